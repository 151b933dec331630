import type { Finding } from '../model/finding.js';
import type { Plan, PlannedItem, PlannedStep, Selection } from '../model/plan.js';
import type { Runbook } from '../model/runbook.js';
import { isSecretName } from '../script/secret-names.js';
import { findBorrowedValues } from './borrowed-values.js';
import { chooseMembers, type OpenChoice } from './choose-members.js';
import { type EffectiveCommand, findEffective } from './effective-commands.js';
import { declaredExamples } from './examples.js';
import { type FlowCommand, findInputs } from './find-inputs.js';
import { findObstacles } from './find-obstacles.js';
import { findUndos, type Undos } from './find-undos.js';
import { findItemChoices, isWrite } from './item-choices.js';
import type { StepDraft } from './outline.js';
import { placeRuleIn } from './place-rules.js';
import { planStep, type StepPlan } from './plan-step.js';
import { selectSteps } from './select-steps.js';
import { findStepChoices, type StepWork } from './step-choices.js';
import type { NamedStep } from './step-names.js';
import { type Survey, type SurveyedStep, surveyRunbook } from './survey.js';

export interface PlanRequest {
  readonly selection: Selection;
  /** Names that the environment holds. */
  readonly environment: ReadonlySet<string>;
  /** Names bound by --var and --vars-file. */
  readonly given: ReadonlySet<string>;
}

/**
 * What a run of this document would do. Throws SELECTION_UNKNOWN and CHOICE_UNKNOWN for names the document does not
 * have; whatever else stands in the way is an obstacle of the plan.
 */
export function planRun(runbook: Runbook, findings: readonly Finding[], request: PlanRequest): Plan {
  const survey = surveyRunbook(runbook);
  const names = survey.steps.map(({ draft }) => nameOf(draft));
  const { selection } = request;
  const undos = findUndos(survey, names, selection.only);
  const planned = planSteps(survey, names, undos);
  const choose = chooseMembers(selection.choose, planned.choices, names);
  const choices = planned.choices.map((choice) => ({ ...choice, chosen: choose[choice.id] ?? null }));
  const itemIds = new Set(planned.steps.flatMap(({ step }) => step.items.map(({ id }) => id)));
  const selected = selectSteps(selection, names, { items: itemIds, undoOf: undos.of });
  const effective = findEffective(planned.steps, choices, selected);
  const inputs = findInputs(effective.commands.map(flowOf), {
    declared: runbook.frontMatter.vars,
    environment: request.environment,
    given: request.given,
  });
  const borrowed = findBorrowedValues(effective.commands, request.given, {
    firstAppearance: survey.firstAppearance,
    declared: new Set(declaredExamples(runbook.frontMatter.vars).map(({ literal }) => literal)),
  });
  return {
    runbook,
    form: survey.isMenu ? 'menu' : 'sequence',
    steps: planned.steps.map(({ step }) => finishStep(step, selected.steps, borrowed)),
    choices,
    inputs,
    placeholders: [...survey.targets.values()].flat().flatMap(({ input }) => input ?? []),
    selection: { ...selection, choose },
    secrets: secretNames(survey, inputs, planned.steps),
    findings,
    obstacles: findObstacles(survey, findings, effective),
  };
}

function planSteps(
  survey: Survey,
  names: readonly NamedStep[],
  undos: Undos,
): { readonly steps: readonly StepPlan[]; readonly choices: readonly OpenChoice[] } {
  const byId = new Map(survey.steps.map((step) => [step.draft.id, step]));
  const drafts = survey.steps.map(({ draft }) => draft);
  // What takes back what another step did is no way beside it.
  const walked = drafts.filter(({ id }) => !undos.of.has(id));
  const stepChoices = findStepChoices(survey.runbook, walked, (draft) => workOf(byId.get(draft.id), survey));
  const choices: OpenChoice[] = [...stepChoices.choices];
  const placeRule = placeRuleIn(names);
  const steps = survey.steps.map((step) => {
    const itemChoices = findItemChoices(step, survey, new Set(choices.map(({ id }) => id)));
    choices.push(...itemChoices.choices);
    const choice = stepChoices.refs.get(step.draft.id) ?? null;
    const isInner = stepChoices.inner.has(step.draft.id);
    return planStep(step, { survey, choice, itemChoices, isInner, placeRule, undos });
  });
  return { steps, choices: choices.toSorted((a, b) => a.line - b.line) };
}

function workOf(step: SurveyedStep | undefined, survey: Survey): StepWork {
  const items = step?.items ?? [];
  return {
    writes: items.some((item) => isWrite(item, survey)),
    commands: items.filter((item) => item.kind === 'command').length,
    tasks: items.filter((item) => item.kind === 'task').length,
  };
}

function nameOf({ id, label, slug, title, path, span }: StepDraft): NamedStep {
  return { id, label, slug, title, path, line: span.start.line };
}

function flowOf({ command, reading, targets }: EffectiveCommand): FlowCommand {
  return { id: command.id, line: command.span.start.line, reading, uses: command.uses, targets };
}

function finishStep(
  step: PlannedStep,
  selected: ReadonlySet<string>,
  borrowed: ReturnType<typeof findBorrowedValues>,
): PlannedStep {
  const items = step.items.map((item) =>
    item.kind === 'command' ? { ...item, borrowed: borrowed.get(item.id) ?? item.borrowed } : item,
  );
  return { ...step, items, selected: selected.has(step.id) };
}

/** Declared as secret, or so by name: inputs, captures, and what is set deeper down; and captured credentials. */
function secretNames(
  { readings, runbook }: Survey,
  inputs: Plan['inputs'],
  steps: readonly StepPlan[],
): readonly string[] {
  const { vars } = runbook.frontMatter;
  const set = [...readings.values()].flatMap(({ facts }) => facts.assigns.map(({ name }) => name));
  const isSecret = (name: string) =>
    isSecretName(name) || (Object.hasOwn(vars, name) && vars[name]?.secret === true);
  const asked = inputs.filter(({ secret }) => secret).flatMap(({ name, shellName }) => [name, shellName]);
  const captured = steps.flatMap(({ step }) => step.items).flatMap(secretCaptures);
  return [...new Set([...set.filter(isSecret), ...asked, ...captured])].sort();
}

function secretCaptures(item: PlannedItem): readonly string[] {
  return item.kind === 'command' ? item.captures.flatMap(({ name, secret }) => (secret ? [name] : [])) : [];
}
