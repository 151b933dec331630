import { expect, test } from 'vitest';
import { atOneMoment, oncePerReading } from '../../src/target/files.js';
import { filesOf } from './scene.js';

test('a file is read once in one look, and again in the next', () => {
  const paths: string[] = [];
  const files = {
    read: (path: string) => {
      paths.push(path);
      return filesOf({ '/a': 'x' }).read(path);
    },
  };
  const look = atOneMoment(files);
  expect(
    [look.read('/a'), look.read('/a'), look.read('/b'), look.read('/b')].map(({ kind }) => kind),
  ).toEqual(['text', 'text', 'absent', 'absent']);
  expect(paths).toEqual(['/a', '/b']);
  atOneMoment(files).read('/a');
  expect(paths).toEqual(['/a', '/b', '/a']);
});

test('a reading is taken apart once, what cannot be read too', () => {
  const seen: string[] = [];
  const read = oncePerReading((text) => {
    seen.push(text);
    return text === '' ? null : text.length;
  });
  const [full, empty] = [{ kind: 'text', text: 'abc' } as const, { kind: 'text', text: '' } as const];
  expect([read(full), read(full), read(empty), read(empty)]).toEqual([3, 3, null, null]);
  expect(seen).toEqual(['abc', '']);
  expect(read({ ...full })).toBe(3);
  expect(seen).toHaveLength(3);
});
