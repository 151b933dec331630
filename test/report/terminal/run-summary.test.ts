import { describe, expect, test } from 'vitest';
import { runSummary } from '../../../src/report/terminal/run-summary.js';
import { createStyle } from '../../../src/report/terminal/style.js';
import { runDocumentText } from '../../support/run-main.js';

const style = createStyle({ colour: false, plain: true });
const step = (code: string) => `# T\n\n## Step 1\n\n\`\`\`sh\n${code}\n\`\`\`\n`;

/** The last lines of a run of this document that nobody attended, without what differs from run to run. */
async function lastLinesOf(code: string) {
  const { record, path } = await runDocumentText(step(code), ['--unattended', '--yes']);
  return runSummary(record, style)
    .replaceAll(path, 'a.md')
    .replaceAll(record.runId, 'RUN')
    .replace(/in [\d.]+ s/, 'in 1 s')
    .trimEnd()
    .split('\n');
}

describe('the last lines', () => {
  test('of a check that does not hold say where, what was expected, what was seen, and how to go on', async () => {
    expect(await lastLinesOf('echo p99 0.9\n# Expect: p99 < 0.5')).toEqual([
      'FAILED in 1 s   exit 1   run RUN',
      'a.md:7  1.1: a check does not hold',
      '    $ echo p99 0.9',
      '    expected  p99 < 0.5',
      '    seen      0.9',
      'Go on: runbook resume RUN',
    ]);
  });

  test('of a check that nobody could judge say why', async () => {
    const lines = await lastLinesOf('true\n# Expect: p99 < 0.5');
    expect(lines.slice(0, 4)).toEqual([
      'STOPPED: could not tell in 1 s   exit 3   run RUN',
      'a.md:7  1.1: a check could not be judged',
      '    $ true',
      '    expected  p99 < 0.5',
    ]);
    expect(lines[4]).toMatch(/^ {4}seen {6}\S/);
  });

  test('of a command that failed say which it was and what it said', async () => {
    expect(await lastLinesOf('cat missing')).toEqual([
      'FAILED in 1 s   exit 1   run RUN',
      'a.md:6  1.1 failed: exited 1.',
      '    $ cat missing',
      '    cat: missing: No such file or directory',
      '  next: Look at what it printed.',
      'Go on: runbook resume RUN',
    ]);
  });

  test.each([
    ['a check', 'echo p99 0.9\n# Expect: p99 < 0.5'],
    ['a command', 'cat missing'],
  ])('of %s that failed say what had ended in the background by then', async (_, code) => {
    const lines = await lastLinesOf(`ls missing &\nwait\n${code}`);
    expect(lines.at(1)).toContain('1.3');
    expect(lines).toContain('    In the background this had ended by then: 1.1 (exit 2).');
  });

  test('of a document that says stop name the runbook to open', async () => {
    const code =
      'echo DROP TABLE x\n# If output is empty -> continue.\n# If output shows DROP -> stop. Open data.md.';
    const lines = await lastLinesOf(code);
    expect(lines).toContain('Open next: data.md');
    expect(lines.at(-1)).toBe('Go on: runbook resume RUN');
  });

  test('of a run that worked name nothing to resume', async () => {
    expect(await lastLinesOf('true')).toEqual(['WORKED in 1 s   exit 0   run RUN']);
  });

  test('hold no control character of the document', async () => {
    const lines = await lastLinesOf("printf '%s' '\u001b[2J' >&2; false");
    expect(lines.join('\n')).not.toContain('\u001b');
  });
});

test.each([
  [4, 'STOPPED by the document'],
  [5, 'STOPPED by the operator'],
])('a run that was stopped with %i says who stopped it', async (exitCode, headline) => {
  const { record } = await runDocumentText(step('true'), ['--unattended']);
  expect(runSummary({ ...record, status: 'stopped', exitCode }, style)).toContain(headline);
});
