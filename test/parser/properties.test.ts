import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/model/span.js';
import { codesOf, commandsOf, fencesOf, read } from './reading.js';
import { wrongSpans } from './spans.js';

/** Words and signs that meet in runbooks, so that chance finds the corners. */
const pieces = [
  '# ',
  '## Step 1 — ',
  '### 3a. ',
  'Pre-flight',
  'Communicate',
  'Decision tree:',
  'Expected output:',
  'For example:',
  '```sh\n',
  '```console\n',
  '```',
  '~~~~bash {timeout=2m}\n',
  '    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '- [ ] ',
  '\n',
  '\n\n',
  '\n  ',
  '\n> ',
  '\n   > ',
  'kubectl get pods',
  '$ ls',
  '# Expect: empty',
  '# If output is empty -> stop',
  '# OR: x',
  '# Option A — x',
  '# 1. Do it',
  '<REVISION>',
  '{{ name }}',
  '${a-b}',
  'cat <<EOF\n',
  'EOF\n',
  "'",
  '"',
  '`',
  '\\\n',
  '$(',
  ')',
  ' # note',
  '| a | b |\n|---|---|\n',
  '<!-- runbook: {id: a} -->\n',
  '---\n',
  'runbook:\n',
  'a: 1\n',
  '**',
  'ssh db-1\n',
  'exit\n',
  'sh-4.4# reboot\n',
  'é',
  '😀',
  '\u0000',
  '\u00a0',
  '\u2028',
  '[^1]: ',
  '<details>\n',
  'x: y',
];
const soup = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 300 }));

describe('whatever the text', () => {
  test('reading never throws, and every span claims what it says', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(wrongSpans(read(text).runbook, read(text).findings)).toEqual([]);
      }),
      { numRuns: 600, seed: 20261122 },
    );
  });

  test('a byte order mark moves every place by one character and changes nothing else', () => {
    fc.assert(
      fc.property(soup, (text) => {
        fc.pre(!text.startsWith('\uFEFF'));
        const shifted = read(`\uFEFF${text}`);
        expect(wrongSpans(shifted.runbook, shifted.findings)).toEqual([]);
        expect(withoutOffsets(shifted)).toEqual(withoutOffsets(read(text)));
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  test('CRLF reads as LF does', () => {
    fc.assert(
      fc.property(
        soup.map((text) => text.replace(/\r/g, '')),
        (text) => {
          const crlf = read(text.replace(/\n/g, '\r\n'));
          expect(wrongSpans(crlf.runbook, crlf.findings)).toEqual([]);
          expect(withoutOffsets(crlf)).toEqual(withoutOffsets(read(text)));
        },
      ),
      { numRuns: 400, seed: 20261122 },
    );
  });

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(soup, (text) => void expect(read(text)).toEqual(read(text))),
      { numRuns: 50, seed: 1 },
    );
  });
});

/** Lines and columns stay; offsets, the text itself and its hash differ with the line breaks. */
function withoutOffsets(parsed: ReturnType<typeof read>): unknown {
  const { text: _text, hash: _hash, ledgers: _ledgers, ...runbook } = parsed.runbook;
  return JSON.parse(
    JSON.stringify({ runbook, findings: parsed.findings }, (key, value: unknown) =>
      key === 'offset' || ((key === 'start' || key === 'end') && typeof value === 'number')
        ? undefined
        : value,
    ),
  );
}

describe('places in awkward surroundings', () => {
  const slice = (text: string, { start, end }: Span) => text.slice(start.offset, end.offset);

  test.each([
    ['a list', '- a\n\n   ```sh\n   get \\\n     <X>\n   ```\n', 'get \\\n  <X>'],
    ['a quote', '> ```sh\n> get \\\n>   <X>\n> ```\n', 'get \\\n  <X>'],
    ['a quote in a list', '1. a\n   > ```sh\n   > get \\\n   >   <X>\n   > ```\n', 'get \\\n  <X>'],
    ['CRLF', '```sh\r\nget \\\r\n  <X>\r\n```\r\n', 'get \\\n  <X>'],
    ['a tab', '-\ta\n\n\t```sh\n\tget \\\n\t  <X>\n\t```\n', 'get \\\n  <X>'],
    ['a byte order mark', '\uFEFF```sh\nget \\\n  <X>\n```\n', 'get \\\n  <X>'],
  ])('in %s', (_where, text, code) => {
    const [command] = commandsOf(read(text).runbook);
    expect(command?.code).toBe(code);
    const raw = command === undefined ? '' : slice(text, command.span);
    expect(raw.startsWith('get \\')).toBe(true);
    expect(raw.endsWith('<X>')).toBe(true);
    const [hole] = command?.placeholders ?? [];
    expect(text.slice(hole?.start, hole?.end)).toBe('<X>');
    expect(fencesOf(read(text).runbook)[0]?.body.start.offset).toBe(text.indexOf('get'));
  });

  test('no prompt and no carriage return reaches the shell', () => {
    expect(codesOf('```console\r\n$ a \\\r\n> b\r\n```\r\n')).toEqual(['a \\\nb']);
  });
});
