import type { Command, Fence, Runbook } from '../model/runbook.js';
import { type ClassedCommand, classifyCommand, collectFunctions } from './classify-command.js';
import { findItemMembers } from './item-members.js';
import { outlineSteps, type StepDraft } from './outline.js';
import { type PlaceholderTargets, targetPlaceholders } from './placeholder-targets.js';
import { type Readings, readCommands } from './read-command.js';
import { type FirstAppearance, sampleOutputOf } from './sample-output.js';
import { allFences, countFences, type StreamCommand, streamOf } from './step-stream.js';
import type { StreamItem } from './stream-item.js';

/** A document's steps with their work, before anything is selected, chosen or gated. */
export interface Survey {
  readonly runbook: Runbook;
  readonly steps: readonly SurveyedStep[];
  /** Only labels make a sequence. */
  readonly isMenu: boolean;
  readonly fences: ReadonlyMap<Fence, number>;
  readonly readings: Readings;
  readonly functions: ReadonlyMap<string, string>;
  readonly targets: PlaceholderTargets;
  readonly classes: ReadonlyMap<Command, ClassedCommand>;
  readonly firstAppearance: (literal: string) => FirstAppearance;
  /** Names whose state must outlive a lost session: what the document sets, exports, defines. */
  readonly state: readonly string[];
}

export interface SurveyedStep {
  readonly draft: StepDraft;
  readonly items: readonly SurveyedItem[];
}

export type SurveyedItem = StreamItem & { readonly id: string };

export function surveyRunbook(runbook: Runbook): Survey {
  const drafts = outlineSteps(runbook);
  const fences = countFences(runbook.sections);
  const parents = new Set(drafts.flatMap((draft) => draft.path));
  const steps = drafts.map((draft) => {
    const items = findItemMembers(streamOf(draft, runbook, fences), parents.has(draft.id));
    return { draft, items: nameItems(draft.id, items) };
  });
  const commands = steps.flatMap(({ items }) => items.filter((item) => item.kind === 'command'));
  const readings = readCommands(commands.map(({ command }) => command));
  const functions = collectFunctions(readings);
  return {
    runbook,
    steps,
    isMenu: !drafts.some((draft) => draft.labelled),
    fences,
    readings,
    functions,
    targets: targetPlaceholders(readings, runbook.frontMatter.vars),
    classes: classifyAll(commands, functions),
    firstAppearance: sampleOutputOf(runbook, allFences(runbook.sections)),
    state: stateNames(readings),
  };
}

/** Commands, tasks and checks without a command count apart, so that one added leaves the ids of the others alone. */
function nameItems(step: string, items: readonly StreamItem[]): readonly SurveyedItem[] {
  const counts = { command: 0, task: 0, unparsed: 0, check: 0 };
  const marks = { command: '', task: 't', unparsed: 'u', check: 'c' };
  return items.map((item) => {
    const kind = item.kind === 'command' && item.command.code === '' ? 'check' : item.kind;
    counts[kind] += 1;
    return { ...item, id: `${step}.${marks[kind]}${counts[kind]}` };
  });
}

function classifyAll(
  commands: readonly StreamCommand[],
  functions: ReadonlyMap<string, string>,
): ReadonlyMap<Command, ClassedCommand> {
  return new Map(commands.map(({ command, fence }) => [command, classifyCommand(command, fence, functions)]));
}

function stateNames(readings: Readings): readonly string[] {
  const names = [...readings.values()].flatMap(({ facts }) => [
    ...facts.assigns.filter(({ prefixOnly }) => !prefixOnly).map(({ name }) => name),
    ...facts.exports,
    ...facts.functionsDefined.map(({ name }) => name),
  ]);
  return [...new Set(names)].sort();
}
