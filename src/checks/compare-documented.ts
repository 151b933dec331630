import { assertNever } from '../model/assert-never.js';
import type { DocumentedOutput } from '../model/documented.js';
import { compareTable } from './compare-table.js';
import { linesOf } from './lines-of.js';
import { type Pair, readPairs } from './read-pairs.js';
import { readTables, type Table } from './read-table.js';
import { sameName } from './same-name.js';
import { isOpen, isVolatileName, toPattern } from './volatile.js';

/**
 * What differs from the picture in the document, a sentence each: `Health Status: documented Healthy, now Degraded`.
 * `Key: value` lines are compared by key, tables by column, the rest by line with runs of blanks folded. Placeholders
 * and `...` match anything; ids, ages, dates and digests that differ are no news. Never a verdict, never throws.
 */
export function compareDocumented(documented: DocumentedOutput, stdout: string): readonly string[] {
  const tables = readTables(stdout);
  const pairs = pairsOf(stdout);
  const lines = linesOf(stdout);
  const counts = new Map<string, number>();
  return blocksOf(documented.lines).flatMap((block) => {
    switch (block.kind) {
      case 'table':
        return compareTable(block.table, tables);
      case 'pair': {
        const ordinal = counts.get(block.pair.key) ?? 0;
        counts.set(block.pair.key, ordinal + 1);
        return comparePair(block.pair, ordinal, pairs);
      }
      case 'line':
        return compareLine(block.line, lines);
      default:
        return assertNever(block);
    }
  });
}

type Block =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'line'; readonly line: string };

/** A header with the lines under it up to a blank one is a table; else every line stands for itself. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: (readonly Block[])[] = [];
  let index = 0;
  while (index < lines.length) {
    const table = tableAt(lines, index);
    blocks.push(table === null ? blocksOfLine(lines[index] ?? '') : [{ kind: 'table', table: table.table }]);
    index += table?.lines ?? 1;
  }
  return blocks.flat();
}

/** `Source: ...; Repo: ...; Revision: …` is three pairs on one line. */
function blocksOfLine(line: string): readonly Block[] {
  if (line.trim() === '' || isOpen(line)) return [];
  const parts = line.split(/;\s+(?=\w[\w ]*:\s)/);
  const pairs = parts.flatMap(pairsOf);
  return pairs.length === parts.length
    ? pairs.map((pair) => ({ kind: 'pair', pair }))
    : [{ kind: 'line', line }];
}

function tableAt(
  lines: readonly string[],
  index: number,
): { readonly table: Table; readonly lines: number } | null {
  const blank = lines.findIndex((line, at) => at > index && line.trim() === '');
  const paragraph = lines.slice(index, blank === -1 ? undefined : blank).filter((line) => !isOpen(line));
  if (paragraph.length < 2 || pairsOf(paragraph[0] ?? '').length > 0) return null;
  const [table] = readTables(paragraph.join('\n'));
  if (table === undefined || table.header === 'spaced' || table.columns.length < 2) return null;
  return { table, lines: (blank === -1 ? lines.length : blank) - index };
}

/** `key: value` and `key=value`, one a line; a line of a program's prose with a colon in it is compared as a line. */
function pairsOf(text: string): readonly Pair[] {
  return readPairs(text).filter((pair) => pair.value !== '' && pair.key.split(/\s+/).length <= 4);
}

function comparePair(pair: Pair, ordinal: number, actual: readonly Pair[]): readonly string[] {
  if (isOpen(pair.value)) return [];
  const same = actual.filter(({ key }) => sameName(key, pair.key));
  const found = same[ordinal] ?? same.at(-1);
  if (found === undefined) return [`${pair.key}: documented ${pair.value}, now absent`];
  if (isVolatileName(pair.key) || toPattern(pair.value).test(found.value)) return [];
  return [`${pair.key}: documented ${pair.value}, now ${found.value}`];
}

function compareLine(line: string, actual: readonly string[]): readonly string[] {
  const pattern = toPattern(line);
  if (actual.some((candidate) => pattern.test(candidate.trim()))) return [];
  const [only, ...more] = actual;
  const now = only === undefined ? 'nothing' : more.length === 0 ? `"${only.trim()}"` : 'absent';
  return [`documented "${line.trim()}", now ${now}`];
}
