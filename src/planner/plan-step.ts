import type { PlacedRule } from '../model/decision.js';
import type { ChoiceRef, PlannedItem, PlannedMessage, PlannedStep, PlannedTask } from '../model/plan.js';
import type { SafetyClass } from '../model/safety-class.js';
import { findBorrowedWords } from './borrowed.js';
import { declaredExamples } from './examples.js';
import type { Undos } from './find-undos.js';
import { findGates } from './gates.js';
import type { ItemChoices } from './item-choices.js';
import { type CommandPlan, planCommand } from './plan-command.js';
import type { Survey, SurveyedItem, SurveyedStep } from './survey.js';

export interface StepPlan {
  readonly step: PlannedStep;
  readonly commands: readonly CommandPlan[];
  readonly unparsed: readonly UnparsedFence[];
}

export interface UnparsedFence {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
  readonly choice: ChoiceRef | null;
}

export interface StepContext {
  readonly survey: Survey;
  readonly choice: ChoiceRef | null;
  readonly itemChoices: ItemChoices;
  /** It is one of several inside a member of another choice. */
  readonly isInner: boolean;
  readonly placeRule: (rule: PlacedRule) => PlacedRule;
  readonly undos: Undos;
}

/** One step of the document with its items in order. Nothing is selected yet. */
export function planStep({ draft, items }: SurveyedStep, context: StepContext): StepPlan {
  const { survey, itemChoices, placeRule, undos } = context;
  const undoFor = (name: string) => undos.stepFor(name, draft.id);
  const gates = findGates(items, { draft, isMenu: survey.isMenu, classOf: (item) => classOf(survey, item) });
  const commands: CommandPlan[] = [];
  const unparsed: UnparsedFence[] = [];
  const planned: PlannedItem[] = [];
  for (const [index, item] of items.entries()) {
    const choice = itemChoices.refs.get(item.id) ?? null;
    if (item.kind === 'unparsed') unparsed.push({ problem: item.problem, ...item.span.start, choice });
    if (item.kind === 'task') planned.push(planTask(item, draft.role, choice));
    if (item.kind !== 'command') continue;
    const plan = planCommand(item, { survey, gate: gates[index] ?? null, choice, placeRule, undoFor });
    if (plan === null) continue;
    commands.push(plan);
    planned.push(plan.command);
  }
  return { step: stepOf({ draft, items }, planned, context), commands, unparsed };
}

function classOf(
  survey: Survey,
  item: Parameters<Parameters<typeof findGates>[1]['classOf']>[0],
): SafetyClass {
  return survey.classes.get(item.command)?.classification.class ?? 'destroy';
}

function planTask(
  { id, text, isElsewhere, span }: Extract<SurveyedItem, { kind: 'task' }>,
  role: PlannedTask['role'],
  choice: ChoiceRef | null,
): PlannedTask {
  return { kind: 'task', id, text, role, choice, isElsewhere, span };
}

function stepOf(
  { draft }: SurveyedStep,
  items: readonly PlannedItem[],
  { survey, choice, isInner, placeRule, undos }: StepContext,
): PlannedStep {
  const { id, label, title, role, budgetMs, path, parts, span } = draft;
  const blocks = parts.flatMap(({ section }) => section.blocks);
  const fences = blocks.filter((block) => block.kind === 'fence' && block.reading.kind !== 'inert');
  return {
    id,
    label,
    title,
    role,
    budgetMs,
    gate: draft.gate ?? (isInner ? { text: 'one of several', span } : null),
    group: path.at(-1) ?? null,
    choice,
    selected: true,
    undoOf: undos.of.get(id) ?? [],
    items,
    messages: blocks.flatMap((block) => (block.kind === 'message' ? [messageOf(block, survey)] : [])),
    rules: fences.flatMap((block) => (block.kind === 'fence' ? block.sectionRules : [])).map(placeRule),
    span,
  };
}

function messageOf(
  { text, span }: { readonly text: string; readonly span: PlannedMessage['span'] },
  { runbook, firstAppearance }: Survey,
): PlannedMessage {
  const declared = new Set(declaredExamples(runbook.frontMatter.vars).map(({ literal }) => literal));
  return { text, borrowed: findBorrowedWords(text, span.start.line, { firstAppearance, declared }), span };
}
