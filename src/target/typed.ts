/** A text as one word of a command line: quoted where it must be. */
export function typed(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
