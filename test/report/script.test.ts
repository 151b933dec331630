import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scriptText } from '../../src/report/script/script-text.js';
import { planOf } from '../support/plan-of.js';

const step = (label: string, ...code: readonly string[]) => [
  `## Step ${label}`,
  '',
  '```sh',
  ...code,
  '```',
  '',
];
const document = (...lines: readonly string[]) => ['# T', '', ...lines].join('\n');

/** Runs the plan's script in a folder of its own, away from any terminal: nobody is there to answer. */
function runScript(text: string, env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-script-'));
  const bin = join(folder, 'bin');
  const script = join(folder, 'plan.sh');
  writeFileSync(script, scriptText(planOf(text)));
  spawnSync('mkdir', [bin]);
  writeFileSync(join(bin, 'runbook'), `#!/bin/sh\nexec node ${resolve('dist/bin.js')} "$@"\n`);
  chmodSync(join(bin, 'runbook'), 0o755);
  const { status, stdout, stderr } = spawnSync('setsid', ['-w', 'bash', script], {
    cwd: folder,
    encoding: 'utf8',
    input: 'y\nr\nyes\n',
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: folder, ...env },
  });
  return { status, stdout, stderr, has: (name: string) => existsSync(join(folder, name)) };
}

type Env = Readonly<Record<string, string>>;
type Case = readonly [string, readonly string[], number, Env?];

const yes = { RUNBOOK_YES: '1' };

test('reads run, and variables, folders and functions live on from step to step', () => {
  const text = document(
    ...step('1 — Set', 'A=$(echo one)', 'f() { echo "f $A"; }', 'cd /usr'),
    ...step('2 — Use', 'f && pwd', '# Expect output contains "f one"'),
  );
  const { status, stdout, stderr } = runScript(text);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('f one\n/usr\n');
  expect(stdout).toContain('holds: Expect output contains "f one"');
});

test('what is to be typed in a session is told before it opens', () => {
  const text = document(...step('1 — Look', 'oc debug node/a', 'crictl ps'));
  const lines = scriptText(planOf(text)).split('\n');
  const told = lines.findIndex((line) => line.includes("to be typed in its session: %s\\n' 'crictl ps'"));
  expect(told).toBeGreaterThan(0);
  expect(lines.indexOf('oc debug node/a')).toBeGreaterThan(told);
});

test('a pinned place is for whoever runs the script to look at, and silence is no', () => {
  const front = '---\nrunbook:\n  target: { kubectl-context: [prod, "it\'s"] }\n---\n';
  const { status, stderr, has } = runScript(front + document(...step('1', 'touch made')), yes);
  expect(stderr).toContain("document.md:3: kubectl-context is pinned to prod or it's.");
  expect(status).toBe(2);
  expect(has('made')).toBe(false);
});

describe('without anybody at a terminal, silence is no', () => {
  test.each([
    ['a write', ['touch made'], {}, 5],
    ['a write with a yes', ['touch made'], yes, 0],
    ['what destroys, with a yes for writes alone', ['touch made && rm -rf made-not'], yes, 5],
    ['what destroys, with its label', ['touch made && rm -rf made-not'], { ...yes, RUNBOOK_APPROVE: '1' }, 0],
    ['a gated write', ['# only if it burns', 'touch made'], yes, 5],
    [
      'a gated write, approved by its id',
      ['# only if it burns', 'touch made'],
      { ...yes, RUNBOOK_APPROVE: '1.1' },
      0,
    ],
  ])('%s', (_name, code, env, status) => {
    const run = runScript(document(...step('1 — Do', ...code)), env);
    expect(run.status, run.stderr).toBe(status);
    expect(run.has('made')).toBe(status === 0);
  });

  test('a decision stops with 3', () => {
    const text = document(
      ...step('1 — Look', 'echo ""', '# If output is empty -> safe to go on.'),
      ...step('2 — Do', 'touch made'),
    );
    const run = runScript(text, yes);
    expect([run.status, run.has('made')]).toEqual([3, false]);
  });

  test('work for a person stops with 5', () => {
    const text = document(
      ...step('1 — Do', '# 1. Open the application and click Sync.'),
      ...step('2 — Do', 'touch made'),
    );
    expect(runScript(text, yes)).toMatchObject({ status: 5 });
  });
});

