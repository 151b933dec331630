import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type MainRequest, type MainResult, runMain } from '../support/run-main.js';

interface Malformed {
  readonly says: string;
}

function load<T>(file: string): readonly (T & Malformed)[] {
  return parse(readFileSync(resolve(import.meta.dirname, file), 'utf8'));
}

const arguments_ = load<{ args?: readonly string[]; more?: readonly string[] }>('arguments.yaml');
const frontMatter = load<{ yaml: string; at: string }>('front-matter.yaml');
const documents = load<{ name?: string; text?: string; hex?: string; script?: string; at?: string }>(
  'documents.yaml',
);
const varsFiles = load<{ text: string }>('vars-files.yaml');

const plain = '# x\n\n## Step 1\n\n```sh\ntrue\n```\n';
const withChoice = `# x\n\n## Step 1 — Look\n\n\`\`\`sh\ntrue\n\`\`\`\n\n## Step 2 — Pick\n\n\`\`\`sh\n# Option A — one\ntrue\n\n# Option B — two\ntouch b\n\`\`\`\n\n## When this runbook last worked\n\n| Date | Notes |\n|---|---|\n`;

function folderOf(document: string | Uint8Array): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-malformed-')));
  writeFileSync(join(folder, 'a.md'), document);
  return folder;
}

/** Said in our words, with the next step, and with nothing done: whatever else happens is a fault of ours. */
async function expectRefusal(request: MainRequest, says: string): Promise<MainResult> {
  const result = await runMain(request);
  expect(result.stderr).toMatch(new RegExp(says));
  expect(result.exitCode).toBe(2);
  expect(result.stdout).toBe('');
  expect(result.stderr).not.toMatch(/\n\s+at |fault of runbook|Error:|undefined|\[object/);
  return result;
}

describe('arguments', () => {
  test.each(arguments_)('$args $more', async ({ args, more = [], says }) => {
    const cwd = folderOf(withChoice);
    mkdirSync(join(cwd, 'folder'));
    symlinkSync('loop', join(cwd, 'loop'));
    const whole = args ?? ['run', 'a.md', '--unattended', '--yes', '--choose', '2=A', ...more];
    await expectRefusal({ args: whole, cwd }, says);
  });

  test('the same run without a mistake works', async () => {
    const args = ['run', 'a.md', '--unattended', '--yes', '--choose', '2=A', '--record', 'Notes=x'];
    // Longer than any timer: none, and not at once.
    args.push('--timeout', '999999999999999h');
    expect(await runMain({ args, cwd: folderOf(withChoice) })).toMatchObject({ exitCode: 0 });
  });
});

describe('front matter', () => {
  test.each(frontMatter)('$yaml', async ({ yaml, at, says }) => {
    const cwd = folderOf(`---\n${yaml}\n---\n${plain}`);
    const { stderr } = await expectRefusal({ args: ['run', 'a.md', '--unattended'], cwd }, says);
    expect(stderr).toMatch(new RegExp(`^a\\.md:${at}: `));
  });

  test('what other tools keep beside ours is left alone, whatever it is', async () => {
    for (const yaml of ['{{ x }}: y', '? [a, b]\n: c', 'a: &a [*a]', 'a: !ENV x', 'a: !!binary eA==']) {
      const cwd = folderOf(`---\n${yaml}\nrunbook: {}\n---\n${plain}`);
      expect(await runMain({ args: ['run', 'a.md', '--unattended'], cwd }), yaml).toMatchObject({
        exitCode: 0,
      });
    }
  });
});

describe('documents', () => {
  test.each(documents)('$name $script', async ({ text, hex, script, at, says }) => {
    const bytes =
      script === undefined
        ? hex === undefined
          ? (text ?? '')
          : Buffer.from(hex, 'hex')
        : `# x\n\n## Step 1\n\n\`\`\`sh\n${script}\n\`\`\`\n`;
    const cwd = folderOf(bytes);
    const { stderr } = await expectRefusal({ args: ['run', 'a.md', '--unattended', '--yes'], cwd }, says);
    if (at !== undefined) expect(stderr).toMatch(new RegExp(`^a\\.md:${at}: `));
    expect(stderr).toMatch(/^a\.md/);
  });
});

describe('vars files', () => {
  test.each(varsFiles)('$text', async ({ text, says }) => {
    const cwd = folderOf(plain.replace('true', 'echo "$A_TOKEN"'));
    writeFileSync(join(cwd, 'vars.yaml'), text);
    const args = ['run', 'a.md', '--unattended', '--vars-file', 'vars.yaml'];
    const { stderr } = await expectRefusal({ args, cwd }, says);
    // A file of variables is where secrets are: no message repeats what stands in it.
    expect(stderr).not.toMatch(/hunter2|hun\\q/);
  });
});

const run = '20261122T212600123Z-4f9a1c';

/** Makes a folder of runs that is none, and says where it is. */
const states: readonly [string, (folder: string) => string][] = [
  ['a file', (folder) => fileAt(folder, 'state')],
  ['a folder below a file', (folder) => `${fileAt(folder, 'state')}/below`],
  ['a device', () => '/dev/null'],
  ['a folder below a device', () => '/dev/null/below'],
  ['links in a circle', (folder) => linkAt(folder, 'state', 'state')],
  ['a name that is too long', (folder) => join(folder, 'x'.repeat(300))],
  ['a path that is too long', (folder) => join(folder, 'x/'.repeat(3000))],
  ['runs that are a file', (folder) => folderWith(folder, (state) => fileAt(state, 'runs'))],
  [
    'runs that are links in a circle',
    (folder) => folderWith(folder, (state) => linkAt(state, 'runs', 'runs')),
  ],
];

/** One run of which something is no longer what it was; others can still be made. */
const damagedRuns: readonly [string, (runs: string) => void][] = [
  ['a run that is a file', (runs) => fileAt(runs, run)],
  ['a run that is empty', (runs) => mkdirSync(join(runs, run))],
  ['a journal that is a folder', (runs) => mkdirSync(join(runs, run, 'journal.jsonl'), { recursive: true })],
  ['a journal that links to itself', (runs) => linkAt(join(runs, run), 'journal.jsonl', 'journal.jsonl')],
  ['a lock that nobody can read', (runs) => fileAt(join(runs, run), 'writer.lock')],
];

function fileAt(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), '{');
  return join(folder, name);
}

