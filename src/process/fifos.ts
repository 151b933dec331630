import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { RunbookError } from '../model/runbook-error.js';

export interface Fifos<Name extends string> {
  readonly directory: string;
  readonly path: (name: Name) => string;
  /** The names go; what is open stays open. */
  readonly remove: () => Promise<void>;
}

/**
 * Named pipes in a folder only the operator may enter. Node's own pipes are sockets, and on Linux a socket cannot be
 * opened as /dev/stdout or /dev/stderr: `… | tee /dev/stderr` would fail in a runbook and nowhere else.
 */
export async function makeFifos<Name extends string>(
  names: readonly Name[],
  path: string | undefined,
): Promise<Fifos<Name>> {
  const directory = await mkdtemp(join(tmpdir(), 'runbook-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  const make = () =>
    execa('mkfifo', ['-m', '600', ...names], {
      cwd: directory,
      env: { PATH: `${path ?? ''}:/usr/bin:/bin` },
      extendEnv: false,
      // A Ctrl-C that comes just now is for whom the pipes are made.
      detached: true,
      reject: false,
    });
  let made = await make();
  // Until it has its own session (between fork and setsid) it belongs to the terminal as we do: it made nothing yet.
  if (made.signal === 'SIGINT') made = await make();
  if (made.failed) {
    await remove();
    throw new RunbookError('SHELL_UNAVAILABLE', `Cannot make named pipes in ${tmpdir()}.`, {
      path: directory,
      hint: 'Point TMPDIR to a local folder you may write to.',
      cause: made,
    });
  }
  return { directory, path: (name) => join(directory, name), remove };
}
