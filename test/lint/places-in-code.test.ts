import { describe, expect, test } from 'vitest';
import { commandsOf } from '../../src/lint/linted-command.js';
import { readWords } from '../../src/script/read-words.js';
import { planOf } from '../support/plan-of.js';

/** Every word of every command, with what the document shows where it is said to stand. */
function wordsOf(text: string): readonly (readonly [string, string])[] {
  return commandsOf(planOf(text)).flatMap(({ planned, place }) =>
    readWords(planned.code).map((word): readonly [string, string] => {
      const { start, end } = place(word.start, word.end);
      const line = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[start.line - 1] ?? '';
      const byOffset = text.slice(start.offset, end.offset);
      return [word.text, start.line === end.line ? line.slice(start.column - 1, end.column - 1) : byOffset];
    }),
  );
}

describe('a word of a command stands in the document where it is said to', () => {
  test.each([
    ['in a fence', '# T\n\n```sh\nkubectl get \\\n  pods -o wide\n```\n'],
    ['in a list', '# T\n\n1. Do:\n\n   ```sh\n   kubectl get \\\n     pods\n   ```\n'],
    ['in a quote', '# T\n\n> ```sh\n> kubectl get \\\n>   pods\n> ```\n'],
    ['behind prompts', '# T\n\n```console\n$ kubectl get \\\n    pods\n```\n'],
    ['behind tabs', '# T\n\n- Do:\n\n\t```sh\n\tkubectl get \\\n\t\tpods\n\t```\n'],
    ['with CRLF and a byte order mark', '\uFEFF# T\r\n\r\n```sh\r\nkubectl get \\\r\n  pods\r\n```\r\n'],
    ['behind a comment on its line', '# T\n\n```sh\nkubectl get pods # all\nuptime\n```\n'],
  ])('%s', (_, text) => {
    const words = wordsOf(text);
    expect(words.length).toBeGreaterThan(2);
    for (const [word, shown] of words) expect(shown).toBe(word);
  });
});
