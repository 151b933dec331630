import { findArrow } from '../checks/find-arrow.js';
import { readExpectation } from '../checks/read-expectation.js';
import { readRule } from '../checks/read-rule.js';
import { sentencesOf } from './read-gate.js';

const arrow = /(?:->|→|=>|⇒)/;
const arrows = /(?:->|→|=>|⇒)/g;

/** Does the line begin as a check, and is it one (or should have been)? Prose with `should` in it is not. */
export function saysExpect(text: string): boolean {
  return /^(?:expect|expected|should|must)\b/i.test(text) && readExpectation(text).kind !== 'prose';
}

/** What stands before the first rule of a text, and its rules, each with the sentences that explain it. */
export interface RuleSplit {
  readonly head: string;
  readonly rules: readonly string[];
}

/** A sentence with an arrow begins a rule; those without one belong to the rule before them. */
export function splitRules(text: string): RuleSplit {
  const head: string[] = [];
  const rules: string[] = [];
  for (const sentence of sentencesOf(text)) {
    if (arrow.test(sentence) && isRule(sentence)) rules.push(sentence);
    else if (rules.length > 0) rules.push(`${rules.pop() ?? ''} ${sentence}`);
    else head.push(sentence);
  }
  return { head: head.join(' '), rules };
}

/** Can a program judge its condition? */
export function isReadable(rule: string): boolean {
  const read = readRule(rule);
  return read !== null && read.condition.kind !== 'unread';
}

/** `If … -> …` always; a bare one with a condition to judge, somewhere to go, or no chain of arrows (A -> B -> C). */
function isRule(sentence: string): boolean {
  const rule = readRule(sentence);
  if (rule === null) return false;
  if (rule.form === 'if' || rule.condition.kind !== 'unread') return true;
  if (rule.outcome.kind !== 'note' && rule.outcome.kind !== 'unread') return true;
  return !isChain(sentence);
}

/** `A -> B -> C` is a way through menus. */
function isChain(sentence: string): boolean {
  return sentence.split(';').some((clause) => (clause.match(arrows) ?? []).length > 1);
}

/** Does a sentence say with an arrow what to do when, though nobody can judge it and it leads nowhere? */
export function advises(text: string): boolean {
  return sentencesOf(text).some((sentence) => findArrow(sentence) !== null && !isChain(sentence));
}
