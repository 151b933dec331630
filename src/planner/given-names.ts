import type { Plan, PlannedCommand } from '../model/plan.js';
import { activeCommands } from './active-commands.js';
import { nearestTo } from './edit-distance.js';
import type { InputProblem } from './input-problem.js';

type Given = Readonly<Record<string, string>>;

/** Names that commands set or use, selected or not: each of them may be given a value. */
export function namesInShell(plan: Plan): ReadonlySet<string> {
  return namesIn(plan.steps.flatMap((step) => step.items.filter((item) => item.kind === 'command')));
}

/** A misspelt --var would leave its variable unset, or take the default. A file may be shared, and hold others. */
export function unknownNames(plan: Plan, vars: Given): readonly InputProblem[] {
  const inputs = plan.inputs.map(({ name }) => name);
  const known = new Set([...inputs, ...plan.placeholders, ...namesInShell(plan), ...columnsOf(plan)]);
  return Object.keys(vars).flatMap((name) => {
    if (known.has(name) || fillsColumn(name, plan)) return [];
    const nearest = nearestTo(name, known);
    const meant = nearest === null ? '' : `; did you mean ${nearest}?`;
    return [{ name, message: `is a name that nothing in this runbook uses${meant}`, line: null }];
  });
}

/** Of the names given, those that only what is left out would use: of a member not chosen, of a step skipped. */
export function idleNames(plan: Plan, vars: Given): readonly string[] {
  const needed = plan.inputs.filter(({ neededBy }) => neededBy.length > 0).map(({ name }) => name);
  const used = new Set([...needed, ...namesIn(activeCommands(plan).map(({ command }) => command))]);
  return Object.keys(vars).filter((name) => !used.has(name) && !fillsColumn(name, plan));
}

function namesIn(commands: readonly PlannedCommand[]): ReadonlySet<string> {
  return new Set(
    commands.flatMap(({ captures, uses }) => [
      ...captures.map(({ name }) => name),
      ...uses.map(({ name }) => name),
    ]),
  );
}

function columnsOf({ runbook }: Plan): readonly string[] {
  return runbook.ledgers.flatMap((ledger) => ledger.columns);
}

/** `APP` fills the column App. */
function fillsColumn(name: string, plan: Plan): boolean {
  return columnsOf(plan).some((column) => column.toLowerCase() === name.toLowerCase());
}
