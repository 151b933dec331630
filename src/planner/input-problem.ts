/** Why a value cannot be used. */
export interface InputProblem {
  readonly name: string;
  readonly message: string;
  /** Where it is used, null where the name is used nowhere. */
  readonly line: number | null;
}
