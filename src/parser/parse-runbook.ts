import { createHash } from 'node:crypto';
import { contentWithoutRows } from '../ledger/content-without-rows.js';
import { readLedgers } from '../ledger/read-ledgers.js';
import type { Finding } from '../model/finding.js';
import type { Block, Runbook, Section } from '../model/runbook.js';
import { assignedNames } from './assigned-names.js';
import { nothingToDo } from './nothing-to-do.js';
import { type OpenedMarkdown, openMarkdown } from './open-markdown.js';
import { readSections } from './read-sections.js';
import { readTitle } from './read-title.js';
import type { Reading } from './reading.js';
import { sectionTree } from './section-tree.js';
import { markElsewhere } from './sessions-elsewhere.js';

export interface ParsedRunbook {
  readonly runbook: Runbook;
  /** In document order. */
  readonly findings: readonly Finding[];
}

/**
 * Reads Markdown as a runbook (1-language). Never throws, touches no disk: what could not be read is a finding, and
 * every node knows where in `text` it stands.
 */
export function parseRunbook(path: string, text: string): ParsedRunbook {
  return readRunbook(path, openMarkdown(text));
}

/** The same for a document that is opened already. */
export function readRunbook(path: string, opened: OpenedMarkdown): ParsedRunbook {
  const { source, root, frontMatter } = opened;
  const { text } = source;
  const findings = [...opened.findings];
  const reading: Reading = {
    source,
    assigned: assignedNames(text),
    report: (finding) => findings.push(finding),
  };
  const tree = sectionTree(root);
  const sections = markElsewhere(readSections(tree, reading));
  if (!sections.some(hasWork)) findings.push(nothingToDo(sections, findings, source.span(0, text.length)));
  const title = readTitle(tree);
  const runbook: Runbook = {
    path,
    text,
    title: title.title ?? frontMatter.title,
    summary: title.summary,
    hash: `sha256:${createHash('sha256').update(contentWithoutRows(text)).digest('hex')}`,
    frontMatter,
    sections,
    ledgers: readLedgers(text),
  };
  return { runbook, findings: findings.toSorted((a, b) => a.span.start.offset - b.span.start.offset) };
}

function hasWork(section: Section): boolean {
  return section.blocks.some(isWork) || section.sections.some(hasWork);
}

function isWork(block: Block): boolean {
  if (block.kind === 'fence') return block.items.length > 0 || block.reading.kind === 'unparsed';
  return block.kind === 'task' || block.kind === 'expectation';
}
