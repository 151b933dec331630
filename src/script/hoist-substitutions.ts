import { findSubstitutions, type PlacedSubstitution } from './place-substitutions.js';
import { readTree } from './read-tree.js';
import { replaceRanges, type TextEdit } from './replace-ranges.js';
import type { ShellNode } from './shell-tree.js';
import { findSilentSubstitutions } from './silent-substitutions.js';

export interface HoistedCode {
  /** The command with `${PREFIX_1}` where a substitution stood. */
  readonly code: string;
  /** To be run first, in this order; where one fails or is empty, `code` must not run. */
  readonly substitutions: readonly HoistedSubstitution[];
  /** Run in their place, by a guard in front of what they belong to: it does not run where they fail or are empty. */
  readonly guarded: readonly LeftSubstitution[];
  /** Those that nothing watches over. */
  readonly kept: readonly LeftSubstitution[];
}

export interface HoistedSubstitution {
  readonly variable: string;
  readonly code: string;
  /** As written, brackets and all. */
  readonly source: string;
}

export interface LeftSubstitution {
  readonly source: string;
  readonly start: number;
}

/**
 * Takes `$(…)` and backticks out of a writing command, so that each is run on its own first (1-language, "A value
 * is data"). A variable in the same quotes is split and globbed as the substitution was. What stands behind `&&`,
 * in a loop or in a body is expanded later, again, or never: there a guard stands in front, in its place. Captures
 * (`X=$(…)`) answer for themselves. `isWriting` says whether a part of the command writes: one that only reads
 * (`[ -z "$(…)" ] && …`) may well be given nothing.
 */
export function hoistSubstitutions(
  code: string,
  prefix: string,
  isWriting: (part: string) => boolean = () => true,
): HoistedCode {
  if (!/\$\(|`/.test(code)) return { code, substitutions: [], guarded: [], kept: [] };
  const placed = findSubstitutions(readTree(code)).filter(({ unit }) =>
    isWriting(code.slice(unit.start, unit.end)),
  );
  const kept = placed.filter(({ isNested }) => isNested);
  const named = placed
    .filter(({ isNested }) => !isNested)
    .map((each, index) => ({ ...each, variable: `${prefix}_${index + 1}` }));
  const hoisted = named.filter(({ isFirst }) => isFirst);
  const later = named.filter(({ isFirst }) => !isFirst);
  return {
    code: replaceRanges(code, [...guards(later, code), ...named.map(toVariable)]),
    substitutions: hoisted.map((each) => takenOut(each, code)),
    guarded: later.map((each) => left(each, code)),
    kept: kept.map((each) => left(each, code)),
  };
}

/**
 * Of a command that only reads, takes out what could fail without anybody seeing it; `kept` are those that cannot be
 * run beforehand.
 */
export function hoistSilent(code: string, prefix: string): HoistedCode {
  const nodes = /\$\(|`|[<>]\(/.test(code) ? readTree(code) : [];
  const silent = findSilentSubstitutions(nodes, code);
  const hoisted = findSubstitutions(nodes)
    .filter(
      (each) => each.isFirst && !each.isNested && silent.some(({ start }) => start === each.piece.start),
    )
    .map((each, index) => ({ ...each, variable: `${prefix}_${index + 1}` }));
  const kept = silent.filter(({ start }) => hoisted.every(({ piece }) => piece.start !== start));
  return {
    code: replaceRanges(code, hoisted.map(toVariable)),
    substitutions: hoisted.map((each) => takenOut(each, code)),
    guarded: [],
    kept: kept.map(({ start, end }) => ({ source: code.slice(start, end), start })),
  };
}

type Named = PlacedSubstitution & { readonly variable: string };

function takenOut(each: Named, code: string): HoistedSubstitution {
  const source = code.slice(each.piece.start, each.piece.end);
  return { variable: each.variable, code: runnable(each), source };
}

function toVariable({ piece, variable }: Named): TextEdit {
  return { start: piece.start, end: piece.end, text: `\${${variable}}` };
}

function left({ piece }: PlacedSubstitution, code: string): LeftSubstitution {
  return { source: code.slice(piece.start, piece.end), start: piece.start };
}

/** Outer guards open before and close behind the ones inside them. */
function guards(later: readonly Named[], code: string): readonly TextEdit[] {
  const units = [...new Set(later.map(({ unit }) => unit))].toSorted((a, b) => size(b) - size(a));
  const opening = units.map((unit) => {
    const tests = later.filter((each) => each.unit === unit).map((each) => test(each, code));
    return { start: unit.start, end: unit.start, text: `{ ${tests.join(' && ')} && ` };
  });
  const closing = units.map((unit) => ({ start: unit.end, end: unit.end, text: '; }' }));
  return [...opening, ...closing.toReversed()];
}

function test(each: Named, code: string): string {
  const source = code.slice(each.piece.start, each.piece.end);
  const [line = ''] = source.split('\n');
  const message = `${line} failed or is empty`.replaceAll("'", `'\\''`);
  const value = each.piece.form === 'backtick' ? `$(${runnable(each)}\n)` : source;
  const filled = `{ ${each.variable}=${value} && [ -n "\${${each.variable}}" ]; }`;
  return `{ ${filled} || { printf '%s\\n' '${message}' >&2; false; }; }`;
}

/** Backticks take some backslashes away before the shell reads what is between them. */
function runnable({ piece }: PlacedSubstitution): string {
  if (piece.form !== 'backtick') return piece.code;
  return piece.code.replace(piece.quoting === 'double-quoted' ? /\\([\\$`"])/g : /\\([\\$`])/g, '$1');
}

function size(node: ShellNode): number {
  return node.end - node.start;
}
