import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunReport } from '../../src/model/generated/schemas.js';
import { runDocumentText, runMain } from '../support/run-main.js';
import { expectValid } from '../support/schema.js';

const stateDir = () => realpathSync(mkdtempSync(join(tmpdir(), 'runbook-state-')));

const document = `# Restart

## Step 1 — Look

\`\`\`sh
TOKEN=abc-very-secret
echo "with $TOKEN"
echo "ready: 1"
# Expect: ready == 1
\`\`\`

## Step 2 — Postmortem

- Why was it down?
`;

test('without a name the latest run is reported, whole or not at all where a file is named', async () => {
  const env = { RUNBOOK_STATE_DIR: stateDir() };
  await runDocumentText('# Older\n\n## Step 1 — A\n\n```sh\ntrue\n```\n', ['--unattended'], { env });
  const { record } = await runDocumentText(document, ['--unattended'], { env });
  const printed = await runMain({ args: ['report'], env });
  expect(printed.exitCode).toBe(0);
  expect(printed.stdout).toContain('# Postmortem draft: Restart\n');
  expect(printed.stdout).toContain(`- **Run:** \`${record.runId}\``);
  expect(printed.stdout).toContain('### Why was it down?\n');
  const out = join(stateDir(), 'postmortem.md');
  const written = await runMain({ args: ['report', record.runId.slice(-6), '--out', out], env });
  expect([written.stdout, readFileSync(out, 'utf8')]).toEqual(['', printed.stdout]);
});

test('for programs there is the record with what the journal has beyond it, and no secret in either', async () => {
  const env = { RUNBOOK_STATE_DIR: stateDir() };
  const { record } = await runDocumentText(document, ['--unattended'], { env });
  const { stdout } = await runMain({ args: ['report', '--format', 'json'], env });
  const report: RunReport = JSON.parse(stdout);
  expectValid('run-report.schema.json', report);
  expect(report.record).toEqual(record);
  expect(report.checks).toMatchObject([
    { command: '1.3', verdict: 'pass', bounds: [1], unit: null, samples: [{ observed: 1, value: 1 }] },
  ]);
  expect(stdout).toContain('with •••');
  expect(stdout).not.toContain('abc-very-secret');
  expect((await runMain({ args: ['report'], env })).stdout).not.toContain('abc-very-secret');
});

test('where no run is on record that is said, with what to do; show says the same', async () => {
  const env = { RUNBOOK_STATE_DIR: stateDir() };
  for (const command of ['report', 'show']) {
    const { exitCode, stderr } = await runMain({ args: [command], env });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('No run is on record here.');
  }
});
