import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listProcesses } from '../../src/process/process-table.js';
import { until } from './session.js';

/** Starts an engine, and kills it (SIGKILL) once its command says `ready`. */
async function killEngineIn(...codes: readonly string[]): Promise<void> {
  const script = join(import.meta.dirname, 'engine.ts');
  const engine = spawn(process.execPath, ['--import', 'tsx', script, ...codes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  engine.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await until(() => said.includes('ready'));
  engine.kill('SIGKILL');
  await once(engine, 'exit');
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
  await until(async () => !(await listProcesses()).some(({ pid }) => pid === shell));
  expect(existsSync(join(folder, 'next'))).toBe(false);
  expect(readFileSync(join(folder, 'trap'), 'utf8')).toBe('bye\n');
});

test('when the engine is killed, who ignores SIGTERM is killed, and the watchdog goes', {
  timeout: 60_000,
}, async () => {
  await killEngineIn(`bash -c 'trap "" INT TERM HUP; echo ready; while :; do sleep 0.1; done' deaf-9000002`);
  await until(async () => (await remaining('deaf-9000002')).length === 0);
  await until(async () => (await remaining('runbook-watchdog')).length === 0);
});

test('when the engine is killed, a document that traps signals does not go on', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'death-'));
  await killEngineIn('trap : INT TERM HUP ALRM', `echo ready; sleep 9000003; touch ${folder}/next`);
  await until(async () => (await remaining('9000003')).length === 0);
  await until(async () => (await remaining('runbook-watchdog')).length === 0);
  expect(existsSync(join(folder, 'next'))).toBe(false);
});

test('when the engine is killed between commands, the shell ends', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'death-'));
  await killEngineIn(`echo $$ > ${folder}/shell`, `sleep 0.2; echo ready`, `while :; do :; done`);
  const shell = Number(readFileSync(join(folder, 'shell'), 'utf8'));
  await until(async () => !(await listProcesses()).some(({ pid }) => pid === shell));
});
