import type { Choice, ChoiceRef, Plan, PlannedItem, PlannedStep } from '../../model/plan.js';
import { answersByExitCode } from '../../run/answering-programs.js';
import { plainPipeline } from '../../script/plain-pipeline.js';
import { commandLines, ruleLines } from './command-lines.js';
import { prelude } from './generated/prelude.js';
import { commentLines, type ScriptPage, said } from './script-page.js';

/**
 * The plan as a Bash script, for the day the engine is not at hand. It asks where a run would ask and stops where a
 * run would stop; what a run decides by itself it puts to the person. Checks are given to `runbook check` where that
 * is there.
 */
export function scriptText(plan: Plan): string {
  const { runbook } = plan;
  const page = pageOf(plan);
  const walked = plan.steps.filter(({ selected }) => selected);
  const lines = [
    '#!/usr/bin/env bash',
    ...commentLines(runbook.title),
    ...commentLines(`A plan of ${runbook.path} (${runbook.hash}). Make it anew when the document changes.`),
    '#',
    '# RUNBOOK_YES=1                approves what writes',
    '# RUNBOOK_APPROVE=3d,3a.2      approves what is gated or destroys, by label or id',
    '# RUNBOOK_CHOOSE=3b=A          makes choices',
    '# RUNBOOK_UNDO=1               after a failure, takes back what was written',
    '',
    prelude,
    ...plan.obstacles.map(({ line, message }) => `rb_stop 2 ${said(`${page.place(line)} ${message}`)}`),
    ...targetLines(plan, page),
    ...inputLines(plan),
    ...walked.filter(({ undoOf }) => undoOf.length > 0).flatMap((step) => undoLines(step, plan, page)),
    ...walked.filter(({ undoOf }) => undoOf.length === 0).flatMap((step) => stepLines(step, plan, page)),
    '',
    'rb_awaited',
    'rb_ended=yes',
    "printf '\\n%s\\n' 'DONE: the script came to its end. Add the row to the ledger of the document.'",
  ];
  return `${lines.join('\n')}\n`;
}

function pageOf({ runbook, inputs, steps }: Plan): ScriptPage {
  const names = new Map(inputs.map(({ shellName, name }) => [shellName, name]));
  const items = steps.flatMap((step) => step.items);
  const undos = new Set(
    steps.flatMap(({ id, undoOf, selected }) => (selected && undoOf.length > 0 ? [id] : [])),
  );
  const ids = items.map(({ id }) => id);
  return {
    place: (line) => `${runbook.path}:${line}`,
    nameOf: (shellName) => names.get(shellName) ?? shellName,
    answers: ({ program }) => answersByExitCode(plainPipeline(program.code)?.at(-1)?.program ?? null),
    ordinal: (id) => ids.indexOf(id),
    undoOf: ({ undo }) => (undos.has(undo ?? '') && undo !== null ? undoName(undo, { steps }) : null),
    usesFolders: items.some((item) => item.kind === 'command' && item.folder !== null),
  };
}

/** A script cannot look where it acts: whoever runs it does, and says so. */
function targetLines({ runbook }: Plan, page: ScriptPage): readonly string[] {
  return runbook.frontMatter.target.map(({ key, values, line }) => {
    const pinned = `${page.place(line)}: ${key} is pinned to ${values.join(' or ')}.`;
    return `rb_doubt 2 ${said(`${pinned} This script cannot look: see for yourself that you are there.`)}`;
  });
}

/** All that is missing is asked for first; what only a member of a choice needs, when it is chosen. */
function inputLines({ inputs, steps }: Plan): readonly string[] {
  const ofMembers = new Set(
    steps.flatMap((step) =>
      step.items.filter(({ choice }) => (choice ?? step.choice) !== null).map(({ id }) => id),
    ),
  );
  return inputs.flatMap(({ name, shellName, default: value, required, neededBy }) => {
    const given = value === null ? [] : [`: "\${${shellName}:=${said(value)}}"`];
    const assigned =
      value === null ? [] : [`[ -n "\${${shellName}-}" ] || export ${shellName}=${said(value)}`];
    const isNeeded = required && neededBy.some((id) => !ofMembers.has(id));
    return [
      ...(given.length > 0 ? assigned : []),
      ...(isNeeded ? [`rb_need ${said(name)} ${shellName}`] : []),
    ];
  });
}

/** A function that a failure may call. */
function undoLines(step: PlannedStep, plan: Plan, page: ScriptPage): readonly string[] {
  return ['', `${undoName(step.id, plan)}() {`, ...stepLines(step, plan, page), '}'];
}

export function undoName(id: string, { steps }: Pick<Plan, 'steps'>): string {
  return `rb_undo_${steps.findIndex((step) => step.id === id)}`;
}

function stepLines(step: PlannedStep, plan: Plan, page: ScriptPage): readonly string[] {
  if (step.items.length + step.messages.length === 0) return [];
  const body = [
    `printf '\\n== %s %s\\n' ${said(step.label)} ${said(step.title)}`,
    ...step.messages.flatMap(({ text }) => commentLines(text)),
    ...itemLines(step, plan, page),
    ...ruleLines(step.rules, page),
  ];
  return ['', ...chosen(step.choice, body, { plan, page })];
}

function itemLines(step: PlannedStep, plan: Plan, page: ScriptPage): readonly string[] {
  return step.items.flatMap((item) => chosen(item.choice, oneItem(item, step, page), { plan, page }));
}

function oneItem(item: PlannedItem, step: PlannedStep, page: ScriptPage): readonly string[] {
  if (item.kind === 'command') return ['', ...commandLines(item, step, page)];
  return [`rb_task ${said(page.place(item.span.start.line))} ${said(item.role)} ${said(item.text)}`];
}

interface Around {
  readonly plan: Plan;
  readonly page: ScriptPage;
}

/** Of the members of a choice one runs: it is asked for where the first of them stands. */
function chosen(ref: ChoiceRef | null, body: readonly string[], { plan, page }: Around): readonly string[] {
  if (ref === null) return body;
  const index = plan.choices.findIndex(({ id }) => id === ref.choice);
  const choice = plan.choices[index];
  if (choice === undefined) return body;
  return [
    `[ -n "\${rb_choice_${index}-}" ] || { ${chooseLine(choice, page)}; rb_choice_${index}=$rb_chosen; }`,
    `if [ "$rb_choice_${index}" = ${said(ref.member)} ]; then`,
    ...body,
    'fi',
  ];
}

function chooseLine({ id, members, chosen: given, line }: Choice, page: ScriptPage): string {
  if (given !== null) return `rb_chosen=${said(given)}`;
  const names = members.map((member) => member.id).join(',');
  return `rb_choose ${said(id)} ${said(names)} ${said(page.place(line))}`;
}
