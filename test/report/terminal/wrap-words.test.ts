import { expect, test } from 'vitest';
import { wrapWords } from '../../../src/report/terminal/wrap-words.js';

test.each([
  ['what fits stays on one line', '  a b', 5, ['  a b']],
  [
    'lines break between words, those behind the first are indented',
    '  one two three',
    9,
    ['  one two', '    three'],
  ],
  [
    'a word that is too wide stays whole',
    '  see https://example.com/a/b now',
    12,
    ['  see', '    https://example.com/a/b', '    now'],
  ],
  ['what stands apart stays apart', '  1  one  two', 10, ['  1  one', '    two']],
  ['wide characters take two columns', '東京 大阪 京都', 9, ['東京 大阪', '    京都']],
])('%s', (_what, text, width, lines) => {
  expect(wrapWords(text, width, '    ')).toEqual(lines);
});
