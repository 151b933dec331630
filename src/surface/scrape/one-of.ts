/**
 * The values that a description allows in so many words: `One of: wide|id`, `One of: (json, yaml)`, `(one of: manual
 * (aliases of manual: none), auto)`. Anything else is no list: prose that names some values names not all of them.
 */
export function valuesIn(description: string): readonly string[] | null {
  const match = /\bone of:?\s*/i.exec(description);
  if (match === null) return null;
  const before = description.slice(0, match.index).trimEnd();
  const behind = description.slice(match.index + match[0].length);
  if (behind.startsWith('(')) return inBrackets(behind, 1);
  // Bars part values whatever comes behind; commas do so only where a bracket ends the list.
  const bars = /^\w[\w.+=-]*(?:\|\w[\w.+=-]*)+(?!\|)/.exec(behind)?.[0].replace(/[.-]+$/, '');
  if (bars !== undefined) return bars.includes('|') ? bars.split('|') : null;
  return before.endsWith('(') ? inBrackets(behind, 0) : null;
}

function inBrackets(text: string, from: number): readonly string[] | null {
  const end = closingBracket(text.slice(from));
  if (end === -1) return null;
  const list = text.slice(from, from + end);
  const separator = list.includes('|') ? /\|/ : /,(?![^(]*\))/;
  const values = list.split(separator).flatMap(valueAndAliases);
  return values.length < 2 || values.includes(null) ? null : values.filter((value) => value !== null);
}

function closingBracket(text: string): number {
  let depth = 1;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** `automated (aliases of automated: auto, automatic)`; null where it is no value. */
function valueAndAliases(item: string): readonly (string | null)[] {
  const match = /^\s*["'`]?([\w.+-]+)["'`]?\s*(?:\(alias(?:es)? of [\w-]+: ([\w.+, -]+)\))?\s*$/.exec(item);
  if (match?.[1] === undefined) return [null];
  return [match[1], ...(match[2]?.split(/,\s*/) ?? [])];
}
