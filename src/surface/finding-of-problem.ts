import { assertNever } from '../model/assert-never.js';
import type { Finding } from '../model/finding.js';
import type { ToolSurface } from '../model/generated/schemas.js';
import type { Span } from '../model/span.js';
import type { CallProblem } from './call-problem.js';

/** More than that many names are a list nobody reads. */
const mostNames = 12;

/** What to say of a problem: what, what would do, and what to do about it. */
export function findingOfProblem(problem: CallProblem, surface: ToolSurface | null, span: Span): Finding {
  switch (problem.kind) {
    case 'unknown-subcommand':
      return {
        code: 'RB403',
        span,
        message: `${problem.command} has no subcommand ${problem.name}${listed('subcommands', problem.known)}.`,
        hint: hintFor(problem.nearest, problem.tool, surface),
      };
    case 'unknown-flag':
      return {
        code: 'RB404',
        ...(problem.isSure ? {} : { severity: 'warning' as const }),
        span,
        message: unknownFlag(problem),
        hint: hintFor(problem.nearest, problem.tool, surface),
      };
    case 'unknown-value':
      return {
        code: 'RB405',
        span,
        message: `${problem.command} ${problem.name} takes ${orList(problem.allowed)}, not ${problem.value}.`,
        hint: hintFor(problem.nearest, problem.tool, surface),
      };
    case 'deprecated':
      return {
        code: 'RB406',
        span,
        message: `${[problem.command, problem.name].filter(Boolean).join(' ')} is deprecated in ${problem.tool} ${versionOf(surface)}.`,
        hint:
          problem.instead === '' ? 'Look for its successor before it is gone.' : `Use ${problem.instead}.`,
      };
    case 'not-locked':
      return notLocked(problem, span);
    default:
      return assertNever(problem);
  }
}

type Problem<Kind extends CallProblem['kind']> = Extract<CallProblem, { kind: Kind }>;

function unknownFlag({ command, name, isSure, known }: Problem<'unknown-flag'>): string {
  if (isSure) return `${command} has no flag ${name}${listed('flags', known)}.`;
  return `${command} may have no flag ${name}: it is not among those that are known.`;
}

function notLocked({ command, isPart, tool }: Problem<'not-locked'>, span: Span): Finding {
  const what = isPart ? `What ${command} takes` : `What ${tool} takes`;
  return {
    code: 'RB407',
    span,
    message: `${what} is not in runbook.lock.json, so nobody checks it here.`,
    hint: `Run "runbook drift --write" where ${tool} is installed.`,
  };
}

function listed(noun: string, names: readonly string[]): string {
  return names.length === 0 || names.length > mostNames ? '' : ` (${noun}: ${names.join(', ')})`;
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function hintFor(nearest: string | null, tool: string, surface: ToolSurface | null): string {
  const meant = nearest === null ? '' : `Did you mean ${nearest}? `;
  return `${meant}If your ${tool} is not ${versionOf(surface)}, "runbook drift --write" looks at it.`;
}

function versionOf(surface: ToolSurface | null): string {
  return surface?.version == null ? 'the one that was looked at' : surface.version;
}
