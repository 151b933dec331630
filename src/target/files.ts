/** The operator's files, as they are at this moment. Implemented in api/; nothing is kept of what is read. */
export interface Files {
  read(path: string): FileReading;
}

export type FileReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string };
