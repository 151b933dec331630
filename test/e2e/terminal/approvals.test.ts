import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screens } from '../support/screens.js';
import { hasTmux } from '../support/terminal.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;

const gated = `# T\n\n## Step 1 — Mend\n\n${fence('# Only after the revert is merged: hand it back.\ntouch handed-back')}\n## Step 2 — Look\n\n${fence('ls')}`;
const destroying = `# T\n\n## Step 3d — Remove\n\n${fence('# Only if the copy is bad: remove it.\nrm -rf cache')}`;

const { begin, open } = screens();

describe.skipIf(!hasTmux)('a yes at a terminal', () => {
  test.each([80, 40])(
    'to a gated write is asked for once, with the words of its gate, on %i columns',
    async (columns) => {
      const screen = await begin({ document: gated, columns });
      const asked = await screen.shows(/stop the run(:|\n {2}>)/);
      expect(asked).toContain('gated: Only after the revert is');
      expect(asked.split('\n').filter((line) => line.length > columns)).toEqual([]);
      await screen.enter('r');
      expect(await screen.exitCode()).toBe(0);
      expect(existsSync(join(screen.folder, 'handed-back'))).toBe(true);
      expect((await screen.screen()).split('stop the run')).toHaveLength(2);
    },
  );

  test('to what destroys behind a gate is its label, and nothing less', async () => {
    const screen = await begin({ document: destroying });
    mkdirSync(join(screen.folder, 'cache'));
    await screen.shows('It is gated. 3d.1 destroys. Type 3d to run it.');
    for (const [index, wrong] of ['', 'r', '3', 'yes'].entries()) {
      await screen.enter(wrong);
      await screen.shows('Type 3d, e, s or x, then Enter.', index + 1);
      await screen.shows('stop the run:', index + 2);
    }
    expect(existsSync(join(screen.folder, 'cache'))).toBe(true);
    await screen.enter('3d');
    expect(await screen.exitCode()).toBe(0);
    expect(existsSync(join(screen.folder, 'cache'))).toBe(false);
  });

  test('is not given by skipping, nor by stopping', async () => {
    const screen = await begin({
      document: gated.replace('# Only after the revert is merged: hand it back.\n', ''),
    });
    await screen.shows('stop the run:');
    await screen.enter('s');
    expect(await screen.exitCode()).toBe(5);
    await screen.shows('– 1.1 skipped: declined');
    const other = await begin({ document: gated });
    await other.shows('stop the run:');
    await other.enter('x');
    expect(await other.exitCode()).toBe(5);
    await other.shows('STOPPED by the operator');
    for (const { folder } of [screen, other]) expect(existsSync(join(folder, 'handed-back'))).toBe(false);
  });
});

const twoLines = `# T\n\n## Step 1 — Write\n\n${fence('touch \\\n  one')}`;

describe.skipIf(!hasTmux)('an edit at a terminal', () => {
  test('is made where the command stands, classed again, and asked for by its label where it destroys', async () => {
    const screen = await begin({ document: twoLines.replace('\\\n  ', '') });
    mkdirSync(join(screen.folder, 'cache'));
    await screen.shows('stop the run:');
    await screen.enter('e');
    await screen.shows(/^ {2}\$ touch one$/m);
    await screen.type('C-u');
    await screen.enter('rm -rf cache');
    await screen.shows('Type 1 to run it.');
    const asked = await screen.shows('stop the run:', 2);
    expect(asked).toContain('1.1  DESTROY (rm destroys), edited, line 6');
    expect(existsSync(join(screen.folder, 'cache'))).toBe(true);
    await screen.enter('1');
    expect(await screen.exitCode()).toBe(0);
    expect(existsSync(join(screen.folder, 'cache'))).toBe(false);
    expect(existsSync(join(screen.folder, 'one'))).toBe(false);
  });

  test('that Bash cannot read is not run, and can be mended from where it was left', async () => {
    const screen = await begin({ document: twoLines.replace('\\\n  ', '') });
    await screen.shows('stop the run:');
    await screen.enter('e');
    await screen.shows(/^ {2}\$ touch one$/m);
    await screen.enter(' "two');
    await screen.shows('Bash cannot read it:');
    expect(await screen.screen()).toMatch(/Nothing\s+was run\./);
    await screen.enter('e');
    await screen.shows(/^ {2}\$ touch one "two$/m, 2);
    await screen.enter('"');
    await screen.shows('WRITE (touch writes), edited');
    await screen.shows('stop the run:', 3);
    await screen.enter('r');
    expect(await screen.exitCode()).toBe(0);
    expect(existsSync(join(screen.folder, 'two'))).toBe(true);
  });

  test('of several lines is made in the editor, which has the terminal', async () => {
    const screen = await begin({ document: twoLines, env: { EDITOR: 'sed -i s/one/two/' } });
    await screen.shows('stop the run:');
    await screen.enter('e');
    await screen.shows('WRITE (touch writes), edited');
    await screen.shows('stop the run:', 2);
    await screen.enter('r');
    expect(await screen.exitCode()).toBe(0);
    expect(existsSync(join(screen.folder, 'two'))).toBe(true);
  });

  test('of several lines is made line by line where there is no editor', async () => {
    const screen = await begin({ document: twoLines });
    await screen.shows('stop the run:');
    await screen.enter('e');
    await screen.shows(/^ {2}1\/2 \$ touch \\$/m);
    await screen.type('Enter');
    await screen.shows(/^ {2}2\/2 \$ {3}one$/m);
    await screen.enter('-and-two');
    await screen.shows('WRITE (touch writes), edited');
    await screen.shows('stop the run:', 2);
    await screen.enter('r');
    expect(await screen.exitCode()).toBe(0);
    expect(existsSync(join(screen.folder, 'one-and-two'))).toBe(true);
  });

  test('after a failure is tried, and the run goes on', async () => {
    const screen = await open({ document: `# T\n\n## Step 1 — Look\n\n${fence('cat missing')}` });
    await screen.shows('[r] retry  [e] edit and retry  [s] skip  [x] stop the run:');
    await screen.enter('e');
    await screen.shows(/^ {2}\$ cat missing$/m);
    await screen.type('C-u');
    await screen.enter('cat document.md');
    await screen.shows('1.1  read, edited, line 6');
    await screen.shows('[r] run  [e] edit, then run  [s] skip  [x] stop the run:');
    await screen.enter('r');
    expect(await screen.exitCode()).toBe(0);
    await screen.shows('│ ## Step 1 — Look');
  });
});
