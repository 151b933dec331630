import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RunbookError } from '../../src/model/runbook-error.js';
import { openShell } from '../../src/process/open-shell.js';
import { bareEnv, request, run, runAll, until, withShell } from './session.js';

const never = new AbortController().signal;

test('a command knows how the one before it ended', () =>
  withShell(async (shell) => {
    await run(shell, '(exit 7)');
    expect((await run(shell, 'echo $?')).stdout.text).toBe('7\n');
    expect((await run(shell, 'echo $?')).stdout.text).toBe('0\n');
    await run(shell, '(exit 2) | true | (exit 3)');
    expect((await run(shell, 'echo $? "${PIPESTATUS[@]}"')).stdout.text).toBe('3 2 0 3\n');
  }));

test('`$?` of a command under errexit comes through without ending the session', () =>
  withShell(async (shell) => {
    await runAll(shell, ['set -e', '! true']);
    const outcome = await run(shell, 'echo $?');
    expect(outcome.stdout.text).toBe('1\n');
    expect(outcome.session).toBe(1);
  }));

test('every member of a pipeline has its status, a single command its own', () =>
  withShell(async (shell) => {
    const pipeline = async (code: string) => {
      const { ending } = await run(shell, code);
      return ending.kind === 'exited' ? ending : null;
    };
    expect(await pipeline('(exit 4) | (exit 5) | true')).toMatchObject({ exitCode: 5, pipeline: [4, 5, 0] });
    expect(await pipeline('! grep -q x /dev/null')).toMatchObject({ exitCode: 0, pipeline: [0] });
    expect(await pipeline('false')).toMatchObject({ exitCode: 1, pipeline: [1] });
    expect(await pipeline('f() { :; }')).toMatchObject({ exitCode: 0, pipeline: [0] });
  }));

test('output is exact: NUL, broken UTF-8, no line feed at the end, and two megabytes', () =>
  withShell(async (shell) => {
    const hash = createHash('sha256');
    const onOutput = (_stream: string, chunk: Uint8Array) => void hash.update(chunk);
    const outcome = await run(shell, "printf 'a\\0b\\377\\303'; head -c 2000000 /dev/zero", { onOutput });
    const expected = Buffer.concat([Buffer.from([97, 0, 98, 0xff, 0xc3]), Buffer.alloc(2_000_000)]);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(expected).digest('hex'));
    expect(outcome.stdout.bytes).toBe(2_000_005);
    expect(outcome.stdout.omittedBytes).toBe(2_000_005 - 1024 * 1024);
    expect(outcome.stdout.text.startsWith('a\0b\ufffd\ufffd\0')).toBe(true);
  }));

test('a slow reader of the output slows the command down instead of filling memory', () =>
  withShell(async (shell) => {
    let waiting = 0;
    let most = 0;
    let bytes = 0;
    const onOutput = async (_stream: string, chunk: Uint8Array) => {
      waiting += chunk.length;
      most = Math.max(most, waiting);
      await new Promise((resolve) => setImmediate(resolve));
      waiting -= chunk.length;
      bytes += chunk.length;
    };
    await run(shell, 'head -c 3000000 /dev/zero', { onOutput });
    expect(bytes).toBe(3_000_000);
    expect(most).toBeLessThan(300_000);
  }));

test('an onOutput that fails fails its own request, and the session goes on', () =>
  withShell(async (shell) => {
    const onOutput = () => {
      throw new Error('disk full');
    };
    await expect(run(shell, 'echo a', { onOutput })).rejects.toThrow('disk full');
    expect((await run(shell, 'echo b')).stdout.text).toBe('b\n');
  }));

test('a command can open /dev/stdout and /dev/stderr', () =>
  withShell(async (shell) => {
    const outcome = await run(
      shell,
      'echo both | tee /dev/stderr; echo err > /dev/stderr; echo out > /dev/stdout',
    );
    expect(outcome.stdout.text).toBe('both\nout\n');
    expect(outcome.stderr.text).toBe('both\nerr\n');
  }));

test('commands see three descriptors of ours and no more', () =>
  withShell(async (shell) => {
    const outcome = await run(shell, 'for fd in /proc/self/fd/*; do readlink "$fd"; done | grep -c runbook-');
    // stderr of readlink is ours; its stdout is the pipe to grep.
    const own = await run(shell, 'readlink /proc/self/fd/* 2>&1 | sort -u');
    expect(Number(outcome.stdout.text)).toBeGreaterThan(0);
    expect(own.stdout.text.split('\n').filter((line) => line.includes('runbook-'))).toEqual([]);
  }));

