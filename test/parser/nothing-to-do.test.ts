import { expect, test } from 'vitest';
import { parseRunbook } from '../../src/parser/parse-runbook.js';

function nothing(lines: readonly string[]) {
  return parseRunbook('document.md', lines.join('\n')).findings.find(({ code }) => code === 'RB102');
}

const fence = (info: string, code: string) => [`\`\`\`${info}`, code, '```', ''];

test('a document of words alone says how commands would be written', () => {
  expect(nothing(['# T', '', 'Only words.'])).toMatchObject({
    message: 'There is nothing in this document to run or to do.',
    hint: 'Put commands into fences marked sh, under headings like "Step 1 — Check".',
  });
});

test('counts the fences that look runnable and name no shell, and says what to write over them', () => {
  const lines = [
    '# T',
    '',
    ...fence('', 'kubectl get pods'),
    ...fence('', 'oc get nodes'),
    ...fence('yaml', 'a: b'),
  ];
  expect(nothing(lines)).toMatchObject({
    message:
      'There is nothing in this document to run or to do: 2 fences look runnable and name no shell (lines 4, 8).',
    hint: expect.stringContaining('Write ```sh'),
  });
});

test('names the sections that are only shown', () => {
  const lines = ['# T', '', '## Examples', '', ...fence('sh', 'kubectl get pods')];
  expect(nothing(lines)).toMatchObject({
    message: expect.stringContaining('1 fence stands in sections that are only shown'),
    hint: expect.stringContaining('Move'),
  });
});

test('a misspelt language counts, a fence of another language does not', () => {
  expect(nothing(['# T', '', ...fence('shel', 'kubectl get pods')])?.message).toContain(
    '1 fence looks runnable',
  );
  expect(nothing(['# T', '', ...fence('sql', 'select 1')])?.message).not.toContain('fence');
});

test('a document with one command has something to do', () => {
  expect(nothing(['# T', '', ...fence('sh', 'kubectl get pods')])).toBeUndefined();
});
