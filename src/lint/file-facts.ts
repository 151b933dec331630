/** What a document may ask about the files around it. Addresses are its own: relative to its folder. */
export interface FileFacts {
  /** What stands at an address; one that begins with / starts from the project's link root. */
  readonly look: (address: string) => 'file' | 'folder' | 'absent' | 'unknown';
  /** The same, from the project's root. */
  readonly lookFromRoot: (address: string) => 'file' | 'folder' | 'absent' | 'unknown';
  /** The anchors of the Markdown document at an address; null where none stands there. */
  readonly anchorsAt: (address: string) => ReadonlySet<string> | null;
  /** What changes whenever the file at an address does; null where none stands there. */
  readonly stampAt: (address: string) => string | null;
  /** The addresses of the project's files with that name, the nearest first. */
  readonly namesakes: (name: string) => readonly string[];
  /** The names of what stands in the folder of an address. */
  readonly beside: (address: string) => readonly string[];
}

/** Of a document that stands nowhere, as on standard input: nothing is known to be missing. */
export const noFiles: FileFacts = {
  look: () => 'unknown',
  lookFromRoot: () => 'unknown',
  anchorsAt: () => null,
  stampAt: () => null,
  namesakes: () => [],
  beside: () => [],
};
