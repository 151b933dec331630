import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { World } from './world.js';

/** A lock this old belongs to a stand-in that was killed. */
const deadLockMs = 5000;
const pauseMs = 5;

export function readWorld(path: string): World {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isWorld(value)) throw new Error(`${path} is not a sandbox's state`);
  return value;
}

/** Replaces the file in one step: a reader sees the old world or the new one. */
export function writeWorld(path: string, world: World): void {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(world, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, path);
}

/** Reads, changes and writes under a lock. `change` returns the new world and an answer of its own. */
export function updateWorld<Answer>(
  path: string,
  change: (world: World) => { readonly world: World; readonly answer: Answer },
): Answer {
  const lock = `${path}.lock`;
  takeLock(lock);
  try {
    const before = readWorld(path);
    const { world, answer } = change(before);
    if (world !== before) writeWorld(path, world);
    return answer;
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): void {
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'));
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      breakDeadLock(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}

function breakDeadLock(lock: string): void {
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > deadLockMs) rmSync(lock, { force: true });
}

function isWorld(value: unknown): value is World {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
