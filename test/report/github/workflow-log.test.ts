import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { annotationLine } from '../../../src/report/github/workflow-command.js';
import { createWorkflowLog, type WorkflowLog } from '../../../src/report/github/workflow-log.js';
import { readLog } from '../../support/actions-runner.js';

function logOf(work: (log: WorkflowLog) => void): string {
  const parts: string[] = [];
  let count = 0;
  const random = (bytes: number) => Buffer.alloc(bytes, ++count);
  work(createWorkflowLog({ write: (part) => void parts.push(part), random }));
  return parts.join('');
}

test('an annotation is one line, escaped as Actions demands', () => {
  const line = annotationLine({
    level: 'error',
    title: 'Check: failed, 100%',
    message: '50% is not\nwhat was :: expected,\r\nsee "x"',
    file: 'run books/a,b:c.md',
    line: 41,
  });
  expect(line).toBe(
    '::error file=run books/a%2Cb%3Ac.md,line=41,title=Check%3A failed%2C 100%25::50%25 is not%0Awhat was :: expected,%0D%0Asee "x"',
  );
  expect(readLog(line).commands).toEqual([
    {
      name: 'error',
      properties: { file: 'run books/a,b:c.md', line: '41', title: 'Check: failed, 100%' },
      data: '50% is not\nwhat was :: expected,\r\nsee "x"',
    },
  ]);
});

test('without a file there is no line either: it would be that of a workflow', () => {
  const line = annotationLine({ level: 'notice', title: 'Row added', message: 'x', file: null, line: 3 });
  expect(line).toBe('::notice title=Row added::x');
});

test.each([
  '::error::no',
  '   ::set-output name=a::b',
  '\t::add-mask::x',
  'text ##[error]no',
  '##[set-env name=PATH;]/evil',
  '::stop-commands::mine',
  '::endgroup::',
  '::runbook-00::',
])('what a command prints is no command: %j', (line) => {
  expect(
    readLog(`${line}\n`).commands.length + (line.includes('stop') || line.includes('runbook') ? 1 : 0),
  ).toBe(1);
  const text = logOf((log) => {
    log.command('::group::one');
    log.talk(`${line}\n`);
    log.command('::endgroup::');
  });
  const { commands, lines, listens } = readLog(text);
  expect(commands.map(({ name }) => name)).toEqual(['group', 'endgroup']);
  expect(lines).toContain(line);
  expect(listens).toBe(true);
});

test('a token that was seen is worth nothing the next time', () => {
  const text = logOf((log) => {
    log.talk('one\n');
    log.command('::group::x');
    log.talk(`::runbook-${Buffer.alloc(16, 1).toString('hex')}::\n::error::no\n`);
    log.close();
  });
  expect(readLog(text).commands.map(({ name }) => name)).toEqual(['group']);
});

test('a token cannot be guessed', () => {
  const parts: string[] = [];
  createWorkflowLog({ write: (part) => void parts.push(part), random: randomBytes }).talk('x\n');
  expect(parts.join('')).toMatch(/^::stop-commands::runbook-[0-9a-f]{32}\nx\n$/);
});
