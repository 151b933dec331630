import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { RunbookError } from '../src/model/runbook-error.js';
import { type KeeperOrder, readAnswer } from './keeper-protocol.js';
import { type Layout, layoutOf } from './layout.js';
import { noticeOf } from './notice.js';
import type { Sandbox, SandboxOptions } from './options.js';
import { entryCommand, installStandIns, packageRoot } from './programs.js';
import { buildRepository } from './repository/build-repository.js';
import { writeSite } from './site.js';
import { chooseTools } from './tool-choice.js';
import { serverAddress } from './tools/argocd/application-view.js';
import { kubeconfig } from './tools/kubectl/config.js';
import { newWorld } from './world/new-world.js';
import { writeWorld } from './world/store.js';

/** A stop that takes longer is ended by force. */
const stopWithinMs = 5000;

/**
 * Builds the pretend bookstore platform in a folder of its own and starts what serves it. Resolves when its metrics
 * show the bad release. Throws a RunbookError (SANDBOX_UNAVAILABLE) where that can't be done.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { argocd: dialect = 'faithful', fault = 'none' } = options;
  const tools = chooseTools(options.tools ?? 'auto', options.env.PATH ?? '');
  const { dir, temporary } = makeFolder(options.dir);
  const layout = layoutOf(dir);
  const keeper = startKeeper();
  try {
    mkdirSync(layout.world, { recursive: true });
    const commits = await buildRepository(layout, fault);
    writeWorld(layout.state, newWorld({ dialect, fault, commits, now: Date.now() }));
    installStandIns(layout, tools.standIns);
    writeConfigurations(layout);
    const prometheusUrl = await keeper.start({ kind: 'start', dir, temporary, prometheus: tools.prometheus });
    writeSite(layout, { prometheusUrl, promtool: tools.promtool });
    return {
      dir,
      env: sandboxEnvironment(options.env, layout, prometheusUrl),
      notice: noticeOf({ dir, temporary, dialect, fault, tools }),
      guard: (child) => keeper.tell({ kind: 'guard', ...child }),
      stop: keeper.stop,
    };
  } catch (cause) {
    await keeper.stop();
    if (temporary) rmSync(dir, { recursive: true, force: true });
    throw unavailable(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function makeFolder(wanted: string | undefined): { readonly dir: string; readonly temporary: boolean } {
  if (wanted === undefined) {
    return { dir: mkdtempSync(join(realpathSync(tmpdir()), 'runbook-sandbox-')), temporary: true };
  }
  const dir = resolve(wanted);
  mkdirSync(dir, { recursive: true });
  if (readdirSync(dir).length > 0) throw unavailable(`${dir} is not empty`, null);
  return { dir: realpathSync(dir), temporary: false };
}

interface Keeper {
  start(order: KeeperOrder): Promise<string>;
  tell(order: KeeperOrder): void;
  stop(): Promise<void>;
}

/** In a process group of its own: Ctrl-C must not reach the one that cleans up. */
function startKeeper(): Keeper {
  const [program = '', ...args] = entryCommand('keeper');
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const exited = once(child, 'exit');
  // One that has died does not read its orders any more; `exited` tells.
  child.stdin.on('error', () => {});
  const tell = (order: KeeperOrder): void => writeLine(child.stdin, order);
  return {
    tell,
    start: async (order) => {
      tell(order);
      const lines = createInterface({ input: child.stdout });
      const gone = exited.then(() => ['{"failed":"its services ended at once"}']);
      const [line] = await Promise.race([once(lines, 'line'), gone]);
      const answer = readAnswer(String(line));
      if ('failed' in answer) throw new Error(answer.failed);
      return answer.ready.prometheusUrl;
    },
    stop: () => stopKeeper(child, exited),
  };
}

async function stopKeeper(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  child.stdin?.end();
  const force = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await exited;
  clearTimeout(force);
}

function writeLine(stream: Writable | null, value: object): void {
  stream?.write(`${JSON.stringify(value)}\n`);
}

/** The configurations that kubectl, argocd, and whoever asks where a command would go, read. */
function writeConfigurations(layout: Layout): void {
  writeFileSync(layout.kubeconfig, JSON.stringify(kubeconfig));
  mkdirSync(layout.argocdConfig, { mode: 0o700 });
  const server = { name: serverAddress, server: serverAddress, user: serverAddress };
  const config = {
    'current-context': serverAddress,
    contexts: [server],
    servers: [{ server: serverAddress }],
    users: [],
  };
  writeFileSync(join(layout.argocdConfig, 'config'), JSON.stringify(config), { mode: 0o600 });
  const runbooks = join(packageRoot(), 'runbooks');
  if (existsSync(runbooks)) cpSync(runbooks, layout.runbooks, { recursive: true });
}

function sandboxEnvironment(
  env: SandboxOptions['env'],
  layout: Layout,
  prometheusUrl: string,
): Readonly<Record<string, string>> {
  const given = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(given),
    PATH: `${layout.bin}${delimiter}${env.PATH ?? ''}`,
    KUBECONFIG: layout.kubeconfig,
    ARGOCD_CONFIG_DIR: layout.argocdConfig,
    PROMETHEUS_URL: prometheusUrl,
    RUNBOOK_SANDBOX: layout.dir,
  };
}

function unavailable(why: string, cause: unknown): RunbookError {
  return new RunbookError('SANDBOX_UNAVAILABLE', `The sandbox could not start: ${why}.`, {
    hint: 'It needs git on PATH and an empty or absent --dir.',
    cause,
  });
}
