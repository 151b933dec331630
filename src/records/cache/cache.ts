/** Remembers what was worked out, by what it was worked out from. Whoever forgets all of it is slower, and no worse. */
export interface Cache<Value> {
  /** A key holds no blank. null where nothing is known, or what is kept cannot be read. */
  get(key: string): Value | null;
  set(key: string, value: Value): void;
  /** Keeps what is new for the next process. Never throws: a disk that is full or read-only costs time alone. */
  save(): void;
}

export const noCache: Cache<never> = { get: () => null, set: () => {}, save: () => {} };
