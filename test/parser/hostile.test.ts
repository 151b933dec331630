import { describe, expect, test } from 'vitest';
import { commandsOf, fencesOf, read, step } from './reading.js';

/** Documents that nobody would write, except to see what happens. */
const documents: Readonly<Record<string, string>> = {
  'quotes in quotes': `${'> '.repeat(2000)}x`,
  'lists in lists': `${'- '.repeat(2000)}x`,
  'emphasis never closed': '*a '.repeat(10_000),
  'one long paragraph': 'word '.repeat(100_000),
  'one long comment': step(`get x\n# ${'word '.repeat(20_000)}`),
  'a comment of blanks': step(`get x\n#${' '.repeat(100_000)}a`),
  'blanks behind a word': step(`get x\n# a${' '.repeat(100_000)}b`),
  'five thousand comments': step(
    `get x\n${'# some words that go on and on and on and to nothing specific\n'.repeat(5000)}`,
  ),
  'five thousand labels': step(`${'# go to it and on to it\n'.repeat(5000)}get x`),
  'a quote never closed': step(`$ echo "x\n${'out\n'.repeat(5000)}`, 'console'),
  'arrows without end': step(`get x\n# ${'If a -> b. '.repeat(3000)}`),
  'brackets in brackets': step('('.repeat(3000)),
  'substitutions in substitutions': step(`echo ${'$('.repeat(3000)}`),
  'substitutions in a session': step(`$ echo ${'$('.repeat(3000)}`, 'console'),
  'dots without end': step(`get x\n# ${'.'.repeat(50_000)}`),
  'rules without end': `${step('get x')}\n${'If output shows A, B or C and output is empty -> stop. '.repeat(1000)}`,
  'placeholders never closed': step(`echo ${'<a '.repeat(20_000)}`),
  'a budget again and again': `# ${'(5 min) '.repeat(5000)}\n`,
  'a heading of one word': `# ${'a'.repeat(100_000)}\n`,
};

describe('hostile documents are read, and soon', () => {
  test.each(Object.entries(documents))('%s', (_name, text) => {
    const start = performance.now();
    read(text);
    // A quadratic reader takes minutes over these; the machine may be busy.
    expect(performance.now() - start).toBeLessThan(8000);
  });

  test('what is too long to look into is kept', () => {
    const [command] = commandsOf(read(step(`get x\n# ${'word '.repeat(1000)}`)).runbook);
    expect(command?.documented?.lines[0]).toMatch(/^word word/);
  });

  test('a long rule under a heading is no nesting', () => {
    expect(read(`Title\n${'-'.repeat(200)}\n`).runbook.sections[0]?.heading?.text).toBe('Title');
  });

  test('what is nested too deep for Bash never runs', () => {
    expect(fencesOf(read(step(`echo ${'$('.repeat(3000)}`)).runbook)[0]?.reading.kind).toBe('unparsed');
  });
});
