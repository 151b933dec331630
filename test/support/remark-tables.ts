import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { BlockReader } from '../../src/ledger/read-blocks.js';
import { scanLines } from '../../src/ledger/scan-lines.js';
import { splitCells } from '../../src/ledger/split-cells.js';

const processor = unified().use(remarkParse).use(remarkGfm);

/** `heading 2`, `fence sh`, and for a table the line and the number of cells of every row (`table 5:3 7:3`), as remark finds them. */
export function outlineByRemark(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') found.push(`heading ${node.depth}`);
    if (node.type === 'code' && isFenced(text, node.position?.start.offset ?? 0))
      found.push(`fence ${node.lang ?? ''}`);
    if (node.type === 'table')
      found.push(
        describeTable(node.children.map((row) => [row.position?.start.line ?? 0, row.children.length])),
      );
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(processor.parse(text));
  return found;
}

function isFenced(text: string, offset: number): boolean {
  return /^(?:```|~~~)/.test(text.slice(offset, offset + 3));
}

/** The same, as the line reader finds them. */
export function outlineByLines(text: string): readonly string[] {
  const reader = new BlockReader(text);
  for (const line of scanLines(text)) reader.read(line);
  return reader.finish().flatMap((block) => {
    if (block.kind === 'prose') return [];
    if (block.kind === 'fence') return [`fence ${/^\S*/.exec(block.info)?.[0]}`];
    if (block.kind === 'heading') return [`heading ${block.depth}`];
    const lines = [block.head, ...block.rows];
    return [
      describeTable(lines.map((line) => [line.number, splitCells(text, line.content, line.end).length])),
    ];
  });
}

function describeTable(rows: readonly (readonly [line: number, cells: number])[]): string {
  return `table ${rows.map(([line, cells]) => `${line}:${cells}`).join(' ')}`;
}
