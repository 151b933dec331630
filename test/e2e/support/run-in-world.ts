import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { RunRecord } from '../../../src/model/generated/schemas.js';

const root = resolve(import.meta.dirname, '../../..');
const bin = join(root, 'dist/bin.js');

export interface WorldRequest {
  readonly document: string;
  readonly args: readonly string[];
  readonly argocd?: 'faithful' | 'as-documented';
  readonly fault?: 'none' | 'drop-column' | 'auto-sync' | 'slow-recovery' | 'bad-digest';
  readonly tools?: 'auto' | 'stand-in';
  readonly format?: 'json' | 'pretty' | 'jsonl';
}

export interface WorldOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly record: RunRecord;
  /** The document, as bytes, before and after. */
  readonly before: string;
  readonly after: string;
  /** What Argo CD in the sandbox ended up with. */
  readonly catalog: { readonly syncPolicy: unknown; readonly history: readonly { readonly id: number }[] };
}

/** Copies a document into a folder of its own and runs the built program on it, inside the sandbox. */
export async function runInWorld(request: WorldRequest): Promise<WorldOutcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-e2e-')));
  const document = join(folder, basename(request.document));
  writeFileSync(document, readFileSync(request.document));
  const before = readFileSync(document, 'latin1');
  const world = join(folder, 'world');
  mkdirSync(world);
  const format = request.format ?? 'json';
  const argv = [
    ...['--argocd', request.argocd ?? 'as-documented', '--fault', request.fault ?? 'none'],
    ...['--tools', request.tools ?? 'stand-in', '--dir', world, '--'],
    ...[process.execPath, bin, 'run', document, '--format', format, ...request.args],
  ];
  const result = await spawnText(process.execPath, [join(root, 'dist/sandbox/bin.js'), ...argv], {
    env: cleanEnvironment({ RUNBOOK_STATE_DIR: join(folder, 'state') }),
    cwd: folder,
  });
  const state = JSON.parse(readFileSync(join(world, '.world/state.json'), 'utf8'));
  return {
    ...result,
    record: format === 'json' && result.stdout.trim() !== '' ? JSON.parse(result.stdout) : null,
    before,
    after: readFileSync(document, 'latin1'),
    catalog: state.applications.find((app: { name: string }) => app.name === 'bookstore-catalog-us-east'),
  };
}

/** Runs the built program itself. */
export function runbook(args: readonly string[], options: SpawnOptions & { readonly input?: string } = {}) {
  return spawnText(process.execPath, [bin, ...args], { env: cleanEnvironment({}), ...options });
}

/** What a bare machine has, and nothing of ours. */
export function cleanEnvironment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const { PATH = '', HOME = '/' } = process.env;
  return { PATH, HOME, CI: 'true', ...extra };
}

interface SpawnResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function spawnText(
  program: string,
  args: readonly string[],
  { input = '', ...options }: SpawnOptions & { readonly input?: string },
): Promise<SpawnResult> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', fail);
    child.on('close', (exitCode) => done({ exitCode, stdout, stderr }));
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
