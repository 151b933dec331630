import type { Check } from '../model/check.js';
import type { Condition } from '../model/decision.js';
import { parseWith } from './parse-check.js';
import { readShown, readShownPattern } from './read-shows.js';
import type { Scanner } from './scanner.js';
import { splitOutside } from './split-outside.js';

const notShowing =
  /^(?:the\s+)?(?:(?:output|stdout|it)\s+)?(?:does\s+not|doesn't|must\s+not)\s+(?:show|contain|include)\s+(?=\S)/i;
const showing = /^(?:the\s+)?(?:(?:output|stdout|it)\s+)?(?:shows?|contains?|includes?)\s+(?=\S)/i;

/** What stands before the arrow: a predicate, or several joined by and, or, `+` and commas. What cannot be read is kept as unread. */
export function readCondition(text: string): Condition {
  const plain = text
    .replace(/\*\*|__/g, '')
    .replace(/^\s*(?:expect(?:ed)?\b:?\s*)?(?:the\s+)?/i, '')
    .trim();
  if (plain === '') return { kind: 'unread', text };
  const whole = readPart(plain, null);
  if (whole.kind !== 'unread') return whole;
  const alternatives = splitOr(plain);
  return alternatives.length === 1 ? readAnd(plain, null) : join('or', alternatives, readAnd);
}

/** The list of a "shows" has an "or" of its own. */
function splitOr(text: string): readonly string[] {
  const parts = splitOutside(text, /\s*,?\s+or\s+/iy);
  // "Status: Paused, Progressing or Degraded": commas before an "or" are "or" as well.
  if (parts.length > 1) return parts.flatMap((part) => splitOutside(part, /\s*,\s+/y));
  return parts;
}

function readAnd(text: string, previous: Condition | null): Condition {
  const parts = splitOutside(text, /\s*,?\s+and\s+|\s+\+\s+|\s*,\s+/iy);
  return parts.length <= 1 ? readPart(text, previous) : join('and', parts, readPart);
}

function join(
  kind: 'and' | 'or',
  texts: readonly string[],
  read: (text: string, previous: Condition | null) => Condition,
): Condition {
  const parts: Condition[] = [];
  for (const text of texts) parts.push(read(text, parts.at(-1) ?? null));
  return { kind, parts };
}

function readPart(text: string, previous: Condition | null): Condition {
  const notShown = notShowing.exec(text);
  if (notShown !== null && !/\sand\s/i.test(text))
    return { kind: 'not', part: readShown(text.slice(notShown[0].length)) };
  const shown = showing.exec(text);
  if (shown !== null && !/\sand\s/i.test(text)) return readShown(text.slice(shown[0].length));
  const ticked = /^`([^`]+)`$/.exec(text)?.[1];
  return (
    readAllReady(text) ??
    readPredicate(ticked ?? text) ??
    inherit(ticked ?? text, previous) ??
    readLiteral(text) ?? { kind: 'unread', text }
  );
}

function readPredicate(text: string): Condition | null {
  const reading = parseWith(text, 0, endsCondition, false);
  if (reading.kind === 'halted') return null;
  return { kind: 'predicate', check: reading.check };
}

/** Words behind a number that start with in, on, for, over, per are context; "now" adds nothing. */
function endsCondition(scanner: Scanner): boolean {
  if (/^\s*[.:]?\s*$/.test(scanner.rest)) return true;
  const before = scanner.text.slice(0, scanner.offset);
  const behindNumber = /\d\s*[a-zA-Z%/µ]*$/.test(before);
  return behindNumber && /^\s+(?:now\s*$|(?:in|on|for|over|per)\s)/i.test(scanner.rest);
}

/** `All Running 1/1`: all of them running, and each whole. */
function readAllReady(text: string): Condition | null {
  const match = /^(all\s.+?)\s+(\d+\/\d+)(?:\s+ready)?$/i.exec(text);
  if (match?.[1] === undefined) return null;
  const parts = [readPredicate(match[1]), readPredicate(`${match[2]} READY`)].filter((part) => part !== null);
  return parts.length === 2 ? { kind: 'and', parts } : null;
}

/** "Status: Paused or Progressing": the second is another value of the same key; "shows A and B" another literal. */
function inherit(text: string, previous: Condition | null): Condition | null {
  if (previous?.kind === 'shows') {
    const pattern = readShownPattern(text);
    return pattern === null ? null : { kind: 'shows', patterns: [pattern] };
  }
  const check = previous?.kind === 'predicate' ? previous.check : null;
  if (check === null || !/^[\w./-]+$/.test(text)) return null;
  const same = (predicate: Check['predicate']): Condition => ({
    kind: 'predicate',
    check: { ...check, text, predicate },
  });
  if (check.predicate.kind === 'key-value') return same({ ...check.predicate, value: text });
  if (check.predicate.kind === 'state' && /^\p{Lu}/u.test(text))
    return same({ ...check.predicate, state: text });
  return null;
}

/** `"All Systems Operational"`, alone: the output shows it. */
function readLiteral(text: string): Condition | null {
  const pattern = /^["`']/.test(text) ? readShownPattern(text) : null;
  return pattern === null || pattern.narrowing !== null ? null : { kind: 'shows', patterns: [pattern] };
}
