import { describe, expect, test } from 'vitest';
import type { References } from '../../src/model/references.js';
import { parseWithReferences, readAnchors } from '../../src/parser/parse-with-references.js';

function referencesOf(...lines: readonly string[]): References {
  return parseWithReferences('test.md', `${lines.join('\n')}\n`).references;
}

function claimed(lines: readonly string[]): readonly (readonly [string, string])[] {
  const text = `${lines.join('\n')}\n`;
  const { links } = parseWithReferences('test.md', text).references;
  return links.map(({ url, span }) => [url, text.slice(span.start.offset, span.end.offset)]);
}

describe('anchors are those GitHub gives', () => {
  test.each([
    ['## Step 0 — Schema-compatibility check (< 60s)', 'step-0--schema-compatibility-check--60s'],
    ['## What is `argocd app get`?', 'what-is-argocd-app-get'],
    ['## The **bad** _digest_', 'the-bad-digest'],
    ['## snake_case and kebab-case', 'snake_case-and-kebab-case'],
    ['## Größe & Ärger', 'größe--ärger'],
    ['## データベース', 'データベース'],
    ['## [Linked](other.md) title', 'linked-title'],
    ['Underlined\n==========', 'underlined'],
    ['> ## In a quote', 'in-a-quote'],
    ['## Title {#own-name}', 'own-name'],
    ['Text <a name="by-hand"></a>', 'by-hand'],
    ["<h2 class='x' id='in-html'>Title</h2>", 'in-html'],
  ])('%s', (line, anchor) => {
    expect([...readAnchors(line)]).toContain(anchor);
  });

  test('repeated headings are numbered, around a heading that holds the number itself', () => {
    const anchors = readAnchors(['# Check', '# Check', '# Check 1', '# Check'].join('\n\n'));
    expect([...anchors]).toEqual(['check', 'check-1', 'check-1-1', 'check-2']);
  });

  test('a heading in a fence or in front matter has none', () => {
    expect([...readAnchors('---\n# a: b\n---\n\n```sh\n# comment\n```\n')]).toEqual([]);
  });
});

describe('links', () => {
  test('every form is found, and its address claimed where it stands', () => {
    expect(
      claimed([
        '[a](one.md) ![b](two.png "title") [c][ref] <https://example.com>',
        '[![d](badge.svg)](three.md) [e](<four five.md>)',
        '',
        '<a class="x" href="six.md#y">f</a> <img src=seven.png>',
        '',
        '[ref]: eight.md',
      ]),
    ).toEqual([
      ['one.md', 'one.md'],
      ['two.png', 'two.png'],
      ['https://example.com', 'https://example.com'],
      ['three.md', 'three.md'],
      ['badge.svg', 'badge.svg'],
      ['four five.md', 'four five.md'],
      ['six.md#y', 'six.md#y'],
      ['seven.png', 'seven.png'],
      ['eight.md', 'eight.md'],
    ]);
  });

  test('what is in code or commented out links nowhere', () => {
    expect(claimed(['`[a](one.md)`', '', '<!-- <a href="two.md">b</a> [c](three.md) -->'])).toEqual([]);
  });
});

test('a name that was wrapped at its hyphen is one name', () => {
  const { codeSpans } = referencesOf('1. Run the `migration-rollback-', '   check.sh` script.', '2. `a - b`');
  expect(codeSpans.map(({ text }) => text)).toEqual(['migration-rollback-check.sh', 'a - b']);
  expect(codeSpans[0]?.span).toMatchObject({ start: { line: 1, column: 12 }, end: { line: 2, column: 13 } });
});

test('comments are told without their brackets', () => {
  const { comments } = referencesOf('# T', '', '<!-- one -->', '', 'x <!-- two', 'lines --> y');
  expect(comments.map(({ text, span }) => [text, span.start.line])).toEqual([
    ['one', 3],
    ['two\nlines', 5],
  ]);
});
