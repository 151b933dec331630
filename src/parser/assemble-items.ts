import type { FenceItem, ManualReason } from '../model/runbook.js';
import { type BoundUtterance, bindComments } from './bind-comments.js';
import { buildCommand, type PlacedStatement, placedExpectation } from './build-command.js';
import type { CommentLine, Utterance } from './comment-line.js';
import { splitRules } from './comment-rules.js';
import { findingOf } from './finding-of.js';
import { asksForDeed, beginsManual, saysManual } from './manual-words.js';
import { readOption, readOr } from './read-option.js';
import type { Reading } from './reading.js';
import { isStanding } from './standing-checks.js';

interface Assembly {
  readonly items: FenceItem[];
  /** What stands above the command to come. */
  pending: Utterance[];
  /** Behind an option's mark with no command yet: should none come, what is pending is that member's manual work. */
  inOption: boolean;
  ors: number;
}

/** The items of a fence in order: commands with their comments, ways to choose from, and what a person does. */
export function assembleItems(
  statements: readonly PlacedStatement[],
  comments: readonly CommentLine[],
  reading: Reading,
): readonly FenceItem[] {
  const bound = bindComments(statements, comments);
  const assembly: Assembly = { items: [], pending: [], inOption: false, ors: 0 };
  for (const utterance of introductionsBefore(bound, statements, 0)) introduce(utterance, assembly, reading);
  for (const [index, statement] of statements.entries()) {
    addCommand(statement, lookingBackAt(bound, index), assembly, reading);
    for (const utterance of introductionsBefore(bound, statements, index + 1))
      introduce(utterance, assembly, reading);
  }
  flushAsManual(assembly, reading);
  return assembly.items;
}

function lookingBackAt(bound: readonly BoundUtterance[], index: number): readonly Utterance[] {
  return bound.filter(({ under }) => under === index).map(({ utterance }) => utterance);
}

/** Utterances between the command before `index` and the one at it that belong to the latter. */
function introductionsBefore(
  bound: readonly BoundUtterance[],
  statements: readonly PlacedStatement[],
  index: number,
): readonly Utterance[] {
  const after = statements[index - 1]?.lastLine ?? -1;
  const before = statements[index]?.firstLine ?? Number.POSITIVE_INFINITY;
  return bound
    .filter(
      ({ under, utterance }) => under === null && isBetween(utterance.lines[0]?.line ?? 0, after, before),
    )
    .map(({ utterance }) => utterance);
}

function isBetween(line: number, after: number, before: number): boolean {
  return line > after && line < before;
}

function introduce(utterance: Utterance, assembly: Assembly, reading: Reading): void {
  if (utterance.kind === 'blank' || utterance.kind === 'announcement') return;
  if (utterance.kind === 'option' || utterance.kind === 'or') {
    if (assembly.inOption) flushAsManual(assembly, reading);
    assembly.items.push(optionOf(utterance, assembly, reading));
    assembly.inOption = true;
    return;
  }
  if (addStanding(utterance, assembly, reading)) return;
  reportHomeless(utterance, reading);
  if (utterance.kind === 'numbered') flushNumbered(assembly, reading);
  assembly.pending.push(utterance);
}

