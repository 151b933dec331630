import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screens } from '../support/screens.js';
import { hasTmux } from '../support/terminal.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const ledger =
  '## When this runbook last worked\n\n| Date | Result |\n| ---- | ------ |\n| 2020-01-01 | worked |\n';
const writing = `# Mend it\n\n## Step 1 — Look (< 60s)\n\n${fence('ls > /dev/null')}\n## Step 2 — Write\n\n${fence('touch "$NAME"')}\n${ledger}`;

const { open } = screens();

describe.skipIf(!hasTmux)('before the first command', () => {
  test('the plan is on the screen in short, with its age and its values, and one question', async () => {
    const screen = await open({ document: writing, args: ['--var', 'NAME=mark'] });
    const seen = await screen.shows('[b] begin  [x] not now:');
    expect(seen).toMatch(/last worked \d+ days ago \(2020-01-01\), limit \d+: STALE/);
    expect(seen).toContain('Mend it\ndocument.md\nNAME = mark\n');
    expect(seen).toContain('  1  Look   1 read, < 60 s\n  2  Write  1 WRITE\n');
    expect(seen).toContain('It asks before 2.1.');
    expect(seen).not.toContain('1.1  read');
    await screen.enter('b');
    await screen.shows('[x] stop the run:');
    await screen.enter('x');
    expect(await screen.exitCode()).toBe(5);
  });

  test('no word of it is broken on a narrow screen', async () => {
    const screen = await open({ document: writing, args: ['--var', 'NAME=mark'], columns: 40 });
    const seen = await screen.shows('[b] begin  [x] not now:');
    expect(seen).toMatch(/^last worked \d+ days ago \(2020-01-01\),\n {2}limit 90: STALE$/m);
    expect(seen).toContain('  1  Look   1 read, < 60 s\n');
  });

  test.each(['x', 'C-c', 'C-d'])('%s means that nothing runs, and no run is on record', async (key) => {
    const screen = await open({ document: writing, args: ['--var', 'NAME=mark'] });
    await screen.shows('[x] not now:');
    await (key === 'x' ? screen.enter('x') : screen.type(key));
    expect(await screen.exitCode()).toBe(5);
    await screen.shows('The run was not begun: nothing has run.');
    expect(screen.events()).toEqual([]);
    expect(existsSync(join(screen.folder, 'mark'))).toBe(false);
  });

  test('a connection that is lost ends the run before its first command, to be resumed', async () => {
    const screen = await open({ document: writing, args: ['--var', 'NAME=mark'] });
    await screen.shows('[x] not now:');
    await screen.hangUp();
    expect(await screen.journalEnd()).toMatchObject({ status: 'interrupted', exitCode: 129 });
    expect(screen.events().filter(({ kind }) => kind === 'command-started')).toEqual([]);
  });

  test('nothing is asked where the first task asks, where nothing writes, and with --yes', async () => {
    const task = `# T\n\n## Before you begin\n\n- Say so.\n\n## Step 1\n\n${fence('touch mark')}`;
    const first = await open({ document: task });
    await first.shows('[d] done');
    expect(await first.screen()).not.toContain('Begin?');
    await first.close();
    const reading = await open({ document: `# T\n\n## Step 1\n\n${fence('ls')}` });
    expect(await reading.exitCode()).toBe(0);
    expect(await reading.screen()).not.toContain('Begin?');
    await reading.close();
    const agreed = await open({ document: `# T\n\n## Step 1\n\n${fence('touch mark')}`, args: ['--yes'] });
    expect(await agreed.exitCode()).toBe(0);
    expect(await agreed.screen()).not.toContain('Begin?');
  });

  test('a value that is missing is asked for, and what is secret is not shown while it is typed', async () => {
    const document = `# T\n\n## Step 1\n\n${fence('echo "${#API_TOKEN} $NAME"')}`;
    const screen = await open({ document });
    await screen.shows('API_TOKEN (');
    await screen.enter('hunter22');
    await screen.shows('NAME (');
    await screen.enter('me');
    expect(await screen.exitCode()).toBe(0);
    await screen.shows('│ 8 me');
    expect(screen.bytes()).not.toContain('hunter22');
  });

  test('where one value that is missing is left, no other is asked for, and nothing runs', async () => {
    const screen = await open({ document: `# T\n\n## Step 1\n\n${fence('echo "$ONE $OTHER"')}` });
    await screen.shows('ONE (');
    await screen.type('C-c');
    expect(await screen.exitCode()).toBe(2);
    const seen = await screen.shows('The run needs values that nobody gave');
    expect(seen).not.toContain('OTHER (needed');
  });
});
