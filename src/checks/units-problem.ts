import type { Check, Value } from '../model/check.js';
import { units } from './unit-table.js';

const counted: ReadonlySet<Check['subject']['kind']> = new Set(['exit', 'lines', 'rows', 'http']);

/**
 * Why the units of a check can never meet, whatever is seen; null where they may. What a name or the output will say
 * is not known before a run, but a duration is a time, a count has no unit, and two bounds must be of one kind.
 */
export function unitsProblem(check: Check): string | null {
  const values = numbersOf(check);
  if (counted.has(check.subject.kind)) {
    const measured = values.find(({ unit }) => unit !== null);
    return measured === undefined ? null : `${check.subject.kind} has no unit, and ${measured.text} has one`;
  }
  if (check.subject.kind === 'duration') {
    const other = values.find(({ unit }) => dimensionOf(unit) !== 'time');
    return other === undefined ? null : `duration is a time, and ${other.text} is none`;
  }
  const dimensions = new Set(values.flatMap(({ unit }) => dimensionOf(unit) ?? []));
  return dimensions.size < 2 ? null : `${[...dimensions].join(' and ')} cannot be compared with one value`;
}

type NumberValue = Extract<Value, { kind: 'number' }>;

function numbersOf({ predicate }: Check): readonly NumberValue[] {
  return valuesOf(predicate).filter((value): value is NumberValue => value.kind === 'number');
}

/** Of two bounds a bare lower one takes the unit of the upper. */
function valuesOf(predicate: Check['predicate']): readonly Value[] {
  switch (predicate.kind) {
    case 'compare':
    case 'near':
      return [predicate.value];
    case 'in':
      return predicate.values;
    case 'between': {
      const { low, high } = predicate;
      const inherits = low.kind === 'number' && low.unit === null && high.kind === 'number';
      return inherits ? [{ ...low, unit: high.unit }, high] : [low, high];
    }
    default:
      return [];
  }
}

function dimensionOf(unit: string | null): string | null {
  return unit === null ? null : (units.get(unit)?.dimension ?? null);
}
