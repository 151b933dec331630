import { harmless } from './terminal/style.js';

/** Backslashes before what would mark up a text (CommonMark 0.31, Backslash escapes; GFM, Tables), on one line. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>|~#&]/g, '\\$&');
}

/** A text in back-ticks, more of them than it holds itself (CommonMark 0.31, Code spans). */
export function codeSpan(text: string): string {
  const code = oneLine(text);
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return longest === 0 ? `${marks}${code}${marks}` : `${marks} ${code} ${marks}`;
}

function oneLine(text: string): string {
  return harmless(text).replaceAll(/\s+/g, ' ');
}
