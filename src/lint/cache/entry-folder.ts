import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts under names, in a folder that anybody may empty at any time. No method throws: a cache is never why lint fails. */
export interface EntryFolder {
  /** null where there is none, or it cannot be read. */
  read(name: string): string | null;
  /** Whole or not at all; what is too long is not kept. */
  write(name: string, text: string): void;
  /** Forgets the oldest entries where there are too many. */
  prune(): void;
}

export interface EntryLimits {
  readonly mostEntries: number;
  readonly mostCharacters: number;
}

const usual: EntryLimits = { mostEntries: 8192, mostCharacters: 65_536 };

/** Programs may use one folder at the same time: an entry comes by a rename, and its name says all that is in it. */
export function openEntryFolder(
  folder: string,
  { mostEntries, mostCharacters }: EntryLimits = usual,
): EntryFolder {
  return {
    read: (name) => attempt(() => readFileSync(join(folder, name), 'utf8')),
    write(name, text) {
      if (text.length > mostCharacters) return;
      const beside = join(folder, `new-${randomBytes(8).toString('hex')}`);
      attempt(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(beside, text, { flag: 'wx', mode: 0o600 });
        renameSync(beside, join(folder, name));
      });
    },
    prune() {
      const names = attempt(() => readdirSync(folder)) ?? [];
      if (names.length <= mostEntries) return;
      // A quarter more than has to go, so that this is not done every time.
      const spare = names.length - Math.floor(mostEntries * 0.75);
      const oldest = names
        .map((name) => ({ name, at: attempt(() => statSync(join(folder, name)).mtimeMs) ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .slice(0, spare);
      for (const { name } of oldest) attempt(() => rmSync(join(folder, name), { force: true }));
    },
  };
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
