import { type Disk, errorCode } from './disk.js';
import type { ProcessIdentity } from './processes.js';

export interface LockHolder extends ProcessIdentity {
  /** Tells this holding of the lock from every other. */
  readonly token: string;
  readonly run: string | null;
}

export function showHolder(holder: LockHolder): string {
  return `${JSON.stringify(holder)}\n`;
}

export function readHolder(disk: Disk, path: string): LockHolder | 'absent' | 'unreadable' {
  let text: string;
  try {
    text = disk.readFileSync(path, 'utf8');
  } catch (cause) {
    return errorCode(cause) === 'ENOENT' ? 'absent' : 'unreadable';
  }
  return parseHolder(text) ?? 'unreadable';
}

/** `process 4711 on build-7` */
export function describeHolder(holder: LockHolder | null): string {
  if (holder === null) return 'somebody';
  const run = holder.run === null ? '' : ` (run ${holder.run})`;
  return `process ${holder.pid} on ${holder.host}${run}`;
}

function parseHolder(text: string): LockHolder | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const field = (name: string): unknown => Reflect.get(value, name);
  const word = (name: string): string => {
    const found = field(name);
    return typeof found === 'string' ? found : '';
  };
  const pid = field('pid');
  if (typeof pid !== 'number' || word('token') === '') return null;
  const run = field('run');
  return {
    pid,
    bootId: word('bootId'),
    startTime: word('startTime'),
    host: word('host'),
    namespace: word('namespace'),
    token: word('token'),
    run: typeof run === 'string' ? run : null,
  };
}
