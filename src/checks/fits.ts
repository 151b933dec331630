import { assertNever } from '../model/assert-never.js';
import type { Predicate, Subject, Value } from '../model/check.js';

const numeric: ReadonlySet<Subject['kind']> = new Set(['exit', 'lines', 'rows', 'duration', 'http']);
const textual: ReadonlySet<Subject['kind']> = new Set(['output', 'stderr', 'json', 'variable', 'named']);

/** Whether a predicate can be asked of a subject: `exit is Healthy` and `lines contain "x"` cannot. */
export function fits(subject: Subject, predicate: Predicate, unnamed: boolean): boolean {
  switch (predicate.kind) {
    case 'compare':
      return fitsValues(subject, [predicate.value]);
    case 'in':
      return fitsValues(subject, predicate.values);
    case 'between':
    case 'near':
      return subject.kind !== 'alert';
    case 'empty':
      return textual.has(subject.kind) || subject.kind === 'promql';
    case 'contains':
    case 'matches':
    case 'equals-text':
      return textual.has(subject.kind);
    case 'state':
      return textual.has(subject.kind) || subject.kind === 'alert';
    case 'exists':
      return ['json', 'named', 'variable', 'promql', 'alert'].includes(subject.kind);
    case 'count':
      return subject.kind === 'json' || subject.kind === 'promql';
    case 'no-rows':
    case 'key-value':
    case 'ready':
    case 'all':
    case 'at-count':
      return subject.kind === 'output';
    case 'succeeds':
    case 'fails':
      return unnamed;
    default:
      return assertNever(predicate);
  }
}

function fitsValues(subject: Subject, values: readonly Value[]): boolean {
  if (subject.kind === 'alert') return values.every((value) => value.kind === 'text');
  return !numeric.has(subject.kind) || values.every((value) => value.kind !== 'text');
}
