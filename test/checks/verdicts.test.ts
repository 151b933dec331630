import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Verdict } from '../../src/model/check.js';
import { judgeText } from './judging.js';

type Case = readonly [check: string, output: string, verdict: Verdict];

const sections: Readonly<Record<string, readonly Case[]>> = parse(
  readFileSync(new URL('verdicts.yaml', import.meta.url), 'utf8'),
);

describe.each(Object.entries(sections))('%s', (_, cases) => {
  test.each(cases)('%s on %j: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });
});
