import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../process/run-tool.js';
import type { Ask } from '../../surface/capture/ask.js';

const timeLimitMs = 10_000;
const maxOutputBytes = 1024 * 1024;

/** Where tools are asked: a home and a working directory of their own, gone afterwards. */
export interface Seclusion {
  readonly ask: (tool: string) => Ask;
  /** The system lets us take the network away. */
  readonly isOffline: boolean;
  readonly leave: () => Promise<void>;
}

/** A new user and network namespace (util-linux 2.38): nothing but a loopback that is down. */
const offline = ['unshare', '--map-root-user', '--net', '--'] as const;

/**
 * A place for asking tools about themselves: scratch HOME and working directory, no kubeconfig, no terminal, a time
 * limit, and no network where the system allows it. One vendor's kubectl runs the credential plugin of the kubeconfig
 * even for `--help`.
 */
export async function seclude(path: string, timeoutMs: number = timeLimitMs): Promise<Seclusion> {
  const folder = await mkdtemp(join(tmpdir(), 'runbook-drift-'));
  const [home, cwd] = [join(folder, 'home'), join(folder, 'work')];
  await Promise.all([mkdir(home), mkdir(cwd)]);
  const options = { cwd, env: environment(path, home), timeoutMs, maxOutputBytes };
  const run = (words: readonly string[]) => runTool(words[0] ?? '', words.slice(1), options);
  const tried = await run([...offline, 'true']);
  const isOffline = tried.kind === 'exited' && tried.exitCode === 0;
  return {
    isOffline,
    ask: (tool) => async (args) => {
      const outcome = await run([...(isOffline ? offline : []), tool, ...args]);
      return outcome.kind === 'exited' ? outcome : null;
    },
    leave: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Nothing of the caller's but PATH: no token, no configuration, no proxy. */
function environment(path: string, home: string): Readonly<Record<string, string>> {
  return {
    PATH: path,
    HOME: home,
    KUBECONFIG: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    PAGER: 'cat',
    TERM: 'dumb',
    NO_COLOR: '1',
    LC_ALL: 'C',
    // Columns are read, and must not change from one terminal to the next.
    COLUMNS: '120',
  };
}
