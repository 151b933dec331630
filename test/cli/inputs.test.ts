import { expect, test } from 'vitest';
import { runDocumentText } from '../support/run-main.js';

test('what `read X` would ask for is asked before the run, and the command itself is passed over', async () => {
  const document = [
    '# Look at a pod',
    '',
    '## Step 1 — Look',
    '',
    '```sh',
    'read -p "Which pod? " POD',
    'echo "pod/$POD"',
    '# Expect output contains "pod/web-1"',
    '```',
    '',
  ].join('\n');
  const asked = await runDocumentText(document, ['--unattended', '--yes']);
  expect(asked.exitCode).toBe(2);
  expect(asked.stderr).toContain('POD');
  const { exitCode, record } = await runDocumentText(document, [
    '--unattended',
    '--yes',
    '--var',
    'POD=web-1',
  ]);
  expect(record.steps[0]?.commands.map(({ status }) => status)).toEqual(['skipped', 'worked']);
  expect(exitCode).toBe(0);
});
