import type { Paragraph } from 'mdast';
import { queryOf } from '../checks/query-of.js';
import { readExpectation } from '../checks/read-expectation.js';
import type { Expectation } from '../model/check.js';
import { placedExpectation } from './build-command.js';
import { expectLinesOf } from './expect-lines.js';
import type { Reading } from './reading.js';

/** "Expect alert fatigue" is prose; behind `promql`, and before what can only be the name of an alert, a check was meant. */
const meant = /^expect(?:ed)?:?\s+(?:that\s+)?(?:promql\b|alert:?\s+(?:[`"]|[A-Z]|\w+_))/;

/**
 * Checks that ask Prometheus themselves stand without a command: a paragraph or list item of their own. Empty where
 * the paragraph is anything else.
 */
export function standingChecks(node: Paragraph, reading: Reading): readonly Expectation[] {
  return expectLinesOf(node, reading.source).flatMap(({ text, span }) => {
    if (!isStanding(text)) return [];
    const expectation = placedExpectation(text, span, reading);
    return expectation === null ? [] : [expectation];
  });
}

/** Whether a line is a check that needs no command, or should have been one. */
export function isStanding(text: string): boolean {
  const read = readExpectation(text);
  if (read.kind === 'prose') return false;
  if (read.kind === 'check') return queryOf(read.check) !== null;
  return meant.test(text.replace(/^\w+/, (word) => word.toLowerCase()));
}