test.each([
  [
    'functions',
    'for n in printf echo read trap declare eval set shift jobs umask pwd true export unset cd env; do builtin eval "$n() { builtin echo shadowed; }"; done',
  ],
  [
    'aliases',
    "shopt -s expand_aliases; alias builtin='echo no' eval='echo no' printf='echo no' declare='echo no' true='echo no'",
  ],
  ['an empty IFS', "IFS=''"],
  ['a digit as IFS', 'IFS=0'],
  ['nounset', 'set -u'],
  ['errexit', 'set -e'],
  ['noglob and noclobber', 'set -fC'],
  ['posix', 'set -o posix'],
  ['allexport', 'set -a'],
  ['an empty PATH', "PATH=''"],
  ['errtrace with an ERR trap', "set -E; trap 'echo trapped >&2' ERR"],
  ['a DEBUG trap', "trap ': debug' DEBUG"],
])('the capture copes with %s', async (_what, code) => {
  await withShell(async (shell) => {
    await run(shell, code);
    const outcome = await run(shell, "A=$'1\\n2' B=(x 'y z')", { state: ['A', 'B', 'C'] });
    expect(outcome.ending).toEqual({ kind: 'exited', exitCode: 0, pipeline: [0] });
    expect(outcome.stdout.text).toBe('');
    expect(outcome.stderr.text).toBe('');
    expect(outcome.session).toBe(1);
    expect(outcome.state?.variables).toMatchObject({
      A: { kind: 'text', value: '1\n2' },
      B: {
        kind: 'array',
        entries: [
          { key: '0', value: 'x' },
          { key: '1', value: 'y z' },
        ],
      },
      C: { kind: 'unset' },
    });
  });
});

test('nothing of ours is in the environment of commands but the mark', () =>
  withShell(async (shell) => {
    await run(shell, 'set -a');
    await run(shell, 'A=1', { state: ['A'] });
    const names = (await run(shell, 'env')).stdout.text.split('\n').map((line) => line.split('=')[0]);
    expect(names.filter((name) => name?.includes('runbook') || name?.includes('RUNBOOK'))).toEqual([
      'RUNBOOK_SESSION',
    ]);
  }));

test('xtrace traces the document and nothing of ours', () =>
  withShell(async (shell) => {
    await run(shell, 'set -x');
    expect((await run(shell, 'false')).stderr.text).toBe('++ false\n');
    const outcome = await run(shell, 'echo $?');
    expect(outcome.stderr.text).toBe('++ echo 1\n');
    expect(outcome.state?.options).toContain('xtrace');
    expect((await run(shell, 'set +x')).state?.options).not.toContain('xtrace');
    expect((await run(shell, 'true')).stderr.text).toBe('');
  }));

test.each(['if true', "echo 'open", 'echo $(', 'cat <<EOF\nopen', 'echo a \\', '# a comment', ''])(
  'code that ends early still ends: %j',
  (code) =>
    withShell(async (shell) => {
      expect((await run(shell, code)).ending.kind).toBe('exited');
      expect((await run(shell, 'echo next')).stdout.text).toBe('next\n');
    }),
);

test('break, return and declare mean what they mean at a prompt', () =>
  withShell(async (shell) => {
    await run(shell, 'break; continue');
    await run(shell, 'return 3');
    await run(shell, 'declare D=global');
    expect(await run(shell, 'f() { echo "$D"; }; f')).toMatchObject({
      stdout: { text: 'global\n' },
      session: 1,
    });
  }));

test('values are bound as data', () =>
  withShell(async (shell) => {
    const value = `$(echo run) \`echo run\` '"\\ ; rm -rf / \n\u202e | é`;
    const outcome = await run(shell, 'printenv V; echo "$W"', { bind: { V: value, W: '' }, state: ['V'] });
    expect(outcome.stdout.text).toBe(`${value}\n\n`);
    expect(outcome.state?.variables.V).toEqual({ kind: 'text', value, exported: true, readOnly: false });
  }));

test('a value that cannot be bound starts nothing', () =>
  withShell(async (shell) => {
    await run(shell, 'readonly R=1');
    const refused = await run(shell, 'echo ran', { bind: { R: '2' } });
    expect(refused).toMatchObject({
      ending: { kind: 'not-started', reason: { kind: 'unbound', names: ['R'] } },
      stdout: { text: '' },
    });
    expect((await run(shell, 'cat <<EOF\nopen', { bind: { 'no name': '' } })).ending.kind).toBe(
      'not-started',
    );
    expect((await run(shell, 'echo $R')).stdout.text).toBe('1\n');
  }));

