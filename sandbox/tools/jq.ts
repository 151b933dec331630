import { readFileSync } from 'node:fs';
import type { Tool, ToolContext } from './tool.js';

/** Options of jq that take a value, and how many. */
const withValues: Readonly<Record<string, number>> = { '--arg': 2, '--argjson': 2, '--indent': 1 };
/** Options that would read files inside of the WebAssembly, where there are none. */
const refused = ['-f', '--from-file', '--slurpfile', '--rawfile', '-L', '--args', '--jsonargs', '--stream'];

/** jq 1.7 compiled to WebAssembly, for machines without one. */
export const jq: Tool = async (context) => {
  const request = readRequest(context);
  if (request === null) return 2;
  return (await loadJq())(context, request);
};

interface Request {
  readonly flags: readonly string[];
  readonly filter: string;
  readonly input: string;
}

function readRequest(context: ToolContext): Request | null {
  const queue = [...context.args];
  const flags: string[] = [];
  const positional: string[] = [];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (refused.includes(arg)) {
      context.err(`sandbox: this jq (WebAssembly) cannot take ${arg}\n`);
      return null;
    }
    if (!arg.startsWith('-') || arg === '-') positional.push(arg);
    else flags.push(arg, ...queue.splice(0, withValues[arg] ?? 0));
  }
  const [filter = '.', ...files] = positional;
  const nullInput = flags.some((flag) => flag === '--null-input' || /^-[a-zA-Z]*n/.test(flag));
  const input =
    files.length > 0
      ? files.map((file) => readFileSync(file, 'utf8')).join('')
      : nullInput
        ? ''
        : context.stdin.read();
  return { flags, filter, input };
}

interface JqModule {
  callMain(args: string[]): number;
  raw(input: string, filter: string, flags: string[]): Promise<string>;
}

async function loadJq(): Promise<(context: ToolContext, request: Request) => Promise<number>> {
  const loaded: unknown = await import('jq-wasm/dist/build/jq.js');
  const create = factoryIn(loaded);
  const module: unknown = await create();
  if (!isJqModule(module)) throw new Error('jq-wasm has another shape than this code was written for');
  return (context, request) => run(module, context, request);
}

/**
 * The wrapper's own call trims stdout, drops stderr where there is output, and forgets the status. The status is
 * taken from `callMain`, the output from the decoder it passes through.
 */
async function run(
  module: JqModule,
  context: ToolContext,
  { flags, filter, input }: Request,
): Promise<number> {
  let status = 0;
  const callMain = module.callMain;
  module.callMain = (args) => {
    status = callMain(args);
    return status;
  };
  const attempt = async (program: string): Promise<{ decoded: string; stderr: string }> => {
    const texts: string[] = [];
    const restore = recordDecoding(texts);
    try {
      const trimmed = await module.raw(input, program, [...flags]);
      return { decoded: trimmed === '' ? (texts[0] ?? '') : (texts[0] ?? trimmed), stderr: '' };
    } catch (error) {
      return { decoded: '', stderr: error instanceof Error ? error.message : String(error) };
    } finally {
      restore();
    }
  };
  const { decoded, stderr } = await attempt(filter);
  const failed = status;
  context.out(decoded);
  const said = failed > 1 && stderr === '' ? (await attempt(`(${filter}) | empty`)).stderr : stderr;
  if (said !== '') context.err(`${said.replaceAll('/dev/stdin', '<stdin>')}\n`);
  return failed;
}

function recordDecoding(texts: string[]): () => void {
  const original = globalThis.TextDecoder;
  globalThis.TextDecoder = class extends original {
    override decode(...args: Parameters<typeof original.prototype.decode>): string {
      const text = super.decode(...args);
      texts.push(text);
      return text;
    }
  };
  return () => {
    globalThis.TextDecoder = original;
  };
}

function factoryIn(loaded: unknown): () => unknown {
  for (let value = loaded; value !== undefined && value !== null; ) {
    if (isFactory(value)) return value;
    value = typeof value === 'object' && 'default' in value ? value.default : undefined;
  }
  throw new Error('jq-wasm has another shape than this code was written for');
}

const isFactory = (value: unknown): value is () => unknown => typeof value === 'function';

function isJqModule(value: unknown): value is JqModule {
  return typeof value === 'object' && value !== null && 'callMain' in value && 'raw' in value;
}
