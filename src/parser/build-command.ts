import { readExpectation } from '../checks/read-expectation.js';
import { readRule } from '../checks/read-rule.js';
import type { Expectation } from '../model/check.js';
import type { PlacedRule } from '../model/decision.js';
import type { Placeholder } from '../model/placeholder.js';
import type { Command } from '../model/runbook.js';
import type { Span } from '../model/span.js';
import type { CommentLine, Utterance } from './comment-line.js';
import { saysExpect, splitRules } from './comment-rules.js';
import { readDocumented } from './documented-output.js';
import { findingOf } from './finding-of.js';
import { gateOfLabel } from './read-gate.js';
import type { Reading } from './reading.js';

/** A statement as it stands in its fence, before its comments are understood. */
export interface PlacedStatement {
  readonly code: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
  /** Offsets are in the document. */
  readonly placeholders: readonly Placeholder[];
  /** The comment behind it on its line, with lines of its own below at the same column. */
  readonly trailing: readonly CommentLine[];
  /** What a transcript shows under it. */
  readonly shown: readonly CommentLine[];
}

/** Makes a command of a statement, the label above it and what stands under it. */
export function buildCommand(
  statement: PlacedStatement,
  label: readonly Utterance[],
  under: readonly Utterance[],
  reading: Reading,
): Command {
  const { source } = reading;
  const trailing = joinedOrNull(statement.trailing.map(({ text }) => text.trim()));
  const labelText = joinedOrNull(label.map(({ text }) => text));
  const output = under.filter(({ kind }) => kind === 'output').flatMap(({ lines }) => lines);
  return {
    kind: 'command',
    code: statement.code,
    span: source.span(statement.start, statement.end),
    label: labelText,
    trailing,
    gate:
      gateOf(
        labelText,
        spanOf(
          label.flatMap(({ lines }) => lines),
          reading,
        ),
      ) ?? gateOf(trailing, spanOf(statement.trailing, reading)),
    expectations: expectationsOf(trailing, statement.trailing, under, reading),
    rules: under.flatMap((utterance) => rulesOf(utterance, reading)),
    documented: readDocumented([...statement.shown, ...output], source),
    notes: under.flatMap(noteOf),
    placeholders: statement.placeholders,
  };
}

function joinedOrNull(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(' ');
}

function spanOf(lines: readonly CommentLine[], { source }: Reading): Span {
  return source.span(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
}

function gateOf(text: string | null, span: Span) {
  const gate = text === null ? null : gateOfLabel(text);
  return gate === null ? null : { text: gate, span };
}

function expectationsOf(
  trailing: string | null,
  trailingLines: readonly CommentLine[],
  under: readonly Utterance[],
  reading: Reading,
): readonly Expectation[] {
  const behind =
    trailing !== null && saysExpect(trailing) ? [expectationOf(trailing, trailingLines, reading)] : [];
  const below = under
    .filter(({ kind }) => kind === 'expectation')
    .map(({ text, lines }) => expectationOf(text, lines, reading));
  return [...behind, ...below].filter((expectation) => expectation !== null);
}

function expectationOf(text: string, lines: readonly CommentLine[], reading: Reading): Expectation | null {
  return placedExpectation(text, spanOf(lines, reading), reading);
}

/** A check at its place; what says Expect and is none is kept for the operator, and reported. */
export function placedExpectation(text: string, span: Span, reading: Reading): Expectation | null {
  const read = readExpectation(text);
  switch (read.kind) {
    case 'check':
      return { kind: 'check', check: read.check, text, span };
    case 'unreadable':
      reading.report(findingOf.unreadableExpect(read.problem, span));
      return { kind: 'unreadable', problem: read.problem, text, span };
    default:
      return null;
  }
}

function rulesOf(utterance: Utterance, reading: Reading): readonly PlacedRule[] {
  if (utterance.kind !== 'rule') return [];
  return placedRules(splitRules(utterance.text).rules, spanOf(utterance.lines, reading), reading);
}

/** Rules at their place. An If rule that nobody can judge is reported: the run will ask there. */
export function placedRules(texts: readonly string[], span: Span, reading: Reading): readonly PlacedRule[] {
  return texts.flatMap((text) => {
    const rule = readRule(text);
    if (rule === null) return [];
    const unread = rule.condition.kind === 'unread' || rule.outcome.kind === 'unread';
    if (unread && rule.form === 'if') reading.report(findingOf.decisionUnread(rule.text, span));
    return [{ ...rule, span }];
  });
}

function noteOf({ kind, text }: Utterance): readonly string[] {
  if (kind === 'sentence') return [text];
  if (kind !== 'rule') return [];
  const { head } = splitRules(text);
  return head === '' ? [] : [head];
}
