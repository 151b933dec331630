/**
 * A value as the source of a table cell: one line, without control characters, pipes escaped. What a run saw is
 * anybody's text; it must not reach beyond its cell.
 */
export function escapeCell(value: string): string {
  return value
    .trim()
    .replace(/\s*(?:\r\n|[\n\r\u2028\u2029])\s*/g, '<br>')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu, '')
    .replace(/[\t ]+/g, ' ')
    .replace(/(\\*)\|/g, '$1$1\\|')
    .trim();
}
