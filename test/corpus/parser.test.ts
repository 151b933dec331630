import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Block, FenceItem, Section } from '../../src/model/runbook.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { wrongSpans } from '../parser/spans.js';
import { corpusDocuments } from './documents.js';

const documents = corpusDocuments();

/** What everybody has: remark-parse and remark-gfm as they come. */
const bare = unified().use(remarkParse).use(remarkGfm).freeze();

describe.skipIf(documents.length === 0)(
  'every document of the corpus (skipped where ../shared is absent)',
  () => {
    test('is read, and every span slices back to what it claims', () => {
      expect(documents.length).toBeGreaterThan(500);
      const wrong = documents.flatMap(({ name, text }) => {
        const { runbook, findings } = parseRunbook(name, text);
        return wrongSpans(runbook, findings).map((problem) => `${name}: ${problem}`);
      });
      expect(wrong).toEqual([]);
    });

    test('reads the same with CRLF', () => {
      const different = documents.filter(({ name, text }) => {
        const lf = text.replaceAll('\r\n', '\n');
        return shapeOf(name, lf) !== shapeOf(name, lf.replaceAll('\n', '\r\n'));
      });
      expect(different.map(({ name }) => name)).toEqual([]);
    });

    test('how long it takes, against remark alone (printed, not judged)', () => {
      for (const { name, text } of documents.slice(0, 80)) parseRunbook(name, text);
      let bareMs = 0;
      let wholeMs = 0;
      for (const { name, text } of documents) {
        const start = performance.now();
        bare.parse(text);
        const middle = performance.now();
        parseRunbook(name, text);
        bareMs += middle - start;
        wholeMs += performance.now() - middle;
      }
      const ratio = (wholeMs / bareMs).toFixed(2);
      console.log(
        `read in ${wholeMs.toFixed(0)} ms; remark alone ${bareMs.toFixed(0)} ms; ratio ${ratio} (limit 1.3)`,
      );
    });

    test('what was read, by corpus (printed)', () => {
      const rows: Record<string, Record<string, number>> = {};
      for (const { name, corpus, text } of documents) {
        rows[corpus] ??= {};
        const row = rows[corpus];
        const count = (what: string, by = 1) => {
          row[what] = (row[what] ?? 0) + by;
        };
        count('documents');
        for (const section of parseRunbook(name, text).runbook.sections) countSection(section, count);
      }
      console.table(rows);
      expect(Object.keys(rows)).toContain('bookstore');
    });
  },
);

function shapeOf(name: string, text: string): string {
  const { runbook, findings } = parseRunbook(name, text);
  const keep = (key: string, value: unknown) =>
    key === 'offset' || typeof value === 'number' ? undefined : value;
  return JSON.stringify([runbook.sections, findings.map(({ code, message }) => [code, message])], keep);
}

type Count = (what: string, by?: number) => void;

function countSection(section: Section, count: Count): void {
  if (section.heading?.label != null) count('labels');
  for (const block of section.blocks) countBlock(block, count);
  for (const child of section.sections) countSection(child, count);
}

function countBlock(block: Block, count: Count): void {
  if (block.kind === 'task') count('tasks');
  if (block.kind === 'message') count('messages');
  if (block.kind !== 'fence') return;
  count(block.reading.kind === 'inert' ? `inert: ${block.reading.why}` : block.reading.kind);
  for (const item of block.items) countItem(item, count);
  count('decisions', block.sectionRules.length);
}

function countItem(item: FenceItem, count: Count): void {
  count(item.kind === 'manual' ? `manual: ${item.why}` : item.kind);
  if (item.kind !== 'command') return;
  count('command labels', item.label === null ? 0 : 1);
  count('documented outputs', item.documented === null ? 0 : 1);
  count('checks', item.expectations.length);
  count('decisions', item.rules.length);
  count('notes', item.notes.length);
}
