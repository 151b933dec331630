import { expect, test } from 'vitest';
import type { TargetPlace } from '../../../src/model/generated/schemas.js';
import { targetLines } from '../../../src/report/terminal/target-lines.js';

type Fact = TargetPlace['facts'][number];

const placeOf = (tools: readonly string[], lines: readonly number[], ...facts: readonly Fact[]) => ({
  tools,
  lines,
  facts,
});
const fact = (key: Fact['key'], value: string | null, source: string): Fact => ({ key, value, source });

test('a plan that acts nowhere has no lines', () => {
  expect(targetLines({ places: [], problems: [] })).toEqual([]);
});

test('one line a place, tools in a column, each source once', () => {
  const places = [
    placeOf(['kubectl'], [4], fact('kubectl-context', 'prod', 'a'), fact('kubectl-server', 'https://p', 'a')),
    placeOf(['git'], [9], fact('git-remote', 'git@h:a', 'origin in x')),
  ];
  expect(targetLines({ places, problems: [] })).toEqual([
    'acts on  kubectl  context prod  https://p  (a)',
    '         git      git@h:a  (origin in x)',
  ]);
});

test('what cannot be told says why, once for all that share the reason', () => {
  const places = [
    placeOf(['kubectl'], [4], fact('kubectl-context', null, 'why'), fact('kubectl-server', null, 'why')),
    placeOf(
      ['aws'],
      [5],
      fact('aws-profile', 'default', 'none'),
      fact('aws-account', null, 'no file'),
      fact('aws-region', null, 'no file'),
    ),
  ];
  expect(targetLines({ places, problems: [] })).toEqual([
    'acts on  kubectl  unknown: why',
    '         aws      profile default  account unknown  region unknown  (none; account, region: no file)',
  ]);
});

test('of two places of one kind, each names its lines', () => {
  const places = [
    placeOf(['kubectl'], [4, 6], fact('kubectl-context', 'a', 'x')),
    placeOf(['helm'], [5, 8, 9, 10, 11, 12, 13], fact('kubectl-context', 'b', 'x')),
    placeOf(['k'], [7], fact('kubectl-context', 'c', 'x')),
    placeOf(['git'], [7], fact('git-remote', 'c', 'x')),
  ];
  expect(targetLines({ places, problems: [] }).map((line) => line.split('(x)')[1])).toEqual([
    '   lines 4, 6',
    '   lines 5, 8, 9, 10, 11 and 2 more',
    '   line 7',
    '',
  ]);
});
