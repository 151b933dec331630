import { expect, test } from 'vitest';
import { readCobraDocs } from '../../../src/surface/scrape/cobra-docs.js';
import { recorded } from './recorded.js';

test("a page of cobra's generated reference is the help of one command", () => {
  expect(readCobraDocs('acme', recorded('cobra-docs'))).toEqual({
    path: ['crate', 'ship'],
    page: {
      subcommands: { later: [] },
      flags: {
        '--fast': { v: 0 },
        '--format': { v: 1, short: '-o', values: ['wide', 'id'] },
        '--help': { v: 0, short: '-h' },
      },
      inherited: { '--config': { v: 1 } },
      arguments: 'CRATE',
      aliases: [],
      deprecated: null,
      complete: true,
    },
  });
});

test('a page of another tool, or of none, is no help', () => {
  expect(readCobraDocs('yard', recorded('cobra-docs'))).toBeNull();
  expect(readCobraDocs('acme', '# Welcome\n\nacme moves crates.\n')).toBeNull();
});

test('line ends of Windows change nothing', () => {
  const text = recorded('cobra-docs');
  expect(readCobraDocs('acme', text.replaceAll('\n', '\r\n'))).toEqual(readCobraDocs('acme', text));
});
