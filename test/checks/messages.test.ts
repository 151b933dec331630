import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { judgeText } from './judging.js';

interface Case {
  readonly check: string;
  readonly output: string;
  readonly verdict: string;
  readonly observed: number | string | null;
  readonly message: string;
}

const cases: readonly Case[] = parse(readFileSync(new URL('messages.yaml', import.meta.url), 'utf8'));

describe('what the operator reads', () => {
  test.each(cases)('$check on $output', ({ check, output, verdict, observed, message, ...more }) => {
    expect(judgeText(check, output, more)).toEqual({ verdict, observed, message });
  });

  test('every verdict is among them', () => {
    expect(new Set(cases.map((each) => each.verdict))).toEqual(new Set(['pass', 'fail', 'inconclusive']));
  });
});
