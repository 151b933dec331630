/** What a generated validator reports; the shape is Ajv's. */
export interface ValidationProblem {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors?: readonly ValidationProblem[] | null;
}
