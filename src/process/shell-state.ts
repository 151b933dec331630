import type { ShellState, ShellVariable } from '../model/shell-port.js';
import { fromByteString, quote } from './quote.js';
import type { Declaration } from './read-declarations.js';
import type { CommandReport } from './shell-report.js';

/** What of a session survives it: its last report, and the names that the report was asked about. */
export interface SavedState {
  readonly names: readonly string[];
  readonly report: CommandReport;
}

/** The state as callers see it. */
export function stateOf({ names, report }: SavedState): ShellState {
  const known = new Map(report.declarations.map(({ name, variable }) => [name, variable]));
  const unset: ShellVariable = { kind: 'unset' };
  return {
    variables: Object.fromEntries(names.map((name) => [name, known.get(name) ?? unset])),
    functions: report.functions.map(fromByteString).filter((name) => !isOurs(name)),
    cwd: fromByteString(report.cwd),
    umask: report.umask,
    options: [...report.setOptions.filter((name) => name !== 'errtrace'), ...report.shellOptions],
    jobs: report.jobs,
    lastJob: report.lastJob,
  };
}

const isOurs = (name: string): boolean => name.startsWith('__runbook_');

/** Bash's own, which it would refuse, or which mean something else in another process. */
const unrestorable =
  /^(BASH(_.*|OPTS|PID)?|SHELLOPTS|PPID|E?UID|GROUPS|DIRSTACK|FUNCNAME|LINENO|PIPESTATUS|RANDOM|SRANDOM|HISTCMD|PWD|OLDPWD|_)$/;

/**
 * Lines (a byte string) that make `saved` of a session whose last report is `now`. What `saved` does not know of is
 * left alone. Options that read text come before functions, options that stop a shell come last.
 */
export function restoreLines(
  saved: SavedState,
  now: CommandReport,
  options: { readonly exitTrap: boolean },
): string {
  const { report } = saved;
  const names = saved.names.filter((name) => !unrestorable.test(name));
  const set = new Set(report.declarations.map(({ name }) => name));
  const declarations = report.declarations.filter(({ name }) => !unrestorable.test(name));
  const stopping = new Set(['monitor', 'noexec', 'xtrace', 'verbose']);
  return [
    ...switched('shopt -s', 'shopt -u', report.shellOptions, now.shellOptions),
    `\\builtin eval ${quote(report.bodies)}`,
    ...names.filter((name) => !set.has(name)).map((name) => `\\builtin unset -v ${name}`),
    ...declarations.map((declaration) => `\\builtin eval ${quote(declarationText(declaration))}`),
    `\\builtin umask ${report.umask}`,
    `\\builtin cd -- ${quote(report.cwd)}`,
    `\\builtin eval ${quote(report.traps)}`,
    options.exitTrap ? '' : '\\builtin trap - EXIT',
    ...switched(
      'set -o',
      'set +o',
      report.setOptions.filter((name) => !stopping.has(name)),
      now.setOptions.filter((name) => !stopping.has(name)),
    ),
  ].join('\n');
}

/** `\builtin declare A=(…)` is no assignment to Bash's parser: an array is declared, assigned, then locked. */
function declarationText({ name, attributes, raw }: Declaration): string {
  const declare = (letters: string) => `\\builtin declare ${letters === '' ? '' : `-${letters} `}${name}`;
  if (raw === null) return declare(attributes);
  if (!raw.startsWith('(')) return `${declare(attributes)}=${raw}`;
  const before = attributes.replaceAll(/[^aA]/g, '');
  return `${declare(before)}; ${name}=${raw}; ${declare(attributes)}`;
}

function switched(
  on: string,
  off: string,
  want: readonly string[],
  have: readonly string[],
): readonly string[] {
  return [
    ...want.filter((name) => !have.includes(name)).map((name) => `\\builtin ${on} ${name}`),
    ...have.filter((name) => !want.includes(name)).map((name) => `\\builtin ${off} ${name}`),
  ];
}
