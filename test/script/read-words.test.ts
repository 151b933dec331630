import { expect, test } from 'vitest';
import { readWords } from '../../src/script/read-words.js';

test('words carry their place, value and quotes', () => {
  const code = 'A=x argocd app \'set\' "$B" "y z" <REV> > f';
  expect(readWords(code).map(({ kind, value, quotes }) => [kind, value, quotes])).toEqual([
    ['assignment', 'x', 'none'],
    ['command', 'argocd', 'none'],
    ['argument', 'app', 'none'],
    ['argument', 'set', 'single'],
    ['argument', null, 'double'],
    ['argument', 'y z', 'double'],
    ['argument', null, 'none'],
    ['redirect-target', 'f', 'none'],
  ]);
  for (const word of readWords(code)) expect(code.slice(word.start, word.end)).toBe(word.text);
});

test('commands are counted in reading order, inside substitutions too', () => {
  const words = readWords('X=$(a 1) b 2 | c 3');
  expect(words.map((word) => [word.text, word.commandIndex])).toEqual([
    ['$(a 1)', 0],
    ['a', 1],
    ['1', 1],
    ['b', 0],
    ['2', 0],
    ['c', 2],
    ['3', 2],
  ]);
});

test('a heredoc body is a word of its own kind', () => {
  const code = 'cat <<E\nhello 41\nE';
  expect(readWords(code).at(-1)).toMatchObject({ kind: 'heredoc-body', value: 'hello 41\n' });
});

test('a literal is known through escapes and concatenation', () => {
  expect(readWords('a b"c"\'d\'\\ e').map((word) => word.value)).toEqual(['a', 'bcd e']);
});
