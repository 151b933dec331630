import type { PlacedRule } from '../../../model/decision.js';
import { pipelinesIn } from '../../../script/pipelines-in.js';
import { callsIn } from '../../calls.js';
import type { LintedCommand } from '../../linted-command.js';
import type { Rule } from '../../rule.js';

/** "Output is empty, so it is safe" over a command that also prints nothing where it never looked. */
export const emptyAfterSilentFailure: Rule = {
  code: 'RB308',
  check: ({ commands }) =>
    commands.flatMap((command, index) => {
      const rules = command.planned.rules.filter(goesOnWhenEmpty);
      const reason = rules.length === 0 ? null : silenceOf(command, commands.slice(0, index));
      if (reason === null) return [];
      return rules.map(({ span }) => ({
        span,
        message: `Empty output is taken for a yes here, and it is empty as well where nothing was looked at: ${reason}.`,
        hint: 'Let the command say something in the good case (--stat, --exit-code, a count), and decide on that.',
      }));
    }),
};

function goesOnWhenEmpty({ condition, outcome }: PlacedRule): boolean {
  const isEmpty =
    condition.kind === 'predicate' && !condition.check.negated && condition.check.predicate.kind === 'empty';
  return isEmpty && (outcome.kind === 'continue' || outcome.kind === 'goto' || outcome.kind === 'choose');
}

/** Why the command may print nothing although something went wrong; null where nothing speaks for that. */
function silenceOf(command: LintedCommand, before: readonly LintedCommand[]): string | null {
  const { code } = command.planned;
  if (/(?:2|&)>\s*\/dev\/null/.test(code)) return 'its errors go to /dev/null';
  if (/\|\|\s*(?:true|:)(?=[\s)]|$)/.test(code)) return 'its failure is waved through with || true';
  const hidden = hiddenMember(code);
  if (hidden !== null) return `whether ${hidden} failed is lost in the pipe`;
  return silentCapture(command, before);
}

/** A capture it uses came out of a pipe, of which Bash looks at the last member alone. */
function silentCapture({ planned, facts }: LintedCommand, before: readonly LintedCommand[]): string | null {
  const used = new Set(facts.uses.map(({ name }) => name));
  for (const { planned: earlier } of before) {
    const names = earlier.captures.map(({ name }) => name).filter((name) => used.has(name));
    const hidden = hiddenMember(earlier.code);
    if (names.length === 0 || hidden === null) continue;
    const line = earlier.span.start.line;
    const named = names.join(', ');
    return `${named} of line ${line} comes out of a pipe that hides the failure of ${hidden}, and is empty then${quietWords(planned.code)}`;
  }
  return null;
}

function quietWords(code: string): string {
  const hasPathspec = callsIn(code).some(
    ({ tool, path, given }) =>
      tool === 'git' && ['diff', 'log'].includes(path[0] ?? '') && (given?.afterDashes?.length ?? 0) > 0,
  );
  return hasPathspec ? ', and git is silent about a path that matches no file' : '';
}

function hiddenMember(code: string): string | null {
  return pipelinesIn(code)[0]?.[0] ?? null;
}
