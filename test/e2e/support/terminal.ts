import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { RunEvent } from '../../../src/model/generated/schemas.js';

const run = promisify(execFile);
const bin = resolve(import.meta.dirname, '../../../dist/bin.js');
const path = process.env.PATH ?? '';

/** Real terminals come from tmux; where it is not installed these tests are skipped, and say so. */
export const hasTmux = path.split(delimiter).some((folder) => existsSync(join(folder, 'tmux')));

export interface TerminalRequest {
  /** The runbook, as text. */
  readonly document: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
  /** Where stdout goes, in the document's folder; else to the terminal as well. */
  readonly stdout?: string;
}

/** A person's terminal in which `runbook run` is at work. Whatever is waited for is waited for with a bound. */
export interface Terminal {
  /** Where the document lies and the commands run. */
  readonly folder: string;
  /** Waits until the screen, or what has scrolled off it, holds the text; several times, where `times` says so. */
  shows(text: string | RegExp, times?: number): Promise<string>;
  /** Types keys as tmux names them: `type('r', 'Enter')`, `type('C-c')`. */
  type(...keys: readonly string[]): Promise<void>;
  /** Types a text and Enter. */
  enter(text: string): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** Everything on the screen and above it. */
  screen(): Promise<string>;
  /** Waits for the end; the exit code. */
  exitCode(): Promise<number>;
  /** Takes the terminal away, as a lost connection does. */
  hangUp(): Promise<void>;
  /** Every byte that went to the terminal so far. */
  bytes(): string;
  /** Waits until the run's journal holds its end. */
  journalEnd(): Promise<RunEvent & { readonly kind: 'run-finished' }>;
  events(): readonly RunEvent[];
  close(): Promise<void>;
}

const withinMs = 20_000;
let count = 0;

/** A terminal whose operator has begun the run: a document that writes asks for that first. */
export async function openBegun(request: TerminalRequest): Promise<Terminal> {
  const terminal = await openTerminal(request);
  await terminal.shows('[b] begin  [x] not now:');
  await terminal.enter('b');
  return terminal;
}

/** Runs a document in a terminal of its own, on a tmux server of its own. */
export async function openTerminal(request: TerminalRequest): Promise<Terminal> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-terminal-')));
  const { columns = 80, rows = 30 } = request;
  writeFileSync(join(folder, 'document.md'), request.document);
  count += 1;
  const socket = `runbook-test-${process.pid}-${count}`;
  const tmux = async (...words: readonly string[]) =>
    (await run('tmux', ['-L', socket, '-f', '/dev/null', ...words], { env: { PATH: path, TERM: 'xterm' } }))
      .stdout;
  writeFileSync(join(folder, 'start.sh'), startScript(folder, request));
  const size = ['-x', String(columns), '-y', String(rows)];
  await tmux('new-session', '-d', '-s', 'test', ...size, 'sh', join(folder, 'start.sh'));
  await tmux('set-option', '-g', 'history-limit', '20000');
  await tmux('pipe-pane', '-t', 'test', '-o', `cat > '${join(folder, 'bytes')}'`);
  writeFileSync(join(folder, 'go'), '');

  const screen = async () =>
    (await tmux('capture-pane', '-p', '-t', 'test', '-S', '-')).replaceAll(/[ \t]+$/gm, '');
  const events = () => readEvents(join(folder, 'state', 'runs'));
  return {
    folder,
    screen,
    events,
    async shows(text, times = 1) {
      const holds = (seen: string) => occurrences(seen, text) >= times;
      return until(`the screen to show ${text}`, screen, holds, screen);
    },
    type: async (...keys) => void (await tmux('send-keys', '-t', 'test', ...keys)),
    async enter(text) {
      await tmux('send-keys', '-t', 'test', '-l', '--', text);
      await tmux('send-keys', '-t', 'test', 'Enter');
    },
    resize: async (x, y) =>
      void (await tmux('resize-window', '-t', 'test', '-x', String(x), '-y', String(y))),
    async exitCode() {
      const read = async () => readIfThere(join(folder, 'exit'));
      return Number(await until('the run to end', read, (text) => text.endsWith('\n'), screen));
    },
    hangUp: async () => void (await tmux('kill-session', '-t', 'test')),
    bytes: () => readIfThere(join(folder, 'bytes')),
    async journalEnd() {
      const find = async () => events().find((event) => event.kind === 'run-finished');
      const end = await until(
        'the journal to hold the end',
        find,
        (event) => event !== undefined,
        async () => JSON.stringify(events().at(-1)),
      );
      if (end === undefined) throw new Error('unreachable');
      return end;
    },
    close: async () => void (await tmux('kill-server').catch(() => '')),
  };
}

/** Waits until its output is recorded; stays for a while when the run is over, so that the screen can be looked at. */
function startScript(folder: string, { args = [], env = {}, stdout }: TerminalRequest): string {
  const words = [process.execPath, bin, 'run', 'document.md', ...args].map(quoted).join(' ');
  const variables = {
    PATH: path,
    HOME: folder,
    RUNBOOK_STATE_DIR: join(folder, 'state'),
    LANG: 'C.UTF-8',
    ...env,
  };
  const bound = Object.entries(variables).map(([name, value]) => quoted(`${name}=${value}`));
  const term = env.TERM === undefined ? '"TERM=$TERM"' : '';
  return [
    // Ctrl-C is for the program; the exit code is still to be written.
    'trap : INT',
    `cd ${quoted(folder)}`,
    'until [ -e go ]; do sleep 0.02; done',
    `env -i ${bound.join(' ')} ${term} ${words}${stdout === undefined ? '' : ` > ${quoted(stdout)}`}`,
    'echo $? > exit.new && mv exit.new exit',
    'sleep 60',
    '',
  ].join('\n');
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

function occurrences(seen: string, text: string | RegExp): number {
  if (typeof text === 'string') return seen.split(text).length - 1;
  return [...seen.matchAll(new RegExp(text, `${text.flags.replace('g', '')}g`))].length;
}

async function until<Value>(
  what: string,
  look: () => Promise<Value>,
  holds: (value: Value) => boolean,
  picture: () => Promise<string>,
): Promise<Value> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}. There is:\n${await picture()}`);
    await sleep(30);
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function readEvents(runs: string): readonly RunEvent[] {
  const [id] = existsSync(runs) ? readdirSync(runs).filter((name) => /^\d/.test(name)) : [];
  if (id === undefined) return [];
  return readIfThere(join(runs, id, 'journal.jsonl'))
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));
}
