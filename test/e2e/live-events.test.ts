import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { expectValid } from '../support/schema.js';
import { cleanEnvironment } from './support/run-in-world.js';

const bin = resolve(import.meta.dirname, '../../dist/bin.js');
const code = 'until [ -e go ]; do read -t 0.05 < <(:) || true; done\necho went';
const document = `# T\n\n## Step 1 — Wait\n\n\`\`\`sh\n${code}\n\`\`\`\n`;

test('events leave the process while the run goes on, and nothing else is on stdout', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-live-')));
  writeFileSync(join(folder, 'a.md'), document);
  const child = spawn(process.execPath, [bin, 'run', 'a.md', '--unattended', '--yes', '--format', 'jsonl'], {
    cwd: folder,
    env: cleanEnvironment({ RUNBOOK_STATE_DIR: join(folder, 'state') }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    // What it waits for comes when its start has been read here: lines that are held back would wait for ever.
    if (text.includes('"command-started"')) writeFileSync(join(folder, 'go'), '');
  });
  const exitCode = await new Promise((done) => child.on('close', done));
  expect(exitCode).toBe(0);
  const events = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const event of events) expectValid('run-event.schema.json', event);
  expect(events.at(-1)).toMatchObject({ kind: 'run-finished', status: 'worked' });
});
