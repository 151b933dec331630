import type { FlagTable } from '../flags.js';
import { type Tool, type ToolContext, ToolFailure } from '../tool.js';
import { apply } from './apply.js';
import { argo } from './argo-rollouts.js';
import { config } from './config.js';
import { exec } from './exec.js';
import { get } from './get.js';
import { rollout } from './rollout.js';
import { wait } from './wait.js';

type Verb = (context: ToolContext, args: readonly string[], common: FlagTable) => Promise<number> | number;

const commonFlags: FlagTable = {
  namespace: { letter: 'n', kind: 'value' },
  context: 'value',
  kubeconfig: 'value',
  'request-timeout': 'value',
};

const verbs: Readonly<Record<string, Verb>> = { apply, argo, config, exec, get, rollout, version, wait };

/** kubectl for the pretend cluster. What it does not pretend it refuses with status 70, never silently. */
export const kubectl: Tool = async (context) => {
  const at = verbIndex(context.args);
  const verb = context.args[at] ?? '';
  const run = verbs[verb];
  try {
    if (run === undefined)
      throw new ToolFailure(
        `sandbox: this stand-in does not know kubectl ${verb} (it knows ${Object.keys(verbs).join(', ')})`,
        70,
      );
    return await run(context, [...context.args.slice(0, at), ...context.args.slice(at + 1)], commonFlags);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    context.err(`${describe(error.message, verb)}\n`);
    return error.status;
  }
};

/** Flags may stand before the verb: `kubectl -n NAMESPACE get …`. */
function verbIndex(args: readonly string[]): number {
  const takesValue = new Set(['-n', '--namespace', '--context', '--kubeconfig', '--request-timeout']);
  const index = args.findIndex((arg, at) => !arg.startsWith('-') && !takesValue.has(args[at - 1] ?? ''));
  return index === -1 ? args.length : index;
}

function describe(message: string, verb: string): string {
  if (!/^(unknown|flag needs)/.test(message)) return message;
  return `error: ${message}\nSee 'kubectl ${verb} --help' for usage.`;
}

function version(context: ToolContext): number {
  context.out('Client Version: v1.32.0-sandbox (a stand-in)\n');
  return 0;
}