describe('what failed is no yes', () => {
  test.each([
    ['a capture that failed', ['X=$(cat /nonexistent)'], 1],
    ['a capture that is empty', ['X=$(printf "")'], 1],
    ['a failing command', ['cat /nonexistent'], 1],
    ['a failure in the middle of a loop', ['for i in /nonexistent /etc/hostname; do cat $i; done'], 1],
    ['a substitution of a write', ['touch "x$(cat /nonexistent)"'], 1],
    ['a check that does not hold', ['echo 7', '# Expect < 5'], 1],
    ['a check that nobody can read', ['echo 7', '# Expect it to look nice'], 3],
    ['a check on nothing', ['printf ""', '# Expect p99 < 5'], 3],
    ['an exit that the document asks for', ['true && exit 0'], 1],
    ['a script that does not parse', ['if then'], 2],
    ['a variable that nobody set', ['echo "$TARGET_NAME"'], 2],
    ['a value that would be code', ['sh -c "echo $TARGET_NAME"'], 2, { TARGET_NAME: 'a; touch made' }],
  ] satisfies readonly Case[])('%s', (_name, code, status, env: Env = {}) => {
    const text = document(...step('1 — Do', ...code), ...step('2 — Then', 'touch made'));
    const run = runScript(text, { ...yes, ...env });
    expect(run.status, run.stderr).toBe(status);
    expect(run.has('made')).toBe(false);
  });
});

test('"no match" is an answer, and a failure that the document expects is none', () => {
  const text = document(
    ...step('1 — Look', 'grep nothing /etc/hostname'),
    ...step('2 — Look', 'cat /nonexistent', '# Expect fails'),
  );
  const run = runScript(text);
  expect(run.status, run.stderr).toBe(0);
});

test('of a choice one member runs, and none before it is made', () => {
  const text = document(
    '## Step 3 — Mend',
    ...['### Option A — undo', '```sh', 'touch a', '```', '### Option B — redo', '```sh', 'touch b', '```'],
  );
  expect(runScript(text, yes).status).toBe(5);
  const run = runScript(text, { ...yes, RUNBOOK_CHOOSE: '3=B' });
  expect([run.status, run.has('a'), run.has('b')], run.stderr).toEqual([0, false, true]);
});

test('a check is looked at again until it holds', () => {
  const text = document(
    ...step('1 — Wait', 'wc -l < /proc/$PPID/maps', '# Expect > 100000 within 2s every 1s'),
  );
  const { status, stdout } = runScript(text);
  expect(status).toBe(1);
  expect(stdout.match(/fail/g)?.length).toBeGreaterThan(1);
});

test('whatever the document says, it says it as data: nothing of it runs', () => {
  const text = document(
    "## Step 1 — $(touch made) `touch made` '; touch made; '",
    '',
    '```sh',
    "# label '; touch made; ' $(touch made)",
    'true',
    '# Expect output contains "\'; touch made; \'"',
    '```',
    '',
    '- by hand',
  );
  const run = runScript(text);
  expect(run.has('made')).toBe(false);
  expect(run.status).toBe(1);
});

test('a fence runs in its folder, and what is behind it where the script was', () => {
  const fenced = (info: string, ...code: readonly string[]) => [`\`\`\`sh ${info}`, ...code, '```', ''];
  const text = document(
    '## Step 1 — Go',
    ...fenced('', 'mkdir -p "a b/c"', 'D=$(echo c)'),
    ...fenced('{cwd="a b/$D"}', 'touch made', 'cd /usr'),
    ...fenced('', 'touch back'),
    ...fenced('{cwd="a b"}', 'touch c/again'),
  );
  const run = runScript(text, yes);
  expect(run.status, run.stderr).toBe(0);
  expect(['a b/c/made', 'back', 'a b/c/again'].filter((name) => !run.has(name))).toEqual([]);
  const missing = runScript(document('## Step 1 — Go', ...fenced('{cwd=nowhere}', 'touch made')), yes);
  expect([missing.status, missing.has('made')]).toEqual([1, false]);
});

