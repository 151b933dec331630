import type { PlacedRule } from '../model/decision.js';
import type { Gate } from '../model/gate.js';
import type { ChoiceRef, PlannedCommand, Use } from '../model/plan.js';
import type { Command, Fence } from '../model/runbook.js';
import { classify } from '../safety/classify.js';
import { readFacts } from '../script/read-facts.js';
import { readFolder } from '../script/read-folder.js';
import { isSecretName } from '../script/secret-names.js';
import { findBorrowed } from './borrowed.js';
import { type BuiltProgram, buildProgram, type CommandPart, substitutionPrefix } from './build-program.js';
import { declaredExamples, findExampleFills } from './examples.js';
import { type Fill, fillsOf } from './fill-code.js';
import type { PlaceholderTarget } from './placeholder-targets.js';
import type { CommandReading } from './read-command.js';
import { noFence } from './stand-in.js';
import type { Survey, SurveyedItem } from './survey.js';
import { findFolderUses, findUses, mergeUses } from './variable-uses.js';

export interface CommandPlan {
  readonly command: PlannedCommand;
  readonly reading: CommandReading;
  readonly targets: readonly PlaceholderTarget[];
  /** Placeholders that no variable can stand for where they are. */
  readonly unfilled: readonly Fill[];
  readonly unwatched: BuiltProgram['unwatched'];
}

export interface CommandContext {
  readonly survey: Survey;
  readonly gate: Gate | null;
  readonly choice: ChoiceRef | null;
  readonly placeRule: (rule: PlacedRule) => PlacedRule;
  /** The step that an `undo=` stands for. */
  readonly undoFor: (name: string) => string | null;
}

/** One command of the document, classed, gated and ready for the shell. */
export function planCommand(
  item: Extract<SurveyedItem, { kind: 'command' }>,
  { survey, gate, choice, placeRule, undoFor }: CommandContext,
): CommandPlan | null {
  const { command, fence } = item;
  const reading = survey.readings.get(command);
  const classed = survey.classes.get(command);
  if (reading === undefined || classed === undefined) return null;
  const { classification, lowered } = classed;
  const examples = declaredExamples(survey.runbook.frontMatter.vars);
  const targets = survey.targets.get(command) ?? [];
  const fills = [...fillsOf(targets), ...findExampleFills(command.code, examples)];
  const writes = classification.class !== 'read';
  const built = buildProgram(command.code, fills, {
    part: partOf(command, writes, survey.functions),
    state: survey.state,
  });
  const borrowing = {
    firstAppearance: survey.firstAppearance,
    declared: new Set(examples.map(({ literal }) => literal)),
  };
  const { label, expectations, documented, notes, span, code } = command;
  const { cwd } = fence.attributes;
  const folder = cwd === null || code === '' ? null : readFolder(cwd);
  return {
    command: {
      kind: 'command',
      id: item.id,
      code,
      span,
      label,
      classification,
      lowered,
      gate,
      choice,
      program: built.program,
      captures: capturesOf(fence, { reading, survey, holdsSecrets: classification.credentials !== 'none' }),
      asksFor: reading.readsOnly,
      uses: mergeUses([...usesOf(item, { reading, survey, fills, built }), ...findFolderUses(folder)]),
      expectations,
      rules: command.rules.map(placeRule),
      documented,
      notes,
      borrowed: writes ? findBorrowed(code, span.start.line, borrowing) : [],
      attributes: fence.attributes,
      undo: fence.attributes.undo === null ? null : undoFor(fence.attributes.undo),
      background: fence.attributes.background || reading.facts.background,
      folder,
      fence: survey.fences.get(fence) ?? noFence,
    },
    reading,
    targets,
    unfilled: built.unfilled,
    unwatched: built.unwatched,
  };
}

export function partOf(
  command: Pick<Command, 'rules' | 'expectations'>,
  writes: boolean,
  functions: Survey['functions'],
): CommandPart {
  if (writes) return { kind: 'writes', isWriting: (part) => classify(part, { functions }).class !== 'read' };
  return { kind: command.rules.length + command.expectations.length > 0 ? 'tells' : 'reads' };
}

interface CaptureFacts {
  readonly reading: CommandReading;
  readonly survey: Survey;
  /** Credentials come out of what it runs. */
  readonly holdsSecrets: boolean;
}

function capturesOf(
  fence: Fence,
  { reading, survey, holdsSecrets }: CaptureFacts,
): PlannedCommand['captures'] {
  const { vars } = survey.runbook.frontMatter;
  return reading.captures.map(({ name, captured }) => ({
    name,
    allowEmpty: !captured || fence.attributes.allowEmpty.includes(name),
    secret: holdsSecrets || isSecretName(name) || (Object.hasOwn(vars, name) && vars[name]?.secret === true),
  }));
}

interface Filled {
  readonly reading: CommandReading;
  readonly survey: Survey;
  readonly fills: readonly Fill[];
  readonly built: BuiltProgram;
}

/** What the program uses; and where a fill stands bare in a write, its value could still be taken for a flag. */
function usesOf(
  { command }: Extract<SurveyedItem, { kind: 'command' }>,
  { reading, survey, fills, built }: Filled,
): readonly Use[] {
  const safetyClass = survey.classes.get(command)?.classification.class ?? 'destroy';
  if (fills.length === 0) return findUses(reading.facts, safetyClass, survey.functions);
  const code = [...built.program.substitutions.map((each) => each.code), built.program.code].join('\n');
  const uses = findUses(readFacts(code), safetyClass, survey.functions);
  const bare = safetyClass === 'read' ? [] : built.bare;
  return mergeUses([
    ...uses.filter(({ name }) => !name.startsWith(substitutionPrefix)),
    ...bare.map((name): Use => ({ name, optional: false, demand: 'bare' })),
  ]);
}
