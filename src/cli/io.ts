import type { Readable, Writable } from 'node:stream';
import type { RunSignal } from '../executor/drive-request.js';
import type { Clock } from '../executor/ports.js';

/** Everything `main` may touch of the process it runs in; tests pass their own. */
export interface Io {
  readonly stdin: Readable & {
    readonly isTTY?: boolean;
    /** Of a terminal: every key at once, none of them shown. */
    readonly setRawMode?: (mode: boolean) => unknown;
  };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly userName: string;
  readonly hostName: string;
  readonly home: string;
  readonly clock: Clock;
  /** Calls back for every SIGINT, SIGTERM and SIGHUP until the returned function is called. */
  readonly onSignal: (listener: (signal: RunSignal) => void) => () => void;
}
