import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Disk, localDisk } from '../../src/records/disk.js';
import { localProcesses } from '../../src/records/processes.js';
import type { RowRequest } from '../../src/records/write-ledger-row.js';

/** The local disk, with `before` called ahead of every operation on it. */
export function watchedDisk(before: (operation: keyof Disk, args: readonly unknown[]) => void): Disk {
  return new Proxy(localDisk, {
    get(target, name: keyof Disk) {
      const operation = target[name];
      return (...args: unknown[]) => {
        before(name, args);
        return Reflect.apply(operation, target, args);
      };
    },
  });
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code, errno: -1, syscall: 'write' });
}

export const clock = {
  now: () => new Date(),
  sleep: async (ms: number, signal: AbortSignal) => {
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  },
};

export const random = (bytes: number): Uint8Array => randomBytes(bytes);

export function rowRequest(path: string, more: Partial<RowRequest> = {}): RowRequest {
  return {
    path,
    entry: { date: '2026-11-22', cells: { Notes: 'fine' } },
    run: null,
    earlier: null,
    intended: () => undefined,
    settleDead: () => undefined,
    disk: localDisk,
    processes: localProcesses,
    random,
    clock,
    waitMs: 30_000,
    signal: new AbortController().signal,
    ...more,
  };
}
