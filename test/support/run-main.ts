import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { systemClock } from '../../src/api/clock.js';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import type { RunRecord } from '../../src/model/generated/schemas.js';

export interface MainRequest {
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Where stdout goes instead of into the result. */
  readonly stdout?: Io['stdout'];
  readonly onSignal?: Io['onSignal'];
}

export interface MainResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The whole program in this process: nobody at a terminal, an environment of HOME, PATH and USER. */
export async function runMain({ args, stdin = '', env = {}, cwd, ...io }: MainRequest): Promise<MainResult> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-home-')));
  const stdout = collect();
  const stderr = collect();
  const exitCode = await main(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: io.stdout ?? stdout.stream,
    stderr: stderr.stream,
    env: { HOME: home, PATH: process.env.PATH ?? '', USER: 'tester', ...env },
    cwd: cwd ?? home,
    userName: 'tester',
    hostName: 'bench',
    home,
    clock: systemClock,
    onSignal: io.onSignal ?? (() => () => {}),
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

/** Writes a document into a folder of its own and runs it; the record is what `--format json` prints. */
export async function runDocumentText(
  text: string,
  args: readonly string[],
  options: Omit<MainRequest, 'args'> = {},
): Promise<MainResult & { readonly record: RunRecord; readonly path: string }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-doc-')));
  const path = join(folder, 'document.md');
  writeFileSync(path, text);
  const result = await runMain({ args: ['run', path, '--format', 'json', ...args], cwd: folder, ...options });
  return { ...result, path, record: result.stdout === '' ? null : JSON.parse(result.stdout) };
}

function collect() {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
