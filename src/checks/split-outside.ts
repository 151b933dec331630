/** Splits where `separator` (sticky) matches outside quotes and back-ticks. Parts are trimmed. */
export function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let offset = 0;
  while (offset < text.length) {
    const quoted = /^(?:"[^"]*"|`[^`]*`|'[^']*'(?!\w))/.exec(text.slice(offset))?.[0];
    // The apostrophe of "you're" opens nothing.
    const opens = quoted !== undefined && !/\w/.test(text.charAt(offset - 1));
    separator.lastIndex = offset;
    const match = opens ? null : separator.exec(text);
    if (match !== null && match[0] !== '') {
      parts.push(text.slice(start, offset));
      start = offset + match[0].length;
      offset = start;
    } else offset += opens ? quoted.length : 1;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
