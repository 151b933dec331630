import { describe, expect, test } from 'vitest';
import { noFiles } from '../../src/lint/file-facts.js';
import { fixDocument } from '../../src/lint/fixes/fix-document.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { commandsOf } from '../../src/lint/linted-command.js';
import { planWhole } from '../../src/lint/plan-whole.js';
import { readWords } from '../../src/script/read-words.js';
import { wrongSpans } from '../parser/spans.js';
import { corpusDocuments } from './documents.js';

const documents = corpusDocuments();
const world = {
  today: '2026-11-22',
  files: noFiles,
  lock: null,
  alerts: null,
  declared: null,
  shellcheck: [],
  settings: { severities: new Map(), staleAfterDays: null },
};

describe.skipIf(documents.length === 0)('linting the corpus (skipped where ../shared is absent)', () => {
  test('every finding stands where it says, by line and column and by offset', () => {
    const wrong = documents.flatMap(({ name, text }) => {
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
      return lintDocument(name, text, world).flatMap(({ code, span: { start, end } }) => {
        const line = lines[start.line - 1];
        const shown = line?.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
        const claimed = text.slice(start.offset, end.offset).split(/\r\n|\n|\r/)[0];
        return shown === claimed
          ? []
          : [`${name}:${start.line}:${start.column} ${code}: ${shown} | ${claimed}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('every word of every command stands where its place says', () => {
    const wrong = documents.flatMap(({ name, text }) =>
      commandsOf(planWhole(name, text).plan).flatMap(({ planned, place }) =>
        readWords(planned.code).flatMap((word) => {
          const { start, end } = place(word.start, word.end);
          const shown = text.slice(start.offset, end.offset);
          return shown === word.text || word.text.includes('\n')
            ? []
            : [`${name}:${start.line} ${word.text} | ${shown}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('--fix: the same commands but for what was mended, nothing a second time, nothing without a finding', () => {
    let mended = 0;
    for (const { name, text } of documents) {
      const once = fixDocument(name, text, world);
      mended += once.fixed.length;
      if (once.fixed.length === 0) {
        expect(once.text).toBe(text);
        continue;
      }
      const twice = fixDocument(name, once.text, world);
      expect([name, twice.text === once.text, twice.fixed]).toEqual([name, true, []]);
      const { runbook, findings } = planWhole(name, once.text);
      expect(wrongSpans(runbook, findings)).toEqual([]);
      const unmended = (code: string) => code.replace(/ +-{1,2}[it]+(?:ty)?(?= )/g, '');
      const codes = (of: string) =>
        commandsOf(planWhole(name, of).plan).map(({ planned }) => unmended(planned.code));
      expect(codes(once.text)).toEqual(codes(text));
    }
    expect(mended).toBeGreaterThan(300);
  });
});