test('an aborted request starts nothing', () =>
  withShell(async (shell) => {
    const outcome = await run(shell, 'echo ran', { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({
      ending: { kind: 'not-started', reason: { kind: 'interrupted' } },
      stdout: { text: '' },
    });
  }));

test('what a background command prints is not in later output', () =>
  withShell(async (shell) => {
    const ticks: string[] = [];
    const onOutput = (stream: string, chunk: Uint8Array) => void ticks.push(`${stream} ${chunk}`);
    await run(shell, '{ while sleep 0.01; do echo tick; done; } &', { output: 'background', onOutput });
    await until(() => ticks.length > 2);
    const outcome = await run(shell, 'sleep 0.1; echo mine');
    expect(outcome.stdout.text).toBe('mine\n');
    expect((await run(shell, 'kill %1 && echo killed')).stdout.text).toBe('killed\n');
  }));

test('job control says nothing in the stderr of commands', () =>
  withShell(async (shell) => {
    await run(shell, 'sleep 30 & sleep 31 & sleep 32 &');
    await run(shell, 'kill -9 %1');
    const outcome = await run(shell, 'kill %2; kill -9 %3; sleep 0.1; /bin/true; echo mine >&2; /bin/true');
    expect(outcome.stderr.text).toBe('mine\n');
  }));

test('a killed foreground command is named on stderr, as in any script', () =>
  withShell(async (shell) => {
    const outcome = await run(shell, "bash -c 'kill -9 $$'");
    expect(outcome.ending).toEqual({ kind: 'exited', exitCode: 137, pipeline: [137] });
    expect(outcome.stderr.text).toMatch(/^bash: line \d+: +\d+ Killed/);
  }));

test('a command that dies of SIGINT by itself leaves the session alone', () =>
  withShell(async (shell) => {
    const outcome = await run(shell, "bash -c 'kill -INT $$'");
    expect(outcome.ending).toEqual({ kind: 'exited', exitCode: 130, pipeline: [130] });
    expect((await run(shell, 'echo on')).session).toBe(1);
    expect((await run(shell, 'trap -p INT')).stdout.text).toBe("trap -- ':' SIGINT\n");
  }));

test('a session killed between two commands has a successor with its state', () =>
  withShell(async (shell) => {
    await run(shell, 'A=1; f() { echo "f $A"; }', { state: ['A', 'f'] });
    process.kill(shell.pid ?? 0, 'SIGKILL');
    await until(() => shell.pid === null);
    const outcome = await run(shell, 'f');
    expect(outcome).toMatchObject({ stdout: { text: 'f 1\n' }, session: 2 });
  }));

test('a successor has variables, functions, traps, options, mask and directory as they were', () =>
  withShell(
    async (shell) => {
      const state = ['A', 'E', 'R', 'I', 'H', 'M', 'GONE', 'f', 'g'];
      await runAll(
        shell,
        [
          "A=(1 '2 3' $'4\\n'); export E=$'a\\nb=c'; declare -ir R=5; declare -i I=7; declare -A H=([k 1]='v 1')",
          "M=$'\\001\\377é'; unset GONE",
          'shopt -s extglob nullglob',
          'f() { case $1 in !(x)) echo "not x"; esac; }; g() { cat <<EOF\n  $1 `echo "in"`\nEOF\n}; export -f g',
          "trap 'echo hup' HUP; umask 027; cd /usr; set -u",
          'exit 4',
        ],
        state,
      );
      const { stdout, state: after } = await run(
        shell,
        `echo "\${A[1]}|\${A[2]}|$E|$R|\${H[k 1]}|\${GONE-unset}"; f y; bash -c 'g 5'; I=I+1; echo $I; printf %s "$M" | od -An -tx1; trap -p HUP; umask; pwd`,
        { state },
      );
      expect(stdout.text).toBe(
        "2 3|4\n|a\nb=c|5|v 1|unset\nnot x\n  5 in\n8\n 01 ff c3 a9\ntrap -- 'echo hup' SIGHUP\n0027\n/usr\n",
      );
      expect(after?.options).toEqual(
        expect.arrayContaining(['nounset', 'nullglob', 'extglob', 'pipefail', 'monitor']),
      );
      expect(after?.variables.R).toEqual({ kind: 'text', value: '5', exported: false, readOnly: true });
    },
    { env: { ...bareEnv, GONE: 'from the environment' } },
  ));

test('an EXIT trap runs where the session ends, and is owed where the shell was killed', () =>
  withShell(async (shell) => {
    await run(shell, "trap 'echo bye' EXIT");
    expect((await run(shell, 'kill -9 $$')).stdout.text).toBe('');
    expect(await run(shell, 'exit 3')).toMatchObject({
      stdout: { text: 'bye\n' },
      ending: { kind: 'session-exited', exitCode: 3 },
    });
    expect((await run(shell, 'exit')).stdout.text).toBe('');
  }));

test('a session whose directory is gone is not taken up elsewhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gone-'));
  await withShell(async (shell) => {
    await run(shell, 'cd "$D"', { bind: { D: folder } });
    rmSync(folder, { recursive: true });
    await run(shell, 'exit');
    await expect(run(shell, 'echo ran')).rejects.toMatchObject({ code: 'SHELL_LOST' });
  });
});

