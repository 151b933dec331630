import { expect, test } from 'vitest';
import { plainPipeline } from '../../src/script/plain-pipeline.js';

const programs = (code: string) => plainPipeline(code)?.map((member) => member.program) ?? null;

test('a pipeline names its members in the order of PIPESTATUS', () => {
  expect(programs('kubectl get pods | /usr/bin/grep x | wc -l')).toEqual(['kubectl', 'grep', 'wc']);
});

test('a simple command is a pipeline of one', () => {
  expect(programs('diff a b')).toEqual(['diff']);
  expect(programs('[[ -f x ]]')).toEqual(['[[']);
});

test('a capture runs no program whose answer its exit could be', () => {
  expect(programs('X=$(grep a b)')).toEqual([null]);
});

test('a list and a negation are no plain pipeline', () => {
  expect(programs('a && b')).toBeNull();
  expect(programs('! grep x f')).toBeNull();
});

test('a subshell in front keeps its place', () => {
  expect(programs('(exit 7) 2>/dev/null | grep x')).toEqual([null, 'grep']);
});
