import type { Row } from '../scenario.js';

/** A GFM table; its last column says whether the row's promises hold. */
export function tableOf(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map(({ cells, broken }) => [
    ...cells,
    broken.length === 0 ? 'yes' : `NO: ${broken.join('; ')}`,
  ]);
  const head = [...columns, 'Holds'];
  return [head, head.map(() => '---'), ...lines].map(line).join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
