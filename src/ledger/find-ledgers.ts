import type { Container } from './containers.js';
import { columnNames, lastDeeds, wordsBehindDeed } from './ledger-words.js';
import type { Block, TableBlock } from './read-blocks.js';
import { readLimitDays } from './read-limit.js';
import { type Outline, readOutline } from './read-outline.js';
import { splitCells } from './split-cells.js';
import { stripMarkup } from './strip-markup.js';

export interface FoundLedger {
  readonly block: TableBlock;
  readonly heading: string;
  readonly dateColumn: number;
  readonly limitDays: number | null;
}

/** A heading still in force, with what stands under it. */
interface OpenSection {
  readonly depth: number;
  readonly heading: string;
  readonly isLedger: boolean;
  readonly prose: string[];
  readonly tables: { readonly block: TableBlock; readonly dateColumn: number }[];
}

/** Every table with a Date column under a heading that speaks of when the runbook last worked. */
export function findLedgers(text: string): readonly FoundLedger[] {
  return mayHoldLedger(text) ? findLedgersIn(text, readOutline(text)) : [];
}

/** The same, where the outline of the document is read already. */
export function findLedgersIn(text: string, { staleAfter, blocks }: Outline): readonly FoundLedger[] {
  return collectSections(text, blocks).flatMap(({ tables, heading, prose }) => {
    const limitDays = readLimitDays(staleAfter) ?? readLimitDays(prose.join('\n\n'));
    return tables.map((table) => ({ ...table, heading, limitDays }));
  });
}

/** Saves reading what can't hold one: most documents. */
function mayHoldLedger(text: string): boolean {
  return /\bdate\b/i.test(text) && ledgerHint.test(text) && text.includes('|');
}

const deeds = `(?:${lastDeeds.join('|')})`;
const ledgerHint = new RegExp(`\\b(?:${deeds}|run history)\\b`, 'i');
const ledgerHeading = new RegExp(
  `\\blast\\b[^.:;?!]*\\b${deeds}\\b(?=[^\\p{L}\\p{N}]*(?:$|[^\\p{L}\\p{N}\\s]|(?:${deeds}|${wordsBehindDeed.join('|')})\\b))|\\brun history\\b`,
  'iu',
);

function isLedgerHeading(heading: string): boolean {
  return ledgerHeading.test(heading);
}

/** Sections that are a ledger's, in document order. A heading inside a container holds for that container alone. */
function collectSections(text: string, blocks: readonly Block[]): readonly OpenSection[] {
  const found: OpenSection[] = [];
  const open = new Map<Container | null, OpenSection[]>();
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const home = block.within.at(-1) ?? null;
      const section = openSection(block.depth, block.text);
      open.set(home, [...(open.get(home) ?? []).filter(({ depth }) => depth < block.depth), section]);
      if (section.isLedger) found.push(section);
      continue;
    }
    const sections = [...block.within.toReversed(), null].flatMap(
      (home) => open.get(home)?.toReversed() ?? [],
    );
    const ledgers = sections.filter(({ isLedger }) => isLedger);
    if (block.kind === 'prose') for (const section of ledgers) section.prose.push(block.text);
    if (block.kind === 'table') addTable(text, block, ledgers[0]);
  }
  return found;
}

function openSection(depth: number, source: string): OpenSection {
  const heading = stripMarkup(source);
  return { depth, heading, isLedger: isLedgerHeading(heading), prose: [], tables: [] };
}

function addTable(text: string, block: TableBlock, section: OpenSection | undefined): void {
  if (section === undefined) return;
  const dateColumn = splitCells(text, block.head.content, block.head.end).findIndex(({ source }) =>
    isColumn('date', source),
  );
  if (dateColumn >= 0) section.tables.push({ block, dateColumn });
}

/** Whether a column's head is one of the names for what goes into it: `Date`, `Date (UTC)`, `**Resolved by**`. */
export function isColumn(purpose: keyof typeof columnNames, head: string): boolean {
  const name = stripMarkup(head)
    .toLowerCase()
    .replace(/\s*(?:\(.*\)|[:?])$/, '');
  return columnNames[purpose].some((each) => each === name);
}
