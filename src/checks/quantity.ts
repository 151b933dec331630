import { type Unit, unitSpellings, units } from './unit-table.js';

/** A number as an output or a check spells it; `unit` is null where it stands bare. */
export interface Quantity {
  readonly number: number;
  readonly unit: string | null;
}

export interface Scaled {
  readonly value: number;
  readonly threshold: number;
}

export type Meeting =
  /** `otherwise`: the same two, where a unit is also read in another way. */
  | ({ readonly kind: 'met'; readonly otherwise: readonly Scaled[] } & Scaled)
  | { readonly kind: 'apart'; readonly why: string };

const decimal = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?`;
const unitAlternatives = unitSpellings.map((spelling) => spelling.replace('/', String.raw`\/`)).join('|');
const quantityPattern = new RegExp(String.raw`^(${decimal})(?:\s*(${unitAlternatives}))?$`);
const durationPattern = /^(?:\d+(?:\.\d+)?(?:w|d|h|ms|m|s|us|µs|ns))+$/;
const infinityPattern = /^([+-]?)Inf(?:inity)?$/;

/**
 * The whole text as one number, with a unit or without; null where it is anything else: `NaN`, nothing, a
 * version, a word, two numbers. Go's compound durations (`1m30s`) are seconds, Prometheus' `+Inf` is infinite.
 */
export function readQuantity(text: string): Quantity | null {
  const trimmed = text.trim();
  const plain = quantityPattern.exec(trimmed);
  if (plain?.[1] !== undefined) {
    const number = Number(plain[1]);
    return Number.isFinite(number) ? { number, unit: plain[2] ?? null } : null;
  }
  const infinite = infinityPattern.exec(trimmed);
  if (infinite !== null) return { number: infinite[1] === '-' ? -Infinity : Infinity, unit: null };
  return durationPattern.test(trimmed) ? { number: compoundSeconds(trimmed), unit: 's' } : null;
}

/**
 * Brings a value and a threshold to one scale (design: checks, Units), or says why they cannot be compared.
 * A bare value against a unit is taken in the base unit, as Prometheus has it: seconds, bytes, ratio.
 */
export function meet(value: Quantity, threshold: Quantity): Meeting {
  const valueUnit = unitOf(value);
  const thresholdUnit = unitOf(threshold);
  if (valueUnit === null && thresholdUnit === null) return met(value.number, threshold.number);
  if (valueUnit !== null && thresholdUnit !== null)
    return meetUnits(value, valueUnit, threshold, thresholdUnit);
  if (thresholdUnit !== null) return meetBareValue(value, threshold, thresholdUnit);
  return meetBareThreshold(value, threshold);
}

export function dimensionOf(quantity: Quantity): Unit['dimension'] | null {
  return unitOf(quantity)?.dimension ?? null;
}

export function spell(quantity: Quantity): string {
  return `${quantity.number}${quantity.unit ?? ''}`;
}

function meetUnits(value: Quantity, valueUnit: Unit, threshold: Quantity, thresholdUnit: Unit): Meeting {
  if (value.unit === threshold.unit) return met(value.number, threshold.number);
  if (valueUnit.dimension !== thresholdUnit.dimension)
    return apart(
      `${spell(value)} is a ${valueUnit.dimension}, ${spell(threshold)} a ${thresholdUnit.dimension}`,
    );
  // Of two bare prefixes both are read in one way: an author writes as the tool does.
  const other = factorsOf(thresholdUnit);
  const own = factorsOf(valueUnit);
  const ways = Math.max(own.length, other.length);
  return metIn(
    Array.from({ length: ways }, (_, way) => ({
      value: value.number * (own[way] ?? valueUnit.factor),
      threshold: threshold.number * (other[way] ?? thresholdUnit.factor),
    })),
  );
}

function factorsOf({ factor, otherwise }: Unit): readonly number[] {
  return otherwise === undefined ? [factor] : [factor, otherwise];
}

function metIn(pairs: readonly Scaled[]): Meeting {
  const [first, ...otherwise] = pairs;
  if (first === undefined || Number.isNaN(first.value) || Number.isNaN(first.threshold))
    return apart('not a number');
  return { kind: 'met', ...first, otherwise };
}

function meetBareValue(value: Quantity, threshold: Quantity, unit: Unit): Meeting {
  if (unit.dimension === 'ratio' && Math.abs(value.number) > 1)
    return apart(`${value.number} may be a ratio or a percentage`);
  return metIn(
    factorsOf(unit).map((factor) => ({ value: value.number, threshold: threshold.number * factor })),
  );
}

function meetBareThreshold(value: Quantity, threshold: Quantity): Meeting {
  if (dimensionOf(value) !== 'ratio')
    return apart(`${spell(value)} has a unit, the threshold ${threshold.number} has none`);
  const size = Math.abs(threshold.number);
  if (size === 1) return apart('a threshold of 1 may mean 1 % or 100 %');
  return size < 1 ? met(value.number / 100, threshold.number) : met(value.number, threshold.number);
}

function unitOf(quantity: Quantity): Unit | null {
  return quantity.unit === null ? null : (units.get(quantity.unit) ?? null);
}

function compoundSeconds(text: string): number {
  let seconds = 0;
  for (const part of text.matchAll(/(\d+(?:\.\d+)?)(w|d|h|ms|m|s|us|µs|ns)/g))
    seconds += Number(part[1]) * (units.get(part[2] ?? '')?.factor ?? 0);
  return seconds;
}

function met(value: number, threshold: number): Meeting {
  return metIn([{ value, threshold }]);
}

function apart(why: string): Meeting {
  return { kind: 'apart', why };
}
