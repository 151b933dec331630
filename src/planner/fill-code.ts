import { replaceRanges, type TextEdit } from '../script/replace-ranges.js';
import type { PlaceholderTarget } from './placeholder-targets.js';
import { type Place, type PlacedWord, placeAt, placeWords, wordAt } from './word-places.js';

/** A stretch of a command that a variable of the shell stands for. */
export interface Fill {
  readonly start: number;
  readonly end: number;
  readonly shellName: string;
}

export interface FilledCode {
  readonly code: string;
  /** Stretches where no variable can stand: what holds them must not run. */
  readonly unfilled: readonly Fill[];
  /** Variables that are whole or partial arguments outside of any quotes: their value could pass for a flag. */
  readonly bare: readonly string[];
}

/** Puts variables in the place of placeholders and examples, quoted for where each stands. */
export function fillCode(code: string, fills: readonly Fill[]): FilledCode {
  if (fills.length === 0) return { code, unfilled: [], bare: [] };
  const words = placeWords(code);
  const placed = fills.map((fill) => {
    const word = wordAt(words, fill.start);
    const place = word === null ? null : placeAt(word, fill.start);
    return { fill, place, isBare: place === 'bare' && word?.isValue === false };
  });
  const edits = placed.flatMap(({ fill, place }) => (place === null ? [] : [fillAt(fill, place)]));
  const bodies = words.flatMap((word) => openHeredoc(word, code, edits));
  return {
    code: replaceRanges(code, [...bodies, ...edits]),
    unfilled: placed.filter(({ place }) => place === null).map(({ fill }) => fill),
    bare: placed.filter(({ isBare }) => isBare).map(({ fill }) => fill.shellName),
  };
}

export function fillsOf(targets: readonly PlaceholderTarget[]): readonly Fill[] {
  return targets.map(({ placeholder, shellName }) => ({
    start: placeholder.start,
    end: placeholder.end,
    shellName,
  }));
}

function fillAt({ start, end, shellName }: Fill, place: Place): TextEdit {
  return { start, end, text: quoted(shellName, place) };
}

function quoted(shellName: string, place: Place): string {
  if (place === 'bare') return `"$${shellName}"`;
  if (place === 'single-quoted') return `'"$${shellName}"'`;
  return `\${${shellName}}`;
}

/**
 * A heredoc with a quoted delimiter expands nothing. Where something is filled in, its delimiter loses the quotes
 * and the rest of its body is escaped, so that it still comes out letter by letter.
 */
function openHeredoc(
  { word, heredoc }: PlacedWord,
  code: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const inside = edits.filter(({ start }) => start >= word.start && start < word.end);
  if (heredoc?.quoted !== true || inside.length === 0) return [];
  const delimiter = code.slice(word.end, heredoc.closedAt ?? word.end).trim();
  const escaped = delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const openings = [
    ...code
      .slice(0, word.start)
      .matchAll(new RegExp(`(<<-?\\s*)(?:'${escaped}'|"${escaped}"|\\\\${escaped})`, 'g')),
  ];
  const opening = openings.at(-1);
  if (opening === undefined) return [];
  const at = opening.index + (opening[1]?.length ?? 0);
  const body = escapeBody(code.slice(word.start, word.end), word.start, inside);
  return [
    { start: at, end: opening.index + opening[0].length, text: delimiter },
    { start: word.start, end: word.end, text: body },
  ];
}

function escapeBody(body: string, start: number, inside: readonly TextEdit[]): string {
  let escaped = '';
  let offset = 0;
  for (const edit of inside.toSorted((a, b) => a.start - b.start)) {
    escaped += escapeText(body.slice(offset, edit.start - start)) + edit.text;
    offset = edit.end - start;
  }
  return escaped + escapeText(body.slice(offset));
}

function escapeText(text: string): string {
  return text.replace(/[\\$`]/g, '\\$&');
}