test.each([
  ['no Bash', { bash: '/nowhere/bash' }],
  ['no such directory', { cwd: '/nowhere' }],
  ['a program that is no shell', { bash: 'true' }],
])('%s is SHELL_UNAVAILABLE', async (_what, options) => {
  const opening = openShell({ cwd: '/', env: bareEnv, ...options });
  await expect(opening).rejects.toBeInstanceOf(RunbookError);
  await expect(opening).rejects.toMatchObject({ code: 'SHELL_UNAVAILABLE' });
});

test('what BASH_ENV names is not run by the session, and is there for its children', () =>
  withShell(
    async (shell) => {
      expect((await run(shell, 'echo $BASH_ENV')).stdout.text).toBe('/dev/null/none\n');
      expect((await run(shell, 'echo')).stderr.text).toBe('');
    },
    { env: { ...bareEnv, BASH_ENV: '/dev/null/none' } },
  ));

test('one command at a time', () =>
  withShell(async (shell) => {
    const first = run(shell, 'sleep 0.2');
    await expect(run(shell, 'true')).rejects.toThrow('one command at a time');
    await first;
  }));

test('an interactive command takes the state and gives it back', () =>
  withShell(async (shell) => {
    await run(shell, "A=1; L=(a); trap 'echo bye' EXIT; f() { A=$((A + 1)); }; cd /", {
      state: ['A', 'L', 'f'],
    });
    const outcome = await shell.runInteractive({
      code: 'f; L+=("$V"); cd /usr; (exit 3)',
      state: ['A'],
      bind: { V: 'b c' },
      signal: never,
    });
    expect(outcome.ending).toEqual({ kind: 'exited', exitCode: 3, pipeline: [3] });
    expect(outcome.state?.variables.A).toMatchObject({ value: '2' });
    const after = await run(shell, 'echo "$? $A ${L[1]} $V"; pwd');
    expect(after).toMatchObject({ stdout: { text: '3 2 b c b c\n/usr\n' }, session: 1 });
    expect((await run(shell, 'exit')).stdout.text).toBe('bye\n');
  }));

test('an interactive command that ends its shell leaves the session as it was', () =>
  withShell(async (shell) => {
    await run(shell, 'A=1', { state: ['A'] });
    const outcome = await shell.runInteractive({ code: 'A=2; exit 5', state: ['A'], signal: never });
    expect(outcome).toMatchObject({ ending: { kind: 'exited', exitCode: 5 }, state: null });
    expect((await run(shell, 'echo $A')).stdout.text).toBe('1\n');
  }));

test('an interactive command is not started where Ctrl-C came first, and the session goes on', () =>
  withShell(async (shell) => {
    await run(shell, 'A=1', { state: ['A'] });
    const early = { code: 'A=2', state: ['A'], signal: AbortSignal.abort() };
    expect((await shell.runInteractive(early)).ending).toEqual({
      kind: 'not-started',
      reason: { kind: 'interrupted' },
    });
    expect((await run(shell, 'echo $A')).stdout.text).toBe('1\n');
  }));

test('a request may keep less', () =>
  withShell(async (shell) => {
    const { stdout } = await shell.run(request('printf 0123456789', { keepBytes: 4 }));
    expect(stdout).toEqual({
      text: '01\n[… 6 bytes are not kept in memory …]\n89',
      bytes: 10,
      omittedBytes: 6,
    });
  }));
