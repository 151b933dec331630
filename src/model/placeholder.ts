/** `<REVISION>`, `{{ release }}`, `${db-name}`: a hole in a command that the reader is meant to fill. */
export interface Placeholder {
  /** As written. */
  readonly text: string;
  /** The input it becomes: `<NEXT-REGION>` is NEXT_REGION. */
  readonly name: string;
  /** UTF-16 offsets in the source that was masked. */
  readonly start: number;
  readonly end: number;
}
