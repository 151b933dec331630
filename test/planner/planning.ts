import type { Plan, PlannedCommand, PlannedStep, Selection } from '../../src/model/plan.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { planRun } from '../../src/planner/plan-run.js';

export interface Wishes extends Partial<Selection> {
  readonly environment?: readonly string[];
  readonly given?: readonly string[];
}

const everything: Selection = { from: null, until: null, only: [], skip: [], choose: {} };

/** Plans a document given as lines, with HOME, PATH and USER in the environment. */
export function planOf(lines: readonly string[] | string, wishes: Wishes = {}): Plan {
  const text = typeof lines === 'string' ? lines : `${lines.join('\n')}\n`;
  const { runbook, findings } = parseRunbook('test.md', text);
  const { environment = ['HOME', 'PATH', 'USER'], given = [], ...selection } = wishes;
  return planRun(runbook, findings, {
    selection: { ...everything, ...selection },
    environment: new Set(environment),
    given: new Set(given),
  });
}

/** A document of one step with one script. */
export function stepOf(...script: readonly string[]): readonly string[] {
  return ['# Title', '', '## Step 1 — Work', '', ...fence(...script)];
}

export function fence(...script: readonly string[]): readonly string[] {
  return ['```sh', ...script, '```', ''];
}

export function commandsOf(plan: Plan): readonly PlannedCommand[] {
  return plan.steps.flatMap((step) => step.items.filter((item) => item.kind === 'command'));
}

export function commandOf(plan: Plan, id: string): PlannedCommand {
  const command = commandsOf(plan).find((each) => each.id === id);
  if (command === undefined)
    throw new Error(`no command ${id} in ${commandsOf(plan).map((each) => each.id)}`);
  return command;
}

export function planStepOf(plan: Plan, id: string): PlannedStep {
  const step = plan.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id} in ${plan.steps.map((each) => each.id)}`);
  return step;
}

export function stepIds(plan: Plan): readonly string[] {
  return plan.steps.map((step) => step.id);
}