/** With no command above: only what asks Prometheus itself can be judged there. */
function addStanding({ kind, text, lines }: Utterance, assembly: Assembly, reading: Reading): boolean {
  if (kind !== 'expectation' || !isStanding(text)) return false;
  const span = reading.source.span(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
  const expectation = placedExpectation(text, span, reading);
  if (expectation !== null) assembly.items.push({ kind: 'expectation', expectation, span });
  return expectation !== null;
}

/** An option's number, or `or1`, `or2` where the document counts nothing. */
function optionOf(utterance: Utterance, assembly: Assembly, reading: Reading): FenceItem {
  const read = readOption(utterance.text) ?? readOr(utterance.text);
  if (read === null || read.id === null) assembly.ors += 1;
  const mark = {
    id: read?.id ?? `or${assembly.ors}`,
    title: read?.title ?? utterance.text,
    span: spanOf([utterance], reading),
  };
  return { kind: 'option', mark };
}

function reportHomeless({ kind, text, lines }: Utterance, { report, source }: Reading): void {
  const span = source.span(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
  const isIf = kind === 'rule' && splitRules(text).rules.some((rule) => /^If\b/i.test(rule));
  if (kind === 'expectation' || isIf) report(findingOf.expectWithoutCommand(text, span));
}

/** `3. Apply a new Cluster` followed by `4. …` had no command of its own. */
function flushNumbered(assembly: Assembly, reading: Reading): void {
  const index = assembly.pending.findIndex(({ kind }) => kind === 'numbered');
  if (index < 0) return;
  const manual = assembly.pending.splice(index);
  pushManual(manual, 'comment', assembly, reading);
}

function addCommand(
  statement: PlacedStatement,
  under: readonly Utterance[],
  assembly: Assembly,
  reading: Reading,
): void {
  const { label, deeds } = splitLabel(assembly.pending);
  assembly.pending = [];
  assembly.inOption = false;
  for (const deed of deeds) pushManual(deed, 'label', assembly, reading);
  const turn = under.findIndex(({ kind }) => kind === 'option' || kind === 'or');
  const own = turn < 0 ? under : under.slice(0, turn);
  const isDeed = ({ kind, text }: Utterance): boolean =>
    kind === 'numbered' || (kind === 'sentence' && saysManual(text));
  assembly.items.push(
    buildCommand(
      statement,
      label,
      own.filter((utterance) => !isDeed(utterance)),
      reading,
    ),
  );
  for (const utterance of own.filter(isDeed)) pushManual([utterance], 'comment', assembly, reading);
  for (const utterance of turn < 0 ? [] : under.slice(turn)) introduce(utterance, assembly, reading);
}

/**
 * What of a label is work of its own. "Open a PR; THEN:" stays with its command; "Manual: …" says nothing of it, and
 * neither does the line that introduces that.
 */
function splitLabel(pending: readonly Utterance[]) {
  const label: Utterance[] = [];
  const deeds: (readonly Utterance[])[] = [];
  for (const utterance of pending) {
    const { text, lines } = utterance;
    if (!beginsManual(text)) {
      label.push(utterance);
      if (asksForDeed(text)) deeds.push([utterance]);
      continue;
    }
    const before = label.at(-1);
    const isIntroduced =
      before?.text.endsWith(':') && before.lines.at(-1)?.line === (lines[0]?.line ?? 0) - 1;
    deeds.push(isIntroduced ? [...label.splice(-1), utterance] : [utterance]);
  }
  return { label, deeds };
}

/** At the end, or where the next option begins: nothing came, so a person does it. */
function flushAsManual(assembly: Assembly, reading: Reading): void {
  const rest = assembly.pending;
  assembly.pending = [];
  for (const group of groupsOf(rest)) pushManual(group, 'comment', assembly, reading);
}

/** Each numbered line is work of its own, with the sentences behind it. */
function groupsOf(utterances: readonly Utterance[]): readonly (readonly Utterance[])[] {
  const groups: Utterance[][] = [];
  for (const utterance of utterances) {
    const group = groups.at(-1);
    if (group === undefined || utterance.kind === 'numbered') groups.push([utterance]);
    else group.push(utterance);
  }
  return groups;
}

function pushManual(
  utterances: readonly Utterance[],
  why: ManualReason,
  assembly: Assembly,
  reading: Reading,
): void {
  const text = utterances
    .map((utterance) => utterance.text)
    .join(' ')
    .trim();
  if (text === '') return;
  assembly.items.push({ kind: 'manual', text, why, span: spanOf(utterances, reading) });
}

function spanOf(utterances: readonly Utterance[], { source }: Reading) {
  const lines = utterances.flatMap((utterance) => utterance.lines);
  return source.span(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
}
