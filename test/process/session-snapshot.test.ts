import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SessionSnapshot } from '../../src/model/generated/schemas.js';
import { run, runAll, withShell } from './session.js';

const names = ['A', 'LIST', 'MAP', 'RO', 'GONE', 'TOKEN', 'greet', 'B'];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-snapshot-')));

/** Through JSON, as the journal keeps it. */
async function snapshotAfter(
  codes: readonly string[],
  withholds: (name: string, text: string) => boolean = () => false,
): Promise<SessionSnapshot> {
  return withShell(
    async (shell) => {
      await runAll(shell, codes, names);
      const snapshot = shell.snapshot(withholds);
      if (snapshot === null) throw new Error('there is a snapshot behind a command');
      return JSON.parse(JSON.stringify(snapshot));
    },
    { cwd: folder },
  );
}

async function printedIn(snapshot: SessionSnapshot, code: string): Promise<string> {
  return withShell(async (shell) => (await run(shell, code)).stdout.text, { restore: snapshot });
}

test('a new session that is given a snapshot has variables, arrays, functions, folder, mask and options of the old one', async () => {
  mkdirSync(join(folder, 'sub'), { recursive: true });
  const snapshot = await snapshotAfter([
    'A=$\'two\\nlines of "quotes" and ü\'; export A',
    'LIST=(one "t w o"); declare -A MAP=([k]=v); readonly RO=fixed',
    'greet() { echo "hello $1"; }',
    'cd sub; umask 027; set -o noclobber; shopt -s nullglob; unset GONE',
  ]);
  const code =
    'bash -c \'printf "%s|" "$A"\'; printf "%s|" "${LIST[1]}" "${MAP[k]}" "$RO" "$(greet you)" "${PWD##*/}" "$(umask)"; [[ -o noclobber ]] && shopt -q nullglob && printf on';
  expect(await printedIn(snapshot, code)).toBe(
    'two\nlines of "quotes" and ü|t w o|v|fixed|hello you|sub|0027|on',
  );
});

test('bytes that are no UTF-8 come over as they were', async () => {
  const snapshot = await snapshotAfter(["A=$'\\xff\\xfe end'"]);
  expect(await printedIn(snapshot, 'printf %s "$A" | od -An -tx1')).toContain('ff fe 20 65 6e 64');
});

test('what holds a secret is left out and named, and a value inherited from the environment stays', async () => {
  const snapshot = await snapshotAfter(
    ['TOKEN=geheim123; A=plain; B="Bearer geheim123"; LIST=(x geheim123); greet() { echo geheim123; }'],
    (name, text) => name === 'TOKEN' || text.includes('geheim123'),
  );
  expect(JSON.stringify(snapshot)).not.toContain('geheim123');
  expect(snapshot.withheld).toEqual(expect.arrayContaining(['TOKEN', 'B', 'LIST', 'a function']));
  const printed = await withShell(async (shell) => (await run(shell, 'echo "$A/$TOKEN"')).stdout.text, {
    restore: snapshot,
    env: { PATH: process.env.PATH ?? '', TOKEN: 'from outside' },
  });
  expect(printed).toBe('plain/from outside\n');
});

test('the names of the old session are asked for in the new one as well', async () => {
  const snapshot = await snapshotAfter(['A=one']);
  const again = await withShell(
    async (shell) => {
      await run(shell, 'true');
      return shell.snapshot(() => false);
    },
    { restore: snapshot },
  );
  expect(again?.declarations).toContainEqual({ name: 'A', attributes: '', raw: '"one"' });
});

test('a folder that is gone stops the session before anything runs in another one', async () => {
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const snapshot = await snapshotAfter([`cd ${gone}`]);
  rmSync(gone, { recursive: true });
  await expect(printedIn(snapshot, 'pwd')).rejects.toMatchObject({ code: 'SHELL_LOST' });
});

test('the EXIT trap of the old session is owed by the new one', async () => {
  const marker = join(folder, 'trapped');
  const snapshot = await snapshotAfter([`trap 'touch ${marker}' EXIT`, 'A=1']);
  rmSync(marker, { force: true });
  await printedIn(snapshot, 'true');
  expect(realpathSync(marker)).toBe(marker);
});
