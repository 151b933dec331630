import { assertNever } from '../model/assert-never.js';
import type { Check, Predicate, Subject, Timing, Value } from '../model/check.js';
import { printDuration } from './duration.js';
import { isPlainName, isPlainPath } from './parse-subject.js';

/** A check in the plainest words of its grammar; what is printed reads back as the same check. */
export function printCheck(check: Omit<Check, 'text'>): string {
  const parts = ['Expect', printSubject(check.subject), printPredicate(check), printTiming(check.timing)];
  return parts.filter((part) => part !== '').join(' ');
}

/** What is asked of its subject, without the times: `< 0.5`, `is not "Degraded" each`. */
export function printDemand(check: Omit<Check, 'text'>): string {
  const { quantifier } = check.timing;
  return [printAsked(check), ...(quantifier === null ? [] : [quantifier])].join(' ');
}

function printSubject(subject: Subject): string {
  switch (subject.kind) {
    case 'output':
      return '';
    case 'stderr':
    case 'exit':
    case 'lines':
    case 'rows':
    case 'duration':
    case 'http':
      return subject.kind;
    case 'json':
      return `json ${isPlainPath(subject.path) ? subject.path : `\`${subject.path}\``}`;
    case 'variable':
      return `$${subject.name}`;
    case 'named':
      return printName(subject.name, `\`${subject.name}\``);
    case 'promql':
      return `promql \`${subject.query}\``;
    case 'alert':
      return `alert \`${subject.name}\``;
    default:
      return assertNever(subject);
  }
}

function printPredicate(check: Omit<Check, 'text'>): string {
  // The output needs its name before what would else be read as a name: `output exists`.
  const owner = check.subject.kind === 'output' && needsOwner(check.predicate) ? 'output ' : '';
  return `${owner}${printAsked(check)}`;
}

function printAsked({ predicate, negated }: Pick<Check, 'predicate' | 'negated'>): string {
  if (predicate.kind === 'state') return `is ${negated ? 'not ' : ''}${quote(predicate.state)}`;
  return `${negated ? 'not ' : ''}${printPlain(predicate)}`;
}

function needsOwner(predicate: Predicate): boolean {
  return ['contains', 'matches', 'equals-text', 'state', 'compare', 'in', 'between', 'near'].includes(
    predicate.kind,
  );
}

type Plain = Exclude<Predicate, { kind: 'state' }>;

function printPlain(predicate: Plain): string {
  switch (predicate.kind) {
    case 'compare':
      return `${predicate.comparator} ${printValue(predicate.value)}`;
    case 'between':
      return `between ${printValue(predicate.low)} and ${printValue(predicate.high)}`;
    case 'in':
      return `in [${predicate.values.map(printValue).join(', ')}]`;
    case 'near':
      return `within ${Number((predicate.fraction * 100).toPrecision(12))}% of ${printValue(predicate.value)}`;
    case 'contains':
      return `contains ${predicate.variable === undefined ? quote(predicate.text) : `$${predicate.variable}`}`;
    case 'equals-text':
      return `equals ${quote(predicate.text)}`;
    case 'matches':
      return `matches /${predicate.source}/${predicate.flags}`;
    default:
      return printRows(predicate);
  }
}

type RowPredicate = Exclude<
  Plain,
  { kind: 'compare' | 'between' | 'in' | 'near' | 'contains' | 'equals-text' | 'matches' }
>;

function printRows(predicate: RowPredicate): string {
  switch (predicate.kind) {
    case 'empty':
      return 'empty';
    case 'no-rows':
      return 'no rows';
    case 'key-value':
      return `${printName(predicate.key, quote(predicate.key))}: ${quote(predicate.value)}`;
    case 'exists':
    case 'succeeds':
    case 'fails':
      return predicate.kind;
    case 'count':
      return `has count ${predicate.comparator} ${predicate.count}`;
    case 'ready':
      return `${predicate.ready}/${predicate.total} READY`;
    case 'all':
      return `all ${predicate.noun === '' ? '' : `${predicate.noun} `}${quote(predicate.state)}`;
    case 'at-count':
      return `${amounts[predicate.comparator]} ${predicate.count} ${predicate.noun}`;
    default:
      return assertNever(predicate);
  }
}

const amounts: Readonly<Record<string, string>> = { '>=': 'at least', '<=': 'at most', '==': 'exactly' };

function printValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return value.text;
    case 'text':
      return quote(value.text);
    case 'variable':
      return `$${value.name}`;
    default:
      return assertNever(value);
  }
}

function printTiming(timing: Timing): string {
  const durations = [
    ['within', timing.withinMs],
    ['for', timing.forMs],
    ['after', timing.afterMs],
    ['every', timing.everyMs],
  ] as const;
  const printed = durations.flatMap(([word, ms]) => (ms === null ? [] : [`${word} ${printDuration(ms)}`]));
  return [...printed, ...(timing.quantifier === null ? [] : [timing.quantifier])].join(' ');
}

function printName(name: string, marked: string): string {
  return isPlainName(name) ? name : marked;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
