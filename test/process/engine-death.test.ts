import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProcess, listProcesses } from '../../src/process/process-table.js';
import { until } from './session.js';

/** Starts an engine, and kills it (SIGKILL) once its command says `ready`. Tells the id of the watchdog it left. */
async function killEngineIn(...codes: readonly string[]): Promise<number> {
  const script = join(import.meta.dirname, 'engine.ts');
  const engine = spawn(process.execPath, ['--import', 'tsx', script, ...codes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  engine.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await until(() => said.includes('ready'));
  const watchdog = (await listProcesses()).find(
    ({ parent, command }) => parent === engine.pid && command.includes('runbook-watchdog'),
  );
  if (watchdog === undefined) throw new Error('The engine has no watchdog.');
  engine.kill('SIGKILL');
  await once(engine, 'exit');
  return watchdog.pid;
}

async function isThere(pid: number): Promise<boolean> {
  return (await findProcess(pid)) !== null;
}

async function remaining(mark: string): Promise<readonly string[]> {
  return (await listProcesses()).map(({ command }) => command).filter((command) => command.includes(mark));
}

test('when the engine is killed, the running command, its shell and its jobs end', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'death-'));
  await killEngineIn(
    'sleep 9000001 &',
    `trap 'echo bye > ${folder}/trap' EXIT`,
    `bash -c 'echo $PPID > ${folder}/shell; echo ready; sleep 9000001'; touch ${folder}/next`,
  );
  const shell = Number(readFileSync(join(folder, 'shell'), 'utf8'));
  await until(async () => (await remaining('9000001')).length === 0);
  await until(async () => !(await isThere(shell)));
  expect(existsSync(join(folder, 'next'))).toBe(false);
  expect(readFileSync(join(folder, 'trap'), 'utf8')).toBe('bye\n');
});

test('when the engine is killed, who ignores SIGTERM is killed, and the watchdog goes', {
  timeout: 60_000,
}, async () => {
  const watchdog = await killEngineIn(
    `bash -c 'trap "" INT TERM HUP; echo ready; while :; do sleep 0.1; done' deaf-9000002`,
  );
  await until(async () => (await remaining('deaf-9000002')).length === 0);
  await until(async () => !(await isThere(watchdog)));
});

test('when the engine is killed, a document that traps signals does not go on', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'death-'));
  const watchdog = await killEngineIn(
    'trap : INT TERM HUP ALRM',
    `echo ready; sleep 9000003; touch ${folder}/next`,
  );
  await until(async () => (await remaining('9000003')).length === 0);
  await until(async () => !(await isThere(watchdog)));
  expect(existsSync(join(folder, 'next'))).toBe(false);
});

test('when the engine is killed between commands, the shell ends', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'death-'));
  await killEngineIn(`echo $$ > ${folder}/shell`, `sleep 0.2; echo ready`, `while :; do :; done`);
  const shell = Number(readFileSync(join(folder, 'shell'), 'utf8'));
  await until(async () => !(await isThere(shell)));
});
