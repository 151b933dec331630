import { RunbookError } from '../src/model/runbook-error.js';
import { dialects, faults, type SandboxOptions, toolChoices } from './options.js';

export interface Arguments {
  readonly options: Omit<SandboxOptions, 'env'>;
  readonly command: readonly string[];
  readonly help: boolean;
}

export const usage = `Usage: sandbox [options] -- COMMAND…

Runs COMMAND on a pretend bookstore platform, and tears it down.

  --argocd faithful|as-documented   Argo CD 3 as it is, or as the reference document writes (faithful)
  --fault FAULT                     none, drop-column, auto-sync, slow-recovery, bad-digest (none)
  --tools auto|real|stand-in        real promtool, prometheus and jq where installed (auto)
  --dir DIR                         build it there and leave it there; DIR must be empty or absent

Example: sandbox --argocd faithful -- bash
`;

const choices = { argocd: dialects, fault: faults, tools: toolChoices } as const;

/** Everything up to `--` is ours. Throws a RunbookError (USAGE) that names what would be allowed. */
export function readArguments(argv: readonly string[]): Arguments {
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  const command = end === -1 ? [] : argv.slice(end + 1);
  if (own.includes('--help') || own.includes('-h')) return { options: {}, command, help: true };
  const given = pairs(own);
  if (command.length === 0) throw usageError('There is no COMMAND behind `--`.');
  const dir = given.get('dir');
  return {
    options: {
      argocd: choose('argocd', given, choices.argocd) ?? 'faithful',
      fault: choose('fault', given, choices.fault) ?? 'none',
      tools: choose('tools', given, choices.tools) ?? 'auto',
      ...(dir === undefined ? {} : { dir }),
    },
    command,
    help: false,
  };
}

function pairs(own: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let index = 0; index < own.length; index += 1) {
    const [, name = '', attached] = /^--([a-z]+)(?:=(.*))?$/.exec(own[index] ?? '') ?? [];
    if (name !== 'dir' && !Object.hasOwn(choices, name)) throw usageError(`Unknown option ${own[index]}.`);
    if (attached === undefined) index += 1;
    const value = attached ?? own[index];
    if (value === undefined) throw usageError(`--${name} needs a value.`);
    found.set(name, value);
  }
  return found;
}

function choose<Value extends string>(
  name: string,
  given: ReadonlyMap<string, string>,
  allowed: readonly Value[],
): Value | null {
  const value = given.get(name);
  if (value === undefined) return null;
  const chosen = allowed.find((candidate) => candidate === value);
  if (chosen === undefined) throw usageError(`--${name} is ${allowed.join(', ')}; not ${value}.`);
  return chosen;
}

function usageError(message: string): RunbookError {
  return new RunbookError('USAGE', message, { hint: 'See sandbox --help.' });
}