describe('in the background', () => {
  const fenced = (info: string, ...code: readonly string[]) => [`\`\`\`sh ${info}`, ...code, '```', ''];
  const forward = (code: string, more = '') => fenced(`{background until="Forwarding from" ${more}}`, code);

  test('the next command waits until it is ready, and it is ended with the script', () => {
    const script = "sh -c 'sleep 0.3; echo Forwarding from here >&2; exec sleep 6000001'";
    const run = runScript(
      document('## Step 1 — Go', ...forward(script), ...fenced('{class=read}', 'ps -o args= -p $!', 'jobs')),
    );
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('sleep 6000001\n');
    const left = spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).stdout.split('\n');
    expect(left.filter((line) => line === 'sleep 6000001')).toEqual([]);
  });

  test.each([
    ['ends before it is ready', "sh -c 'echo no pod; exit 3'", '', '1.1 ended before it was ready.'],
    ['is too slow', 'sleep 6000002', 'timeout=1s', '1.1 was not ready within 1 s.'],
  ])('what %s stops the script', (_how, code, more, said) => {
    const text = document('## Step 1 — Go', ...forward(code, more), ...fenced('', 'touch made'));
    const run = runScript(text, yes);
    expect([run.status, run.has('made')]).toEqual([1, false]);
    expect(run.stderr).toContain(said);
  });

  test.each([
    ['goes on at the end', "sh -c 'touch made; exec sleep 6000003'", [], 3, 'it still runs'],
    ['failed', "sh -c 'touch made; exit 4'", ['wait $! || true'], 1, '1.1 failed in the background: exit 4.'],
    ['worked', 'touch made', ['wait $!', 'touch next'], 0, ''],
  ])('a write has not worked by starting: one that %s', (_how, code, behind, status, said) => {
    const then = fenced('', ...behind);
    const run = runScript(document('## Step 1 — Go', ...fenced('{background}', code), ...then), yes);
    expect(run.status, run.stderr).toBe(status);
    expect(run.stderr).toContain(said);
  });
});

describe('after a failure', () => {
  const text = [
    '# T',
    ...['## Step 1 — One', '```sh {undo=8}', 'touch one', '```'],
    ...['## Step 2 — Two', '```sh {undo=9}', 'touch two', '```'],
    ...['## Step 3 — Look', '```sh', 'cat /nonexistent', '```'],
    ...['## Step 8 — Take one back', '```sh', 'mv one one-back', '```'],
    ...['## Step 9 — Take two back', '```sh', 'mv two two-back', '```'],
  ].join('\n');

  test('what was written is named, and taken back where somebody said so', () => {
    const named = runScript(text, yes);
    expect([named.status, named.has('one'), named.has('two')]).toEqual([1, true, true]);
    expect(named.stderr).toMatch(/NOT undone: 2\.1\nNOT undone: 1\.1\n/);
    const undone = runScript(text, { ...yes, RUNBOOK_UNDO: '1' });
    expect([undone.status, undone.has('one-back'), undone.has('two-back')]).toEqual([1, true, true]);
    expect(undone.stderr).toMatch(/Undone: 2\.1\nUndone: 1\.1\n/);
  });

  test('where one fails, what was written before is left', () => {
    const broken = text.replace('mv two two-back', 'mv not-there two-back');
    const run = runScript(broken, { ...yes, RUNBOOK_UNDO: '1' });
    expect([run.status, run.has('one-back')]).toEqual([1, false]);
    expect(run.stderr).toMatch(/NOT undone: 2\.1\nNOT undone: 1\.1\n/);
  });

  test('a script that comes to its end undoes nothing', () => {
    const run = runScript(text.replace('cat /nonexistent', 'true'), { ...yes, RUNBOOK_UNDO: '1' });
    expect([run.status, run.has('one-back')]).toEqual([0, false]);
  });
});

test('heredocs and placeholders come through', () => {
  const text = document(...step('1 — Show', "cat <<'EOF'", 'is <NAME> $HOME', 'EOF'));
  const run = runScript(text, { RUNBOOK_INPUT_NAME: 'x y' });
  expect(run.stdout).toContain('is x y $HOME\n');
  expect(runScript(text).status).toBe(2);
});
