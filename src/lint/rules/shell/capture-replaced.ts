import type { PlannedCommand } from '../../../model/plan.js';
import { readWords } from '../../../script/read-words.js';
import { callsIn } from '../../calls.js';
import { copiedLiterals } from '../../copied-literals.js';
import type { LintedCommand } from '../../linted-command.js';
import type { Problem, Rule } from '../../rule.js';

/** A value is captured, and where something is written a literal stands instead: the two part on the next bad day. */
export const captureReplaced: Rule = {
  code: 'RB211',
  check: ({ commands }) =>
    commands.flatMap((command, index) => [
      ...typedInstead(command, commands.slice(0, index), commands),
      ...assignedAnew(command, commands.slice(0, index)),
    ]),
};

/** `ID=$(…)`, and later `ID=41`. */
function assignedAnew(
  { planned, place }: LintedCommand,
  before: readonly LintedCommand[],
): readonly Problem[] {
  const literals = readWords(planned.code).filter(({ kind, value }) => kind === 'assignment' && value);
  return literals.flatMap(({ name, start, end }) => {
    const last = before.findLast(({ facts }) => facts.assigns.some((each) => each.name === name));
    const wasCaptured = last?.facts.assigns.some((each) => each.name === name && each.captured) ?? false;
    if (last === undefined || !wasCaptured) return [];
    return [
      {
        span: place(start, end),
        message: `${name} was captured on line ${last.planned.span.start.line}, and is overwritten by a literal here.`,
        hint: 'Keep the captured value, or give the other one a name of its own.',
      },
    ];
  });
}

/** `LAST_GOOD=$(argocd app history …)`, and then `rollback APP 41`, which the picture of that very history showed. */
function typedInstead(
  command: LintedCommand,
  before: readonly LintedCommand[],
  all: readonly LintedCommand[],
): readonly Problem[] {
  return copiedLiterals(command).flatMap(({ literal, fromLine, span }) => {
    const source = before.find((each) => fromLine !== null && shows(each.planned, fromLine));
    const capture = before.find((each) => source !== undefined && isUnusedTwin(each, source, all));
    if (source === undefined || capture === undefined) return [];
    const names = capture.planned.captures.map(({ name }) => name).join(', ');
    const from = commonCall(capture, source)?.label ?? 'command';
    return [
      {
        span,
        message: `${literal} is typed in, although line ${capture.planned.span.start.line} captures ${names} from the same ${from}; no command that writes uses it.`,
        hint: 'Capture what this command needs, and use the variable here.',
      },
    ];
  });
}

function shows({ documented }: PlannedCommand, line: number): boolean {
  return documented !== null && documented.span.start.line <= line && line <= documented.span.end.line;
}

/** It captures from the same subcommand, and what it captures reaches no command that writes. */
function isUnusedTwin(
  candidate: LintedCommand,
  source: LintedCommand,
  all: readonly LintedCommand[],
): boolean {
  const names = candidate.planned.captures.filter(({ allowEmpty }) => !allowEmpty).map(({ name }) => name);
  if (names.length === 0 || commonCall(candidate, source) === null) return false;
  const writing = all.filter(({ planned }) => planned.classification.class !== 'read');
  return !writing.some(({ planned }) => planned.uses.some(({ name }) => names.includes(name)));
}

interface NamedCall {
  /** `argocd app history`. */
  readonly label: string;
  /** The same with what it is about. */
  readonly key: string;
}

/** A call of one subcommand upon one thing that both make. */
function commonCall(a: LintedCommand, b: LintedCommand): NamedCall | null {
  const known = new Set(namedCalls(b).map(({ key }) => key));
  return namedCalls(a).find(({ key }) => known.has(key)) ?? null;
}

function namedCalls({ planned }: LintedCommand): readonly NamedCall[] {
  return callsIn(planned.code)
    .filter(({ path }) => path.length > 0)
    .map(({ tool, path, given }) => {
      const label = [tool, ...path].join(' ');
      return { label, key: `${label} ${given?.arguments[0]?.skeleton ?? ''}` };
    });
}
