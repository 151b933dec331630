import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screens } from '../support/screens.js';
import { hasTmux } from '../support/terminal.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;

const ledger =
  '## When this runbook last worked\n\n| Date | Result |\n| ---- | ------ |\n| 2026-01-01 | worked |\n';

const write = `# Mend it\n\n## Step 1 — Write\n\n${fence('# Leave a mark.\ntouch mark')}\n## Step 2 — Look\n\n${fence('ls')}\n${ledger}`;

const { begin, open } = screens();

describe.skipIf(!hasTmux)('at a terminal', () => {
  test('a write is asked for, run, and the run worked', async () => {
    const screen = await begin({ document: write });
    await screen.shows('[x] stop the run:');
    expect(existsSync(join(screen.folder, 'mark'))).toBe(false);
    await screen.enter('r');
    await screen.shows('[n] no  [y] yes:');
    await screen.enter('yes');
    expect(await screen.exitCode()).toBe(0);
    expect(existsSync(join(screen.folder, 'mark'))).toBe(true);
    expect(await screen.shows('WORKED')).toContain('exit 0');
  });

  test('Enter alone is no yes, and what is no answer is asked again', async () => {
    const screen = await begin({ document: write });
    await screen.shows('stop the run:');
    await screen.type('Enter');
    await screen.shows('Type r, e, s or x, then Enter.');
    await screen.shows('stop the run:', 2);
    await screen.enter('maybe');
    await screen.shows('Type r, e, s or x, then Enter.', 2);
    await screen.shows('stop the run:', 3);
    expect(existsSync(join(screen.folder, 'mark'))).toBe(false);
    await screen.enter('skip');
    expect(await screen.exitCode()).toBe(5);
    expect(existsSync(join(screen.folder, 'mark'))).toBe(false);
  });

  test('what was typed while a command ran answers no question', async () => {
    const document = `# T\n\n## Step 1 — Wait\n\n${fence('until [ -e typed ]; do sleep 0.05; done')}\n## Step 2 — Write\n\n${fence('touch mark')}`;
    const screen = await begin({ document });
    await screen.shows('until [ -e typed ]');
    await screen.enter('r');
    await screen.type('r', 'Enter', 'r');
    await screen.shows(/^r\nr\nr$/m);
    writeFileSync(join(screen.folder, 'typed'), '');
    await screen.shows('stop the run:');
    await screen.type('Enter');
    await screen.shows('Type r, e, s or x, then Enter.');
    await screen.shows('stop the run:', 2);
    expect(existsSync(join(screen.folder, 'mark'))).toBe(false);
    await screen.enter('x');
    expect(await screen.exitCode()).toBe(5);
  });

  test.each(['C-c', 'C-d'])('%s at a question stops the run, and the screen says so', async (key) => {
    const screen = await begin({ document: write });
    await screen.shows('stop the run:');
    await screen.type(key);
    expect(await screen.exitCode()).toBe(5);
    const seen = await screen.shows('STOPPED by the operator');
    expect(seen).toContain(key === 'C-c' ? '^C' : '^D');
    expect(existsSync(join(screen.folder, 'mark'))).toBe(false);
  });

  test.each(['C-c', 'C-d'])('%s at a question on a dumb terminal does the same', async (key) => {
    const screen = await begin({ document: write, env: { TERM: 'dumb' } });
    await screen.shows('stop the run:');
    await screen.type(key);
    expect(await screen.exitCode()).toBe(5);
    await screen.shows('STOPPED by the operator');
  });

  test('a connection that is lost at a question ends the run with 129, and nothing was answered', async () => {
    const screen = await begin({ document: write });
    await screen.shows('stop the run:');
    await screen.hangUp();
    expect(await screen.journalEnd()).toMatchObject({ status: 'interrupted', exitCode: 129 });
    expect(screen.events().map(({ kind }) => kind)).not.toContain('approval-settled');
  });

  test('a connection that is lost while a command runs ends the run with 129', async () => {
    const screen = await open({ document: `# T\n\n## Step 1\n\n${fence('sleep 300')}` });
    await screen.shows('sleep 300');
    await screen.hangUp();
    expect(await screen.journalEnd()).toMatchObject({ status: 'interrupted', exitCode: 129 });
  });
});
