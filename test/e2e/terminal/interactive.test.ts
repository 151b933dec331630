import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screens } from '../support/screens.js';
import { hasTmux, type TerminalRequest } from '../support/terminal.js';

/** A step that has the terminal, and one behind it that asks. */
const document = (code: string, behind = 'echo "$FROM_THERE" > seen') =>
  `# T\n\n## Step 1 — There\n\n\`\`\`sh {interactive}\n${code}\n\`\`\`\n\n## Step 2 — Here\n\n\`\`\`sh\n${behind}\n\`\`\`\n`;

const allowed = 'stop the run:';

const { open: openAt, begin } = screens();
const open = (request: TerminalRequest) =>
  openAt({ args: ['--yes', '--var', 'FROM_THERE=nothing'], ...request });

describe.skipIf(!hasTmux)('a command that gets the terminal', () => {
  test('reads what is typed, gives its state back, and the next question works', async () => {
    const screen = await begin({
      document: document(
        'read -r -p "Who? " FROM_THERE && cd /tmp',
        'pwd; echo "$FROM_THERE" > "$OLDPWD/seen"',
      ),
      args: ['--var', 'FROM_THERE=nothing'],
    });
    await screen.shows(/^Who\?/m);
    await screen.enter('me');
    expect(await screen.shows('stop the run:')).toContain('    FROM_THERE = me\n  Run 2.2?');
    await screen.enter('r');
    expect(await screen.exitCode()).toBe(0);
    expect(readFileSync(join(screen.folder, 'seen'), 'utf8')).toBe('me\n');
  });

  test('may be a shell of its own, with job control, and is left by exit', async () => {
    const screen = await open({ document: document('bash --norc') });
    await screen.shows(/bash-\d|#|\$ $/);
    await screen.enter('sleep 100 &');
    await screen.enter('jobs; echo in-there');
    await screen.shows(/^in-there$/m);
    await screen.type('C-c');
    await screen.type('C-c');
    await screen.enter('kill %1; exit 0');
    expect(await screen.exitCode()).toBe(0);
    expect(readFileSync(join(screen.folder, 'seen'), 'utf8')).toBe('nothing\n');
  });

  test('keeps its Ctrl-C to itself, and the run goes on', async () => {
    const code = `( trap 'echo caught' INT; echo ready; while [ ! -e go-on ]; do sleep 0.1; done )`;
    const screen = await open({ document: document(code) });
    await screen.shows(/^ready$/m);
    await screen.type('C-c');
    await screen.shows(/^(\^C)?caught$/m);
    await screen.type('C-c');
    await screen.shows(/^(\^C)?caught$/m, 2);
    writeFileSync(join(screen.folder, 'go-on'), '');
    expect(await screen.exitCode()).toBe(0);
    expect(await screen.screen()).not.toContain('Once more ends the run');
  });

  test('that dies of Ctrl-C is asked about, and a question after it works', async () => {
    const screen = await open({ document: document('sleep 100') });
    await screen.shows('$ sleep 100');
    await screen.type('C-c');
    await screen.shows(allowed);
    await screen.enter('s');
    await screen.shows('Why?');
    await screen.enter('it hung');
    expect(await screen.exitCode()).toBe(1);
    expect(existsSync(join(screen.folder, 'seen'))).toBe(true);
  });

  test('has a full screen, and the screen of the run is there again behind it', async () => {
    const screen = await open({ document: document('vi -u NONE -N note') });
    await screen.shows(/"note" \[New/);
    await screen.resize(100, 20);
    await screen.enter('iwritten in there');
    await screen.type('Escape');
    await screen.enter(':wq');
    expect(await screen.exitCode()).toBe(0);
    expect(readFileSync(join(screen.folder, 'note'), 'utf8')).toContain('written in there');
    await screen.shows('WORKED');
  });

  test('writes to the terminal even where stdout is a file, which holds the result alone', async () => {
    const screen = await open({
      document: document('echo shown-here; test -t 1 && echo it-is-a-terminal'),
      args: ['--yes', '--var', 'FROM_THERE=x', '--format', 'json'],
      stdout: 'result.json',
    });
    await screen.shows(/^shown-here$/m);
    await screen.shows(/^it-is-a-terminal$/m);
    expect(await screen.exitCode()).toBe(0);
    expect(JSON.parse(readFileSync(join(screen.folder, 'result.json'), 'utf8'))).toMatchObject({
      status: 'worked',
    });
  });

  test('leaves what the document put in the background alone', async () => {
    const steps = document('true', 'touch stop; wait; cat done').replace(
      '## Step 1',
      '## Step 0 — Before\n\n```sh\n(until [ -e stop ]; do sleep 0.05; done; echo it-went-on > done) &\n```\n\n## Step 1',
    );
    const screen = await open({ document: steps, args: ['--yes'] });
    expect(await screen.exitCode()).toBe(0);
    await screen.shows('│ it-went-on');
  });
});
