import type { Condition, DecisionRule } from '../model/decision.js';
import { findArrow } from './find-arrow.js';
import { readCondition } from './read-condition.js';
import { readOutcome } from './read-outcome.js';

const longestRule = 10_000;

/**
 * `If <condition> -> <outcome>` or `<condition> -> <outcome>` (`→`, `=>` too). Null where there is no arrow, and where
 * a line without "If" says nothing that could be judged or done: an arrow in prose. Never throws.
 */
export function readRule(text: string): DecisionRule | null {
  const arrow = text.length > longestRule ? null : findArrow(text);
  if (arrow === null) return null;
  const left = lastSentence(text.slice(0, arrow.start)).replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '');
  const right = text.slice(arrow.end);
  const conditional = /^\s*if\b/i.exec(left);
  const form = conditional === null ? 'bare' : 'if';
  const condition = readCondition(left.slice(conditional?.[0].length ?? 0));
  const { outcome, opens } = readOutcome(right, form);
  if (form === 'bare' && outcome.kind === 'note' && !isReadable(condition)) return null;
  const split = findArrow(right) !== null && outcome.kind !== 'stop' && outcome.kind !== 'note';
  return {
    form,
    text: text.trim(),
    condition,
    outcome: split ? { kind: 'unread', reason: 'it has more than one arrow' } : outcome,
    opens,
  };
}

/** The rules of a paragraph: `If … → …. If … → ….` are two. */
export function readRules(text: string): readonly DecisionRule[] {
  return text
    .split(/(?<=[.;!?)])\s+(?=if\b)/i)
    .map(readRule)
    .filter((rule) => rule !== null);
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.?!])\s+(?=if\b)/i).at(-1) ?? text;
}

function isReadable(condition: Condition): boolean {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.parts.some(isReadable);
  return condition.kind === 'not' ? isReadable(condition.part) : condition.kind !== 'unread';
}
