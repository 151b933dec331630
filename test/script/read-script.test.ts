import { expect, test } from 'vitest';
import { readScript } from '../../src/script/read-script.js';

const slices = (source: string) =>
  readScript(source).statements.map(({ start, end }) => source.slice(start, end));
const comments = (source: string) => readScript(source).comments.map((each) => each.text);

test('each top-level statement is one, without its semicolon', () => {
  expect(slices('a 1; b 2\nc |\n d\n')).toEqual(['a 1', 'b 2', 'c |\n d']);
});

test('a statement ends behind its heredoc', () => {
  const source = 'cat <<EOF | apply\n# $X\nEOF\nls # after';
  expect(slices(source)).toEqual(['cat <<EOF | apply\n# $X\nEOF', 'ls']);
  expect(comments(source)).toEqual(['after']);
});

test('a heredoc inside a substitution belongs to the statement around it', () => {
  const source = 'X=$(cat <<E\nbody\nE\n)\nls';
  expect(slices(source)).toEqual(['X=$(cat <<E\nbody\nE\n)', 'ls']);
});

test('statements that a heredoc ties together are one', () => {
  expect(slices('a <<E; b\nx\nE\nc')).toEqual(['a <<E; b\nx\nE', 'c']);
});

test('a trailing & belongs to the statement', () => {
  expect(slices('sleep 30 &\necho now')).toEqual(['sleep 30 &', 'echo now']);
});

test('comments are found between and inside statements, and only there', () => {
  const source =
    '# one\na \'# no\' "# no" x#no ${#X} # two\nb | # three\n  c\nA=(1 # four\n 2)\nY=$(d # five\n)';
  expect(comments(source)).toEqual(['one', 'two', 'three', 'four', 'five']);
});

test('a comment knows whether it has its line to itself and stands inside a statement', () => {
  const reading = readScript('  # own\na # behind\nfor x in 1; do # in\n  b\ndone');
  expect(reading.comments.map(({ ownLine, insideStatement }) => [ownLine, insideStatement])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

test('the offsets of a comment slice back to it, CRLF or not', () => {
  const source = 'a \\\r\n  b # first\r\n# second\r\nc <<E\r\nx\r\nE\r\n';
  const reading = readScript(source);
  expect(reading.problem).toBeNull();
  expect(reading.comments.map(({ start, end }) => source.slice(start, end))).toEqual(['# first', '# second']);
  expect(slices(source)).toEqual(['a \\\r\n  b', 'c <<E\r\nx\r\nE']);
});

test('what does not parse is a problem with its place, also inside a substitution', () => {
  expect(readScript('ls\necho )').problem?.offset).toBe(8);
  expect(readScript('X=$(if a)').problem).not.toBeNull();
  expect(readScript("Don't run this").problem).not.toBeNull();
});

test('a heredoc that is never closed is a problem, though Bash lets it pass', () => {
  expect(readScript('cat <<EOF\nabc\n').problem?.message).toBe('here-document "EOF" is never closed');
});

test('placeholders do not become redirections', () => {
  const source = 'argocd app rollback x <REVISION> # to <REVISION>';
  expect(readScript(source).problem).toBeNull();
  expect(slices(source)).toEqual(['argocd app rollback x <REVISION>']);
});
