import { describe, expect, test } from 'vitest';
import { blocksOf, codesFound, commandsOf, itemsOf, read, step } from './reading.js';

const standingIn = (text: string) => [
  ...blocksOf(read(text).runbook).flatMap((block) => (block.kind === 'expectation' ? [block] : [])),
  ...itemsOf(read(text).runbook).flatMap((item) => (item.kind === 'expectation' ? [item] : [])),
];
const section = (...lines: readonly string[]) =>
  ['# T', '', '## Step 4 — Verify', '', ...lines, ''].join('\n');

describe('checks that ask Prometheus stand without a command', () => {
  test.each([
    ['a paragraph', section('Expect promql `up` == 1 within 3m.')],
    ['a list item', section('- Expect promql `up` == 1 within 3m.')],
    ['a task of the preflight', '# T\n\n## Preflight\n\n- [ ] Expect promql `up` == 1 within 3m.\n'],
    ['a comment with no command above it', step('# Expect promql `up` == 1 within 3m.\nget a')],
    ['a comment in a fence of its own', step('# Expect promql `up` == 1 within 3m.')],
    ['an emphasised word', section('**Expect** promql `up` == 1 within 3m.')],
  ])('%s', (_, text) => {
    const [found, ...more] = standingIn(text);
    expect(more).toEqual([]);
    expect(found?.expectation).toMatchObject({
      kind: 'check',
      check: { subject: { kind: 'promql', query: 'up' }, timing: { withinMs: 180_000 } },
    });
    expect(codesFound(text).filter((code) => code === 'RB302' || code === 'RB102')).toEqual([]);
  });

  test('each line of a paragraph that says Expect is a check of its own, at its own line', () => {
    const found = standingIn(
      section('Expect alert HighLatency not firing.', 'Expect promql `up`', '  == 1 each.'),
    );
    expect(found.map(({ span }) => span.start.line)).toEqual([5, 6]);
    expect(found.map(({ expectation }) => expectation.text)).toEqual([
      'Expect alert HighLatency not firing.',
      'Expect promql `up` == 1 each.',
    ]);
  });

  test('a backslash in a query is the query’s own', () => {
    const [found] = standingIn(section('Expect promql `sum(rate(x{code=~"5\\\\d\\\\d"}[5m]))` < 1'));
    expect(found?.expectation).toMatchObject({
      check: { subject: { query: 'sum(rate(x{code=~"5\\\\d\\\\d"}[5m]))' } },
    });
  });

  test('one that cannot be read is reported, and kept for the operator', () => {
    for (const line of [
      'Expect promql up == 1',
      'Expect alert HighLatency to be nice',
      'Expected: promql `up`',
    ]) {
      const text = section(line);
      expect(codesFound(text), line).toContain('RB301');
      expect(standingIn(text)[0]?.expectation.kind, line).toBe('unreadable');
    }
  });

  test.each([
    'Expect alert fatigue in the first week.',
    'Expect alerts to fire while the pods restart.',
    'Expect the promql console to be slow.',
    'We expect promql `up` == 1.',
    'Expect output is empty.',
  ])('"%s" is prose', (line) => {
    expect(standingIn(section(line))).toEqual([]);
    expect(codesFound(section(line))).not.toContain('RB301');
  });

  test('under a command, and right after its fence, they belong to the command as every Expect does', () => {
    const text = `${step('get a\n# Expect promql `up` == 1')}\nExpect alert HighLatency not firing.\nExpect exit 0\n`;
    expect(standingIn(text)).toEqual([]);
    const [command] = commandsOf(read(text).runbook);
    expect(command?.expectations.map((each) => each.text)).toEqual([
      'Expect promql `up` == 1',
      'Expect alert HighLatency not firing.',
      'Expect exit 0',
    ]);
  });

  test('right after a fence that is only shown, they stand alone', () => {
    const text = section('```promql', 'up', '```', '', 'Expect promql `up` == 1');
    expect(standingIn(text)).toHaveLength(1);
  });

  test('any other Expect without a command is still reported', () => {
    expect(codesFound(step('# Expect: empty\nget a'))).toEqual(['RB302']);
  });
});
