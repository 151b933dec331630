import { describe, expect, test } from 'vitest';
import { noFiles } from '../../src/lint/file-facts.js';
import { applyEdits } from '../../src/lint/fixes/apply-edits.js';
import { fixDocument } from '../../src/lint/fixes/fix-document.js';

const world = {
  today: '2026-11-22',
  files: noFiles,
  lock: null,
  alerts: null,
  declared: null,
  shellcheck: [],
  settings: { severities: new Map(), staleAfterDays: null },
};

function fixed(...lines: readonly string[]): readonly string[] {
  return fixDocument('a.md', lines.join('\n'), world).text.split('\n');
}

describe('a script with prompts is marked as a session', () => {
  test.each([
    ['```sh', '```console'],
    ['~~~~ bash {timeout=2m}', '~~~~ console {timeout=2m}'],
    ['```shell title', '```console title'],
  ])('%s becomes %s', (before, after) => {
    const sign = before.replace(/[^`~]+.*/, '');
    expect(fixed('# T', '', before, '$ uptime', sign)).toEqual(['# T', '', after, '$ uptime', sign]);
  });

  test('in a list and a quote, whatever the line breaks', () => {
    const text = '# T\r\n\r\n> 1. Do:\r\n>\r\n>    ```sh\r\n>    $ uptime\r\n>    ```\r\n';
    expect(fixDocument('a.md', text, world).text).toBe(text.replace('```sh', '```console'));
  });
});

describe('a terminal that nobody types into is left out', () => {
  test.each([
    ['kubectl exec -ti pod -- date', 'kubectl exec pod -- date'],
    ['kubectl exec pod -it -- date', 'kubectl exec pod -- date'],
    ['kubectl exec pod  -t  -- date', 'kubectl exec pod  -- date'],
    ['docker exec --tty db date', 'docker exec db date'],
    ['kubectl exec pod \\\n  -it -- date', 'kubectl exec pod \\\n  -- date'],
    ['kubectl exec pod -it \\\n  -- date', 'kubectl exec pod \\\n  -- date'],
  ])('%j becomes %j', (before, after) => {
    expect(fixed('# T', '', '```sh', before, '```').join('\n')).toBe(`# T\n\n\`\`\`sh\n${after}\n\`\`\``);
  });

  test.each([
    ['it writes', 'kubectl exec -ti pod -- rm -rf /data'],
    ['something is piped in', 'cat x | kubectl exec -ti pod -- wc -l'],
    ['something is redirected in', 'kubectl exec -ti pod -- wc -l < x'],
    ['the word says more than that', 'kubectl exec -tn shop pod -- date'],
  ])('but not where %s', (_, command) => {
    const lines = ['# T', '', '```sh', command, '```'];
    expect(fixed(...lines)).toEqual(lines);
  });
});

test('what a comment disables is not mended', () => {
  const lines = [
    '# T',
    '',
    '<!-- runbook-disable RB203 -- as the vendor prints it -->',
    '',
    '```sh',
    '$ uptime',
    '```',
  ];
  expect(fixed(...lines)).toEqual(lines);
});

test('a second time changes nothing', () => {
  const once = fixed('# T', '', '```sh', '$ kubectl exec -ti pod -- date', '```');
  expect(once[2]).toBe('```console');
  expect(once[3]).toBe('$ kubectl exec pod -- date');
  expect(fixed(...once)).toEqual(once);
});

test('edits are made from the front; of two that touch the earlier one', () => {
  const edits = [
    { start: 4, end: 6, text: 'Y' },
    { start: 0, end: 2, text: 'X' },
    { start: 1, end: 5, text: 'Z' },
  ];
  expect(applyEdits('abcdefg', edits)).toBe('XcdYg');
});
