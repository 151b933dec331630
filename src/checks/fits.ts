import { assertNever } from '../model/assert-never.js';
import type { Predicate, Subject, Value } from '../model/check.js';
import { alertStates } from './parse-alert-state.js';

const numeric: ReadonlySet<Subject['kind']> = new Set(['exit', 'lines', 'rows', 'duration', 'http']);
const textual: ReadonlySet<Subject['kind']> = new Set(['output', 'stderr', 'json', 'variable', 'named']);

/** Whether a predicate can be asked of a subject: `exit is Healthy` and `lines contain "x"` cannot. */
export function fits(subject: Subject, predicate: Predicate, unnamed: boolean): boolean {
  if (subject.kind === 'alert') return fitsAlert(predicate);
  switch (predicate.kind) {
    case 'compare':
      return fitsValues(subject, [predicate.value]);
    case 'in':
      return fitsValues(subject, predicate.values);
    case 'between':
    case 'near':
      return true;
    case 'empty':
      return textual.has(subject.kind) || subject.kind === 'promql';
    case 'contains':
    case 'matches':
    case 'equals-text':
      return textual.has(subject.kind);
    case 'state':
      return textual.has(subject.kind);
    case 'exists':
      return ['json', 'named', 'variable', 'promql'].includes(subject.kind);
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

/** A state that no alert can have would be "not" for ever. */
function fitsAlert(predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'compare':
      return ['==', '!='].includes(predicate.comparator) && isAlertState(predicate.value);
    case 'in':
      return predicate.values.every(isAlertState);
    case 'state':
      return alertStates.includes(predicate.state.toLowerCase());
    case 'exists':
      return true;
    default:
      return false;
  }
}

function isAlertState(value: Value): boolean {
  return value.kind === 'text' && alertStates.includes(value.text);
}

function fitsValues(subject: Subject, values: readonly Value[]): boolean {
  return !numeric.has(subject.kind) || values.every((value) => value.kind !== 'text');
}
