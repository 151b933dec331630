import { spawn } from 'node:child_process';
import { type FlagTable, readFlags } from './flags.js';
import { type Tool, type ToolContext, ToolFailure } from './tool.js';

const queryFlags: FlagTable = { format: { letter: 'o', kind: 'value' }, time: 'value' };

/** Every server of the pretend cluster is this one. */
const inCluster = /^https?:\/\/(localhost|127\.0\.0\.1|[\w.-]*prometheus[\w.-]*)(:\d+)?\/?$/;

/** promtool, real where it is installed; the address it is given means the sandbox's own Prometheus. */
export const promtool: Tool = async (context) => {
  const args = context.args.map((arg) => (inCluster.test(arg) ? context.site.prometheusUrl : arg));
  if (context.site.promtool !== null) return runReal(context.site.promtool, args);
  try {
    return await query(context, args);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    context.err(`promtool: error: ${error.message}, try --help\n`);
    return error.status;
  }
};

function runReal(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function query(context: ToolContext, args: readonly string[]): Promise<number> {
  const flags = readFlags(args, queryFlags);
  const [first, second, server, expression] = flags.positional;
  if (first !== 'query' || second !== 'instant')
    throw new ToolFailure(
      `sandbox: this stand-in knows "query instant" only, not "${[first, second].join(' ')}"`,
      70,
    );
  if (server === undefined || expression === undefined)
    throw new ToolFailure(`required argument '${server === undefined ? 'server' : 'expr'}' not provided`);
  const url = new URL('/api/v1/query', server);
  const body = new URLSearchParams({ query: expression });
  const answer: unknown = await (await fetch(url, { method: 'POST', body })).json();
  if (!isAnswer(answer)) throw new ToolFailure('unexpected answer from Prometheus');
  if (answer.status !== 'success') {
    context.err(`  query error: ${answer.errorType}: ${answer.error}\n`);
    return 1;
  }
  context.out(
    flags.value('format') === 'json' ? `${JSON.stringify(answer.data.result)}\n` : show(answer.data),
  );
  return 0;
}

type Answer =
  | { readonly status: 'success'; readonly data: Result }
  | { readonly status: 'error'; readonly errorType: string; readonly error: string };

type Result =
  | { readonly resultType: 'vector'; readonly result: readonly Sample[] }
  | { readonly resultType: 'scalar'; readonly result: readonly [number, string] };

interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

/** `{a="b"} => 0.42 @[1795374683.285]`, a line a series: promtool 2.42, measured. */
function show(data: Result): string {
  if (data.resultType === 'scalar') return `scalar: ${data.result[1]} @[${data.result[0]}]\n`;
  return `${data.result.map(({ metric, value }) => `${showMetric(metric)} => ${value[1]} @[${value[0]}]`).join('\n')}\n`;
}

function showMetric({ __name__: name = '', ...labels }: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return pairs.length === 0 && name !== '' ? name : `${name}{${pairs.join(', ')}}`;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'status' in value;
}
