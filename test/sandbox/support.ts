import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

export interface BuiltSandbox {
  /** `node bin.js` starts it. */
  readonly bin: string;
  /** One sandbox for scripts that change nothing in it. */
  open(): Promise<OpenSandbox>;
  remove(): void;
}

export interface OpenSandbox {
  run(script: string): Promise<Outcome>;
  close(): Promise<void>;
}

export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

/** The sandbox as it ships: three bundled programs. Each test file builds its own, beside the real build. */
export async function buildSandbox(name: string): Promise<BuiltSandbox> {
  const outdir = join(root, 'dist', `test-sandbox-${name}-${process.pid}`);
  await build({
    absWorkingDir: root,
    entryPoints: ['bin', 'tool', 'keeper', 'start-sandbox'].map((entry) => `sandbox/${entry}.ts`),
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return {
    bin: join(outdir, 'bin.js'),
    open: async () => {
      const { startSandbox }: typeof import('../../sandbox/start-sandbox.js') = await import(
        join(outdir, 'start-sandbox.js')
      );
      const sandbox = await startSandbox({ tools: 'stand-in', env: process.env });
      return {
        run: (script) =>
          collect(spawn('bash', ['-c', script], { cwd: sandbox.dir, env: sandbox.env, stdio: piped })),
        close: sandbox.stop,
      };
    },
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  };
}

/** Runs a Bash script in a sandbox of stand-ins. */
export function runScript(built: BuiltSandbox, options: readonly string[], script: string): Promise<Outcome> {
  return runSandbox(built, ['--tools', 'stand-in', ...options, '--', 'bash', '-c', script]);
}

export function runSandbox(built: BuiltSandbox, args: readonly string[]): Promise<Outcome> {
  return collect(spawn(process.execPath, [built.bin, ...args], { stdio: piped }));
}

const piped: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];

function collect(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Outcome> {
  const startedAt = performance.now();
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status, signal) =>
      done({
        status,
        signal,
        stdout: out.join(''),
        stderr: err.join(''),
        ms: performance.now() - startedAt,
      }),
    );
  });
}

/** Command lines of living processes that mention a text: what a sandbox left behind. Linux only. */
export function processesMentioning(text: string): readonly string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((commandLine) => commandLine.includes(text));
}

export const application = 'bookstore-catalog-us-east';
export const inNamespace = '-n bookstore-platform-acme-books';
export const p99 = `kubectl -n prometheus-system exec -ti prometheus-kube-prometheus-stack-prometheus-0 -- promtool query instant http://localhost:9090 'histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket{service="catalog"}[5m])))'`;
