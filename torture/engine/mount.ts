import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface Mount {
  remount(options: string): void;
  unmount(): void;
}

/** A small file system in memory at `path`; null where this user or this container may not mount. */
export function mountMemory(path: string, kilobytes: number): Mount | null {
  mkdirSync(path, { recursive: true });
  if (!run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'runbook-torture', path])) return null;
  return {
    remount: (options) => void run('mount', ['-o', `remount,${options}`, path]),
    unmount: () => void run('umount', [path]),
  };
}

function run(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
