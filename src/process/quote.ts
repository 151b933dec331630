/**
 * Text on its way into Bash, as a byte string: one character a byte (latin1). Bash's own reports are bytes and need
 * not be UTF-8; kept like this they go back exactly as they came.
 */
export function toByteString(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function fromByteString(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** One shell word that means exactly this text, whatever is in it. NUL cannot be said in a shell and is left out. */
export function quote(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`;
}
