import { linesOf } from './lines-of.js';
import { readQuantity } from './quantity.js';

/** Rows of cells under a header. A cell that could not be told apart is null. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** `ruled`: psql, mysql, Markdown. `upper`: kubectl, helm, argocd. `spaced`: any other first line, so it may be no header. */
  readonly header: 'ruled' | 'upper' | 'spaced';
}

/** No header is longer; a line that is, is no table. */
const longestHeader = 2000;

const rowCount = /^\s*\(\d+ rows?\)\s*$/;

/** Tables of an output, one a paragraph: what stands between blank lines is looked at on its own. */
export function readTables(output: string): readonly Table[] {
  const text = output.includes('\r') ? output.replaceAll('\r\n', '\n') : output;
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const lines = linesOf(paragraph);
    const table = readRuled(lines) ?? readUnaligned(lines) ?? readSpaced(lines);
    return table === null ? [] : [table];
  });
}

/**
 * psql's aligned output (a rule of dashes under the header, `(3 rows)` at the end), mysql's boxes and Markdown's
 * pipes. psql 15 and mysql 8, measured.
 */
function readRuled(lines: readonly string[]): Table | null {
  const body = lines.filter((line) => !/^\s*[+┌├└][-+=─┬┼┴]+[+┐┤┘]\s*$/.test(line));
  const [header, rule] = body;
  const boxed = body.length < lines.length && header !== undefined && /^\s*[|│]/.test(header);
  const ruled = rule !== undefined && /^[\s|]*:?-{2,}[-:+|\s]*$/.test(rule) && !/\S\s{2,}-/.test(rule);
  if (header === undefined || (!boxed && !ruled)) return null;
  const rows = body.slice(ruled ? 2 : 1).filter((line) => !rowCount.test(line));
  return { columns: splitPipes(header), rows: rows.map(splitPipes), header: 'ruled' };
}

/** `psql -A`: no rule and no padding, only the count of rows at the end. */
function readUnaligned(lines: readonly string[]): Table | null {
  const [header, ...rest] = lines;
  if (header === undefined || !rowCount.test(rest.at(-1) ?? '')) return null;
  return { columns: splitPipes(header), rows: rest.slice(0, -1).map(splitPipes), header: 'ruled' };
}

function splitPipes(line: string): readonly string[] {
  const inner = /^\s*[|│](.*)[|│]\s*$/.exec(line)?.[1] ?? line;
  return inner.split(/[|│]/).map((cell) => cell.trim());
}

/** Columns apart by blanks: kubectl, helm, argocd, `column -t`, `df -h`, `ps aux`. */
function readSpaced(lines: readonly string[]): Table | null {
  const [first, ...rest] = lines;
  if (first === undefined || first.length > longestHeader) return null;
  const rows = rest.filter((line) => !/^[\s-]+$/.test(line));
  // `ps` pads with one blank where a column is full, so that its header falls into words alone.
  if (absorbing.test(first.trim().split(/\s+/).at(-1) ?? '')) return readNarrow(first, rows);
  const wide = splitWide(first);
  const cells = rows.map((line) => splitLikeHeader(first, line, wide.length));
  const header = isUpper(first) || areNamesOverNumbers(wide, cells) ? 'upper' : 'spaced';
  if (wide.length > 1 && !cells.includes(null))
    return { columns: wide, rows: cells.map((row) => row ?? []), header };
  return readNarrow(first, rows);
}

/** `p99  p50` over `0.3  0.1`: where every line below begins with a figure, none of them is a name and its value. */
function areNamesOverNumbers(
  columns: readonly string[],
  cells: readonly (readonly string[] | null)[],
): boolean {
  const isNumber = (cell = '') => readQuantity(cell) !== null;
  return cells.length > 0 && !columns.some(isNumber) && cells.every((row) => isNumber(row?.[0]));
}

/** By words, where every row has as many as the header: a header in capitals, or that of `df`. */
function readNarrow(first: string, rows: readonly string[]): Table | null {
  const columns = wordsOf(first.replace(/\bMounted on$/, 'Mounted_on'));
  const last = columns.at(-1) ?? '';
  const cells = rows.map((line) => wordsOf(line, absorbing.test(last) ? columns.length : undefined));
  if (cells.some((row) => row.length !== columns.length)) return null;
  const areFigures = cells.flat().every((cell) => readQuantity(cell) !== null);
  if (isUpper(first) || last === 'Mounted_on' || (areFigures && areNamesOverNumbers(columns, cells)))
    return { columns, rows: cells, header: 'upper' };
  return isLikelyHeader(columns, cells) ? { columns, rows: cells, header: 'spaced' } : null;
}

/** Elasticsearch's `_cat`: names alone in the first line, figures in every other. Two lines of prose are not like that. */
function isLikelyHeader(columns: readonly string[], cells: readonly (readonly string[])[]): boolean {
  if (columns.length < 4 || !columns.every((column) => /^[a-z][a-z._]*$/i.test(column))) return false;
  return cells.length > 0 && cells.every((row) => row.some((cell) => /^\d/.test(cell)));
}

/** The command line that ends a row of `ps` holds blanks of its own. */
const absorbing = /^(?:COMMAND|CMD|ARGS)$/;

function wordsOf(line: string, most?: number): readonly string[] {
  const words = line.trim().split(/\s+/);
  if (most === undefined || words.length <= most) return words;
  return [...words.slice(0, most - 1), words.slice(most - 1).join(' ')];
}

function isUpper(line: string): boolean {
  return (
    line
      .trim()
      .split(/\s+/)
      .every((word) => /^[A-Z%][A-Z0-9_()%/.:#-]*(?:\([a-z]+\))?$/.test(word)) && /[A-Z]{2}/.test(line)
  );
}

/** helm pads its cells and parts them by tabs; an empty one is empty then, and with blanks it could not be told. */
function splitWide(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  return line.trim().split(/ {2,}/);
}

function splitLikeHeader(header: string, line: string, count: number): readonly string[] | null {
  const aligned = splitAtStarts(header, line);
  if (aligned !== null) return aligned;
  const wide = splitWide(line);
  return wide.length === count ? wide : null;
}

/** Null where a word runs over a column's start. */
function splitAtStarts(header: string, line: string): readonly string[] | null {
  if (header.includes('\t') || line.includes('\t')) return null;
  const starts = [...header.matchAll(/(?:^\s*|(?<= {2}))\S/g)].map(
    (match) => match.index + match[0].length - 1,
  );
  if (starts.some((start) => start > 0 && start < line.length && line.charAt(start - 1) !== ' ')) return null;
  const cells = starts.map((start, index) => line.slice(index === 0 ? 0 : start, starts[index + 1]).trim());
  // A gap inside a cell says that the columns of this row stand elsewhere.
  return cells.some((cell) => / {2,}/.test(cell)) ? null : cells;
}
