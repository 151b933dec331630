import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { judge } from '../../src/checks/judge.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import type { Judgement } from '../../src/model/check.js';
import { jaroWinkler } from './jaro-winkler.js';

interface Pair {
  readonly tool: string;
  readonly check: string;
  readonly output: string;
  readonly documented?: string;
  readonly exit?: number;
  readonly stderr?: string;
  readonly vars?: Record<string, string>;
  readonly captures?: Record<string, string>;
  readonly note?: string;
}

const tools = ['promtool', 'kubectl', 'psql', 'curl', 'jq', 'argocd', 'helm'];
const falsePairs = read('false-pass.yaml');
const truePairs = read('true-pass.yaml');

describe('the output of a system that is not as expected', () => {
  test.each(falsePairs.map((pair) => [pair.check, JSON.stringify(pair.output), pair] as const))(
    '%s does not pass on %s',
    (_check, _output, pair) => {
      const judgement = judgePair(pair);
      expect(judgement.verdict, judgement.message).not.toBe('pass');
    },
  );

  test('there are a hundred such pairs, of every tool, and text similarity lets most of them through', () => {
    expect(falsePairs.length).toBeGreaterThanOrEqual(100);
    expect(new Set(falsePairs.map((pair) => pair.tool))).toEqual(new Set(tools));
    const fooled = falsePairs.filter(({ output, documented = '' }) => jaroWinkler(output, documented) >= 0.8);
    console.log(
      `false passes: 0 of ${falsePairs.length} by judging; ${fooled.length} by a Jaro-Winkler similarity of 0.8 to the documented output`,
    );
    expect(fooled.length).toBeGreaterThan(falsePairs.length / 2);
  });
});

describe('the output of a system that is as expected', () => {
  test('at least 97 of a hundred such pairs pass, and none is called a failure', () => {
    const judged = truePairs.map((pair) => ({ pair, judgement: judgePair(pair) }));
    const missed = judged.filter(({ judgement }) => judgement.verdict !== 'pass');
    console.log(`true passes: ${truePairs.length - missed.length} of ${truePairs.length}`);
    const why = missed.map(
      ({ pair, judgement }) => `${pair.check} on ${JSON.stringify(pair.output)}: ${judgement.message}`,
    );
    expect(truePairs.length).toBeGreaterThanOrEqual(100);
    expect(missed.length, why.join('\n')).toBeLessThanOrEqual(truePairs.length * 0.03);
    expect(judged.filter(({ judgement }) => judgement.verdict === 'fail')).toEqual([]);
  });
});

function read(name: string): readonly Pair[] {
  const pairs: Pair[] = parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
  return pairs;
}

function judgePair(pair: Pair): Judgement {
  const reading = readExpectation(pair.check);
  if (reading.kind !== 'check') throw new Error(`${pair.check} is no check: ${JSON.stringify(reading)}`);
  return judge(reading.check, {
    stdout: pair.output,
    stderr: pair.stderr ?? '',
    exitCode: pair.exit ?? 0,
    durationMs: 100,
    variables: pair.vars ?? {},
    captures: pair.captures ?? {},
  });
}
