/**
 * Where a quoted or nested part of shell text that begins at `at` ends (the offset behind it); `at` itself where none
 * begins there; null where it has no end.
 */
export function endOfNested(text: string, at: number): number | null {
  const two = text.slice(at, at + 2);
  if (text[at] === '\\') return at + 2;
  if (two === "$'") return endOfEscaped(text, at + 2, "'");
  if (text[at] === "'") return behind(text, "'", at + 1);
  if (text[at] === '"') return endOfSequence(text, at + 1, '"');
  if (text[at] === '`') return endOfEscaped(text, at + 1, '`');
  if (two === '${') return endOfSequence(text, at + 2, '}');
  if (two === '$(' || two === '<(' || two === '>(') return endOfSequence(text, at + 2, ')');
  if (text[at] === '(') return endOfSequence(text, at + 1, ')');
  return at;
}

function behind(text: string, mark: string, from: number): number | null {
  const end = text.indexOf(mark, from);
  return end < 0 ? null : end + 1;
}

function endOfEscaped(text: string, from: number, mark: string): number | null {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === mark) return at + 1;
    if (text[at] === '\\') at += 1;
  }
  return null;
}

/** Up to `mark`, over whatever nests before it; within double quotes an apostrophe and a parenthesis are text. */
function endOfSequence(text: string, from: number, mark: '"' | '}' | ')'): number | null {
  let at = from;
  while (at < text.length) {
    if (text[at] === mark) return at + 1;
    const isText = mark === '"' && /^(['(]|[<>]\(|\$')/.test(text.slice(at, at + 2));
    const end = isText ? at : endOfNested(text, at);
    if (end === null) return null;
    at = Math.max(end, at + 1);
  }
  return null;
}
