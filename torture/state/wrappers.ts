import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, StateCase } from './cases.js';

/**
 * Three ways in which tools that execute documents carry a shell's state from one block to the next, written anew from
 * their public descriptions. Each is given what helps it: the block's own exit status, stdin that is empty, and a
 * process group of its own that is ended when the case is over.
 */
export interface Wrapper {
  readonly title: string;
  readonly next: (folder: string) => Block;
}

/** Turns the next block into what Bash is given. */
type Block = (code: string, environment: Environment) => Given;

type Environment = Readonly<Record<string, string>>;

interface Given {
  readonly script: string;
  readonly env: Environment;
  readonly cwd: string;
}

/** `env` and `pwd` are written to files behind the block, and read in front of the next one. */
const afterwards: Wrapper = {
  title: '`env` and `pwd` behind the block',
  next: (folder) => {
    const [variables, place] = [join(folder, 'env'), join(folder, 'pwd')];
    return (code, env) => {
      const before = existsSync(variables) ? `set -a; . ${variables}; set +a; cd "$(cat ${place})"\n` : '';
      const after = `\n__status=$?\nenv > ${variables}; pwd > ${place}; exit $__status`;
      return { script: `${before}${code}${after}`, env, cwd: folder };
    };
  },
};

/** A trap dumps the environment as the block exits; it is the environment of the next one. */
const trapped: Wrapper = {
  title: '`env -0` in an EXIT trap',
  next: (folder) => {
    const dump = join(folder, 'dump');
    return (code, given) => {
      const env = existsSync(dump) ? readDump(dump) : given;
      const cwd = env.PWD !== undefined && existsSync(env.PWD) ? env.PWD : folder;
      return { script: `trap 'env -0 > ${dump}' EXIT\n${code}`, env, cwd };
    };
  },
};

/** Every block is a `bash -c` of its own. */
const alone: Wrapper = {
  title: '`bash -c` a block',
  next: (folder) => (code, env) => ({ script: code, env, cwd: folder }),
};

export const wrappers: readonly Wrapper[] = [afterwards, trapped, alone];

/** Runs a case's fences one after the other, up to the first that fails. */
export async function runWrapped(wrapper: Wrapper, wanted: StateCase, folder: string): Promise<Outcome> {
  mkdirSync(folder, { recursive: true });
  const { PATH = '' } = process.env;
  const block = wrapper.next(folder);
  const status: string[] = [];
  const startedAt = performance.now();
  let out = '';
  for (const fence of wanted.fences) {
    const ended = await runBash(block(fence, { HOME: folder, PATH, USER: 'tester' }));
    out = ended.out;
    status.push(ended.exitCode === 0 ? 'worked' : 'failed');
    if (ended.exitCode !== 0) break;
  }
  return { out, status, tookMs: performance.now() - startedAt };
}

/** What holds the pipe longer is ended. */
const longestMs = 5_000;

/** A block is over when its pipe is: who reads output through a pipe learns no sooner that all of it was there. */
function runBash({ script, env, cwd }: Given): Promise<{ out: string; exitCode: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', script], {
      env,
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    const limit = setTimeout(() => endGroup(child.pid), longestMs);
    child.once('error', reject);
    child.once('close', (exitCode) => {
      clearTimeout(limit);
      endGroup(child.pid);
      resolve({ out, exitCode });
    });
  });
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

function readDump(path: string): Environment {
  const pairs = readFileSync(path, 'utf8')
    .split('\0')
    .filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
