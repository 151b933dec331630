/**
 * A value as the source of a table cell: one line, without control characters and marks that turn the reading direction,
 * pipes escaped. What a run saw is anybody's text; it must not reach beyond its cell.
 */
export function escapeCell(value: string): string {
  return value
    .trim()
    .replace(/\s*(?:\r\n|[\n\r\u2028\u2029])\s*/g, '<br>')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu, '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\t ]+/g, ' ')
    .replace(/(\\*)\|/g, '$1$1\\|')
    .trim();
}
