import type { Check, Observed, Predicate, Value } from '../model/check.js';
import { meet, type Quantity, readQuantity } from './quantity.js';

/** The numbers that a check holds its values against, in the unit in which the document has them. */
export interface Scale {
  readonly unit: string | null;
  readonly bounds: readonly number[];
  /** What was observed, in that unit; null where it is no number, or none that can be compared. */
  valueOf(observed: Observed): number | null;
}

/** null where a check asks for anything but a number. */
export function readBounds({ predicate }: Check, variables: Readonly<Record<string, string>>): Scale | null {
  const quantities = wantedBy(predicate).map((value) => quantityOf(value, variables));
  const known = quantities.filter((quantity) => quantity !== null);
  const measure = known.at(-1);
  if (measure === undefined || known.length < quantities.length) return null;
  // "between 100 and 500ms" means milliseconds twice.
  const alike = known.map((quantity) =>
    quantity.unit === null ? { ...quantity, unit: measure.unit } : quantity,
  );
  const bounds = alike.map((quantity) => convert(quantity, measure)).filter((bound) => bound !== null);
  return {
    unit: measure.unit,
    bounds:
      predicate.kind === 'near' ? bounds.flatMap((middle) => around(middle, predicate.fraction)) : bounds,
    valueOf: (observed) => {
      const quantity = observed === null ? null : readQuantity(String(observed));
      return quantity === null ? null : convert(quantity, measure);
    },
  };
}

function wantedBy(predicate: Predicate): readonly Value[] {
  switch (predicate.kind) {
    case 'compare':
    case 'near':
      return [predicate.value];
    case 'between':
      return [predicate.low, predicate.high];
    case 'count':
    case 'at-count':
      return [{ kind: 'number', number: predicate.count, unit: null, text: String(predicate.count) }];
    default:
      return [];
  }
}

function quantityOf(value: Value, variables: Readonly<Record<string, string>>): Quantity | null {
  switch (value.kind) {
    case 'number':
      return { number: value.number, unit: value.unit };
    case 'text':
      return readQuantity(value.text);
    case 'variable':
      return readQuantity(variables[value.name] ?? '');
  }
}

/** As many of the measure's unit as it takes. */
function convert(quantity: Quantity, measure: Quantity): number | null {
  // Held against one of the unit: two scaled alike say how much of it there is.
  const meeting = meet(quantity, { ...measure, number: measure.unit === null ? measure.number : 1 });
  if (meeting.kind === 'apart' || !Number.isFinite(meeting.value)) return null;
  const one = measure.unit === null ? 1 : meeting.threshold;
  return Number((meeting.value / one).toPrecision(12));
}

function around(middle: number, fraction: number): readonly number[] {
  return [middle * (1 - fraction), middle * (1 + fraction)];
}
