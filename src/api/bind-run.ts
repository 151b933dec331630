import type { Operator } from '../executor/ports.js';
import type { RunPolicy } from '../model/generated/schemas.js';
import type { Input, Plan, PlannedCommand } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { type BoundValue, bindInputs } from '../planner/bind-inputs.js';
import { exampleSurvivors } from '../planner/example-survivors.js';

export interface BoundRun {
  /** By name in the shell, in clear. */
  readonly values: ReadonlyMap<string, string>;
  readonly origins: readonly (BoundValue & { readonly shellName: string })[];
  /** Captured names that were given: their capture is skipped. */
  readonly overridden: ReadonlySet<string>;
}

interface Sources {
  readonly vars: Readonly<Record<string, string>>;
  readonly varsFile: Readonly<Record<string, string>>;
  readonly policy: RunPolicy;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly operator: Operator;
}

/**
 * Gives every input its value before anything runs: asks for what is missing where somebody is there to answer, else
 * reports all of it at once. Throws INPUT_MISSING, INPUT_INVALID.
 */
export async function bindRun(
  plan: Plan,
  { vars, varsFile, policy, env, operator }: Sources,
): Promise<BoundRun> {
  const sources = {
    vars,
    varsFile,
    environment: env,
    counts: (command: PlannedCommand) => wouldRun(policy, command),
  };
  const first = bindInputs(plan, sources);
  const answers = policy.attended ? await askFor(first.missing, operator) : {};
  const bound = Object.keys(answers).length === 0 ? first : bindInputs(plan, { ...sources, answers });
  if (bound.missing.length > 0) throw missingInputs(plan, bound.missing);
  const survivors = exampleSurvivors(plan, valuesByName(bound.values)).map(({ name, example, lines }) => ({
    name,
    message: `is not ${example}, and ${example} still stands in line ${lines.join(', ')}: half a rename is a wrong target`,
    line: lines[0] ?? null,
  }));
  const problems = [...bound.problems, ...survivors];
  if (problems.length > 0) throw invalidInputs(plan, problems);
  const entries = Object.entries(bound.values);
  return {
    values: new Map(entries.map(([shellName, { value }]) => [shellName, value])),
    origins: entries.map(([shellName, value]) => ({ ...value, shellName })),
    overridden: new Set(bound.overridden),
  };
}

/** Inputs that only what would not run needs hold nothing up. */
function wouldRun(policy: RunPolicy, command: PlannedCommand): boolean {
  if (policy.mode === 'dry-run') return false;
  return policy.mode === 'normal' || (command.classification.class === 'read' && !command.lowered);
}

async function askFor(
  missing: readonly Input[],
  operator: Operator,
): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const input of missing) {
    const answer = await operator.fillInput(input);
    // Without one of them there is no run: the others need not be asked.
    if (answer === null) break;
    answers[input.name] = answer;
  }
  return answers;
}

function valuesByName(values: Readonly<Record<string, BoundValue>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(values).map(({ name, value }) => [name, value]));
}

function missingInputs(plan: Plan, missing: readonly Input[]): RunbookError {
  const lines = missing.map(({ name, line, description, example }) => {
    const about = [description, example === null ? null : `like ${example}`]
      .filter((part) => part !== null)
      .join(', ');
    return `  line ${line}: ${name}${about === '' ? '' : ` (${about})`}`;
  });
  const flags = missing.map(({ name, example }) => `--var ${name}=${example ?? '…'}`).join(' ');
  return new RunbookError('INPUT_MISSING', `The run needs values that nobody gave:\n${lines.join('\n')}`, {
    path: plan.runbook.path,
    hint: `Pass ${flags}`,
  });
}

interface Problem {
  readonly name: string;
  readonly message: string;
  readonly line: number | null;
}

function invalidInputs(plan: Plan, problems: readonly Problem[]): RunbookError {
  const lines = problems.map(
    ({ name, message, line }) => `  ${line === null ? '' : `line ${line}: `}${name} ${message}`,
  );
  return new RunbookError('INPUT_INVALID', `Values that cannot be used:\n${lines.join('\n')}`, {
    path: plan.runbook.path,
    hint: 'Correct them; nothing has run.',
  });
}
