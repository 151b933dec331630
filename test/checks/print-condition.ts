import { printCheck } from '../../src/checks/print-check.js';
import type { Condition } from '../../src/model/decision.js';

/** A condition as it was read: checks as they are printed, literals, and what narrows them behind a tilde. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'predicate':
      return printCheck(condition.check).replace(/^Expect /, '');
    case 'shows':
      return `shows ${condition.patterns.map(({ text, narrowing }) => (narrowing === null ? text : `${text}~${narrowing}`)).join(', ')}`;
    case 'not':
      return `not (${printCondition(condition.part)})`;
    case 'and':
    case 'or':
      return `(${condition.parts.map(printCondition).join(` ${condition.kind} `)})`;
    case 'unread':
      return 'unread';
  }
}
