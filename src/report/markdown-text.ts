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

/** The same where it begins a line: nothing of it opens a list, a heading or a rule. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text.trim()).replace(/^(?:[-+=:]|\d{1,9}(?=[.)]))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** A text in a fence, with more back-ticks than it holds itself (CommonMark 0.31, Fenced code blocks). */
export function fenced(text: string, language = ''): string {
  const body = harmless(text).replace(/\n$/, '');
  const longest = Math.max(2, ...(body.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${body}\n${marks}`;
}
