import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { RunbookError } from '../src/model/runbook-error.js';
import { type Arguments, readArguments, usage } from './arguments.js';
import type { Sandbox } from './options.js';
import { startSandbox } from './start-sandbox.js';

/** What the program is given by the process it runs in. */
export interface MainPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdinIsTerminal: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Calls back for each signal that asks the sandbox to end, and when whoever started it is gone (SIGHUP). */
  onSignal(listener: (signal: NodeJS.Signals) => void): void;
}

/** A command that does not end within this time after a signal is ended by force. */
const graceMs = 5000;

/** Runs COMMAND in a sandbox. Returns its status, 128 + n for signal n, or 2 for our own arguments. */
export async function main(argv: readonly string[], ports: MainPorts): Promise<number> {
  try {
    const parsed = readArguments(argv);
    if (parsed.help) {
      ports.out(usage);
      return 0;
    }
    return await runInSandbox(parsed, ports);
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error;
    ports.err(`sandbox: ${error.message} ${error.details.hint ?? ''}\n`);
    return 2;
  }
}

async function runInSandbox({ options, command }: Arguments, ports: MainPorts): Promise<number> {
  const pending: NodeJS.Signals[] = [];
  let deliver = (signal: NodeJS.Signals): void => void pending.push(signal);
  ports.onSignal((signal) => deliver(signal));
  const sandbox = await startSandbox({ ...options, env: ports.env });
  try {
    ports.err(`${sandbox.notice.join('\n')}\n`);
    const first = pending[0];
    if (first !== undefined) return 128 + constants.signals[first];
    return await runCommand(command, sandbox, {
      ownGroup: !ports.stdinIsTerminal,
      err: ports.err,
      listen: (listener) => {
        deliver = listener;
      },
    });
  } finally {
    await sandbox.stop();
  }
}

interface CommandPorts {
  /** With a terminal the command shares our process group, so that it may read from it. */
  readonly ownGroup: boolean;
  readonly err: (text: string) => void;
  listen(listener: (signal: NodeJS.Signals) => void): void;
}

async function runCommand(
  command: readonly string[],
  sandbox: Sandbox,
  ports: CommandPorts,
): Promise<number> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: sandbox.dir,
    env: { ...sandbox.env, PWD: sandbox.dir },
    stdio: 'inherit',
    detached: ports.ownGroup,
  });
  const { pid } = child;
  if (pid !== undefined) sandbox.guard({ pid, group: ports.ownGroup });
  const send = (signal: NodeJS.Signals): void => {
    if (pid !== undefined) kill(ports.ownGroup ? -pid : pid, signal);
  };
  let force: NodeJS.Timeout | undefined;
  ports.listen((signal) => {
    // Ctrl-C at a terminal has reached the command already: it is in our group.
    if (ports.ownGroup || signal !== 'SIGINT') send(signal);
    force ??= setTimeout(() => send('SIGKILL'), graceMs);
  });
  try {
    const [code, signal]: readonly unknown[] = await once(child, 'exit');
    return typeof code === 'number' ? code : 128 + signalNumber(signal);
  } catch (error) {
    ports.err(
      `sandbox: ${program} could not be started: ${error instanceof Error ? error.message : error}\n`,
    );
    return 127;
  } finally {
    clearTimeout(force);
    if (ports.ownGroup) send('SIGTERM');
  }
}

function signalNumber(name: unknown): number {
  const entry = Object.entries(constants.signals).find(([known]) => known === name);
  return entry?.[1] ?? 0;
}

function kill(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal);
  } catch {
    // It is gone.
  }
}
