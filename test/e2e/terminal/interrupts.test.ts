import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screens } from '../support/screens.js';
import { hasTmux } from '../support/terminal.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const document = (code: string) =>
  `# T\n\n## Step 1 — Wait\n\n${fence(code)}\n## Step 2 — Go on\n\n${fence('touch mark')}`;

const asked = '[r] retry  [e] edit and retry  [s] skip  [x] stop the run:';

const { begin, open } = screens();

describe.skipIf(!hasTmux)('Ctrl-C at a terminal', () => {
  test('once ends the command and asks, and the run can go on', async () => {
    const screen = await begin({ document: document('sleep 100') });
    await screen.shows('$ sleep 100');
    await screen.type('C-c');
    await screen.shows('Ctrl-C: the command is being ended. Once more ends the run.');
    await screen.shows(asked);
    await screen.enter('s');
    await screen.shows('Why?');
    await screen.enter('it hung');
    await screen.shows('[r] run  [e] edit, then run  [s] skip  [x] stop the run:');
    await screen.enter('r');
    expect(await screen.exitCode()).toBe(1);
    expect(existsSync(join(screen.folder, 'mark'))).toBe(true);
  });

  test('again at the question ends the run: 130, to be resumed', async () => {
    const screen = await begin({ document: document('sleep 100') });
    await screen.shows('$ sleep 100');
    await screen.type('C-c');
    await screen.shows(asked);
    await screen.type('C-c');
    expect(await screen.exitCode()).toBe(130);
    await screen.shows('INTERRUPTED');
    expect(existsSync(join(screen.folder, 'mark'))).toBe(false);
  });

  test('again while the command will not end ends the run: 130', async () => {
    const screen = await begin({
      document: document(`bash -c 'trap "" INT TERM; while :; do sleep 0.1; done'`),
    });
    await screen.shows('trap "" INT TERM');
    await screen.type('C-c');
    await screen.shows('Once more ends the run.');
    await screen.type('C-c');
    expect(await screen.exitCode()).toBe(130);
    await screen.shows('INTERRUPTED');
  });
});

describe.skipIf(!hasTmux)('a check that is polled at a terminal', () => {
  const polled = `# T\n\n## Step 1 — Wait\n\n${fence('echo p99 0.9\n# Expect: p99 < 0.5 within 10m every 1s')}`;

  test('is one line that is written anew, on a resized screen as well; Ctrl-C ends the wait and asks', async () => {
    const screen = await open({ document: polled });
    await screen.shows(/p99 0\.9 ×2 after 1s/);
    await screen.resize(40, 20);
    await screen.shows(/p99 0\.9 ×4/);
    await screen.resize(100, 20);
    await screen.shows(/p99 0\.9 ×6/);
    await screen.type('C-c');
    const seen = await screen.shows(asked);
    expect(seen).toContain('the operator stopped waiting');
    await screen.enter('x');
    expect(await screen.exitCode()).toBe(3);
  });

  test('is a few lines and no cursor movement on a plain screen', async () => {
    const screen = await open({ document: polled, args: ['--format', 'plain'] });
    await screen.shows(/p99 0\.9 ×4 after 3s/);
    await screen.type('C-c');
    await screen.shows(asked);
    await screen.enter('x');
    expect(await screen.exitCode()).toBe(3);
    expect(screen.bytes()).not.toContain('\u001b');
  });
});
