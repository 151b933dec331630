import type { BlockLine } from './read-blocks.js';
import { splitCells } from './split-cells.js';
import { textWidth } from './text-width.js';

type Align = 'left' | 'right' | 'center';

interface CellForm {
  /** With its blanks, from pipe to pipe. */
  readonly raw: string;
}

interface RowModel {
  readonly text: string;
  readonly head: BlockLine;
  readonly delimiter: BlockLine;
  /** Nearest to the new row first. */
  readonly rows: readonly BlockLine[];
}

/** The line of a new row, without its container's prefix: pipes, blanks and padding as its neighbours have them. */
export function formatRow(cells: readonly string[], model: RowModel): string {
  const { text, head, delimiter, rows } = model;
  const formsOf = (line: BlockLine): readonly CellForm[] =>
    splitCells(text, line.content, line.end).map(({ start, end }) => ({ raw: text.slice(start, end) }));
  const pattern = rows[0] ?? head;
  const opens = text[pattern.content] === '|' || !isSafeStart(cells[0] ?? '');
  const closes = /\|[ \t]*$/.test(text.slice(pattern.content, pattern.end));
  const body = rows.map(formsOf);
  const headForms = formsOf(head);
  const aligns = formsOf(delimiter).map(({ raw }) => readAlign(raw));
  const blank = (body[0] ?? headForms).some(({ raw }) => /^[ \t]/.test(raw)) ? ' ' : '';
  const formatted = cells.map((cell, column) => {
    const last = column === cells.length - 1;
    const width = columnWidth(
      body.flatMap((forms) => forms[column]?.raw ?? []),
      headForms[column]?.raw ?? '',
    );
    return pad(cell, {
      left: column === 0 && !opens ? '' : blank,
      right: last && !closes ? '' : blank,
      width: last && !closes ? 0 : width,
      align: aligns[column] ?? 'left',
    });
  });
  return `${opens ? '|' : ''}${formatted.join('|')}${closes ? '|' : ''}`;
}

/** Without a pipe before it, a row's first cell could begin another block. A date never does. */
function isSafeStart(cell: string): boolean {
  return /^\d{4}-|^\p{L}/u.test(cell);
}

function readAlign(delimiter: string): Align {
  const marks = delimiter.trim();
  if (!marks.endsWith(':')) return 'left';
  return marks.startsWith(':') ? 'center' : 'right';
}

/**
 * How wide a column's cells are kept, 0 where they are not: the nearest cell that shows it by blanks it would not need;
 * else the width that all of several rows share.
 */
function columnWidth(rows: readonly string[], head: string): number {
  const shown = [...rows, head].find((raw) => /\S[ \t]{2,}$|^[ \t]{2,}\S|^[ \t]{3,}$/.test(raw));
  if (shown !== undefined) return textWidth(shown);
  const [first, ...others] = rows.map(textWidth);
  return first !== undefined && others.length > 0 && others.every((width) => width === first) ? first : 0;
}

function pad(
  cell: string,
  form: {
    readonly left: string;
    readonly right: string;
    readonly width: number;
    readonly align: Align;
  },
): string {
  // A backslash that touches the pipe would escape it.
  const right = cell.endsWith('\\') && form.right === '' ? ' ' : form.right;
  const free = Math.max(0, form.width - textWidth(form.left + cell + right));
  const before = { left: 0, right: free, center: free >> 1 }[form.align];
  return `${form.left}${' '.repeat(before)}${cell}${' '.repeat(free - before)}${right}`;
}