function linkAt(folder: string, name: string, to: string): string {
  mkdirSync(folder, { recursive: true });
  symlinkSync(to, join(folder, name));
  return join(folder, name);
}

function folderWith(folder: string, fill: (state: string) => void): string {
  const state = join(folder, 'state');
  mkdirSync(state);
  fill(state);
  return state;
}

describe('state folders', () => {
  const code = '\\((JOURNAL_UN(READABLE|WRITABLE)|RUN_(BUSY|UNKNOWN))\\)';

  test.each(states)('%s', async (_, make) => {
    const cwd = folderOf(plain);
    const env = { RUNBOOK_STATE_DIR: make(cwd) };
    for (const args of [
      ['run', 'a.md', '--unattended'],
      ['show', run],
      ['resume', run],
      ['resume'],
      ['runs'],
    ])
      await expectRefusal({ args, cwd, env }, code);
  });

  test.each(damagedRuns)('%s', async (_, make) => {
    const cwd = folderOf(plain);
    const state = join(cwd, 'state');
    mkdirSync(join(state, 'runs'), { recursive: true });
    make(join(state, 'runs'));
    const env = { RUNBOOK_STATE_DIR: state };
    for (const args of [
      ['show', run],
      ['resume', run, '--unattended'],
      ['record', '--run', run],
    ])
      await expectRefusal({ args, cwd, env }, code);
    expect(await runMain({ args: ['run', 'a.md', '--unattended'], cwd, env })).toMatchObject({ exitCode: 0 });
    expect(await runMain({ args: ['runs'], cwd, env })).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

afterAll(() => {
  const folders = states.length + damagedRuns.length;
  const count = folders + arguments_.length + frontMatter.length + documents.length + varsFiles.length;
  process.stdout.write(
    `${count} malformed arguments, front matters, documents, vars files and state folders\n`,
  );
});
