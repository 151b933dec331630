import type { Expectation } from '../model/check.js';
import type { PlacedRule } from '../model/decision.js';
import type { PlanView, PlanViewCommand, StalenessRecord } from '../model/generated/schemas.js';
import type { Staleness } from '../model/ledger.js';
import type { Plan, PlannedCommand, PlannedStep } from '../model/plan.js';
import { rateFinding, recordFindings } from './record-finding.js';

/** The plan as `--format json` prints it: schemas/plan.schema.json. */
export function viewPlan(plan: Plan, staleness: Staleness): PlanView {
  const { runbook } = plan;
  return {
    schemaVersion: 1,
    runbook: {
      path: runbook.path,
      title: runbook.title,
      hash: runbook.hash,
      ledgers: runbook.ledgers.length,
    },
    staleness: viewStaleness(staleness),
    form: plan.form,
    inputs: plan.inputs.map(
      ({ name, from, required, example, description, secret, choices, line, ...input }) => ({
        name,
        from,
        required,
        example,
        default: secret ? null : input.default,
        description,
        secret,
        choices,
        line,
      }),
    ),
    choices: plan.choices,
    steps: plan.steps.map((step) => viewStep(step, namesOf(plan))),
    obstacles: plan.obstacles,
    findings: recordFindings(plan.findings.map(rateFinding), runbook),
  };
}

function viewStaleness({ problems: _problems, ...record }: Staleness): StalenessRecord {
  return record;
}

type Names = ReadonlyMap<string, string>;

/** Placeholders have a name of our own in the shell; people know theirs. */
function namesOf(plan: Plan): Names {
  return new Map(plan.inputs.map(({ shellName, name }) => [shellName, name]));
}

function viewStep(step: PlannedStep, names: Names): PlanView['steps'][number] {
  const tasks = step.items.flatMap((item) =>
    item.kind === 'task' ? [{ text: item.text, line: item.span.start.line, choice: item.choice }] : [],
  );
  return {
    id: step.id,
    label: step.label,
    title: step.title,
    role: step.role,
    budgetMs: step.budgetMs,
    gated: step.gate !== null,
    choice: step.choice,
    selected: step.selected,
    undoOf: step.undoOf,
    line: step.span.start.line,
    tasks,
    commands: step.items.flatMap((item) => (item.kind === 'command' ? [viewCommand(item, names)] : [])),
    decisions: step.rules.map(viewRule),
  };
}

function viewCommand(command: PlannedCommand, names: Names): PlanViewCommand {
  return {
    id: command.id,
    line: command.span.start.line,
    code: command.code,
    class: command.classification.class,
    reasons: command.classification.reasons,
    gated: command.gate !== null,
    interactive: command.attributes.interactive || command.classification.interactive,
    withheld: command.classification.credentials === 'printed',
    background: command.background,
    until: command.attributes.until,
    undo: command.undo,
    cwd: command.folder?.text ?? null,
    captures: command.captures.map((capture) => capture.name),
    uses: [...new Set(command.uses.map((use) => names.get(use.name) ?? use.name))],
    choice: command.choice,
    label: command.label,
    borrowed: command.borrowed.map((borrowed) => borrowed.literal),
    checks: command.expectations.map(viewCheck),
    decisions: command.rules.map(viewRule),
    documented: command.documented?.lines ?? [],
  };
}

function viewCheck(expectation: Expectation): PlanViewCommand['checks'][number] {
  const none = { withinMs: null, afterMs: null, everyMs: null, forMs: null };
  const timing = expectation.kind === 'check' ? expectation.check.timing : none;
  const { withinMs, afterMs, everyMs, forMs } = timing;
  return {
    text: expectation.text,
    line: expectation.span.start.line,
    timing: { withinMs, afterMs, everyMs, forMs },
  };
}

function viewRule(rule: PlacedRule): PlanViewCommand['decisions'][number] {
  const { outcome } = rule;
  const leads = outcome.kind === 'goto' || outcome.kind === 'choose';
  const shown = {
    stop: 'stop',
    continue: 'continue',
    goto: 'goto',
    choose: 'goto',
    note: 'note',
    unread: 'ask',
  } as const;
  return {
    text: rule.text,
    line: rule.span.start.line,
    outcome: shown[outcome.kind],
    to: leads ? outcome.step : null,
    opens: rule.opens,
  };
}
