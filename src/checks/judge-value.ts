import { assertNever } from '../model/assert-never.js';
import type { Comparator, Evidence, Predicate, Value } from '../model/check.js';
import { type Answer, agreed, allOf, answer, anyOf, unclear } from './answer.js';
import { compareDecimals } from './compare-decimals.js';
import { compareNumbers, isPlainDecimal, isState, isSwitch } from './holds.js';
import { isNever, isNothing } from './is-nothing.js';
import { dimensionOf, meet, type Quantity, readQuantity, type Scaled } from './quantity.js';
import { readInterval } from './read-interval.js';
import { type Seen, seenText } from './seen.js';
import { variableValue } from './variable-value.js';

export type ValuePredicate = Extract<
  Predicate,
  { kind: 'compare' | 'between' | 'in' | 'near' | 'contains' | 'matches' | 'equals-text' | 'state' }
>;

type Variables = Pick<Evidence, 'variables' | 'captures'>;

/** One value against one predicate. What is nothing (`NaN`, `null`, `""`, `<nil>`) answers nothing. */
export function judgeValue(seen: Seen, predicate: ValuePredicate, variables: Variables): Answer {
  switch (predicate.kind) {
    case 'compare':
      return compare(seen, predicate.comparator, predicate.value, variables);
    case 'between':
      return between(seen, predicate.low, predicate.high, variables);
    case 'in':
      return anyOf(predicate.values.map((value) => compare(seen, '==', value, variables)));
    case 'near':
      return near(seen, predicate.fraction, predicate.value, variables);
    case 'state':
      return nothing(seen, predicate.state) ?? answer(isState(seen.text, predicate.state, true));
    case 'contains':
    case 'matches':
    case 'equals-text':
      return judgeText(seen, predicate, variables);
    default:
      return assertNever(predicate);
  }
}

type TextPredicate = Extract<ValuePredicate, { kind: 'contains' | 'matches' | 'equals-text' }>;

function judgeText(seen: Seen, predicate: TextPredicate, variables: Variables): Answer {
  if (predicate.kind === 'equals-text')
    return nothing(seen, predicate.text) ?? answer(seen.text === predicate.text);
  const void_ = nothing(seen, null);
  if (void_ !== null) return void_;
  if (predicate.kind === 'matches')
    return answer(new RegExp(predicate.source, predicate.flags).test(seen.text));
  const wanted =
    predicate.variable === undefined ? predicate.text : variableValue(predicate.variable, variables);
  if (wanted === undefined || wanted === '') return unclear(`${predicate.variable} is not set`);
  if (Array.isArray(seen.json)) return answer(seen.json.some((item) => String(item) === wanted));
  return judgeContains(seen.text, wanted);
}

/** `healthy` stands in "unhealthy", and `replicas: 3` in "replicas: 30": there only, it says nothing. */
function judgeContains(text: string, wanted: string): Answer {
  let within = false;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const begins = !goesOn(text.charAt(at - 1), wanted.charAt(0), /[\p{L}\p{N}]/u);
    const ends = !goesOn(wanted.slice(-1), text.charAt(end), /\d/);
    const isPart =
      (/^\d/.test(wanted) && /\d[.,]$/.test(text.slice(Math.max(0, at - 2), at))) ||
      (/\d$/.test(wanted) && /^[.,]\d/.test(text.slice(end, end + 2)));
    if (begins && ends && !isPart) return answer(true);
    within = true;
  }
  return within ? unclear(`"${wanted}" stands there only as part of a longer word`) : answer(false);
}

function goesOn(before: string, after: string, kind: RegExp): boolean {
  return kind.test(before) && kind.test(after);
}

function compare(seen: Seen, comparator: Comparator, value: Value, variables: Variables): Answer {
  const wanted = resolve(value, variables);
  if (wanted.kind === 'unset') return unclear(`${wanted.name} is not set`);
  const void_ = nothing(seen, value.kind === 'text' ? value.text : null);
  if (void_ !== null) return void_;
  if (typeof seen.json === 'object') return unclear('it is a JSON object or array, not one value');
  const text = wanted.kind === 'text' ? wanted.text : wanted.quantity.unit === null ? wanted.text : null;
  if (text !== null && isPlainDecimal(seen.text) && isPlainDecimal(text)) {
    if (hasLostDigits(seen) && Number(text) === seen.json)
      return unclear('JSON does not tell so large numbers apart');
    return answer(compareNumbers(compareDecimals(seen.text, text), comparator, 0));
  }
  if (wanted.kind === 'number') return compareSizes(seen, comparator, wanted.quantity);
  return compareTexts(seen.text, comparator, wanted.text);
}

/** Beyond 2^53 what was read of JSON may have been another number. */
function hasLostDigits({ json }: Seen): boolean {
  return Number.isInteger(json) && !Number.isSafeInteger(json);
}

function compareSizes(seen: Seen, comparator: Comparator, threshold: Quantity): Answer {
  return compareScaled(seen, threshold, ({ value, threshold: limit }) =>
    compareNumbers(value, comparator, limit),
  );
}

/** Where a unit can be read in two ways, both must come to one verdict. */
function compareScaled(seen: Seen, threshold: Quantity, holds: (scaled: Scaled) => boolean): Answer {
  const quantity = readMeasured(seen, threshold);
  if (quantity === null) return unclear(`"${seen.text}" is not a number`);
  const meeting = meet(quantity, threshold);
  if (meeting.kind === 'apart') return unclear(meeting.why);
  const answers = [meeting, ...meeting.otherwise].map((scaled) => answer(holds(scaled)));
  return agreed(answers, `${seen.text} may count by 1000 or by 1024, and it is too near to tell`);
}

/** `00:01:30` may be a time of day: it is a length only under a name that says so, where a time was asked for. */
function readMeasured(seen: Seen, threshold: Quantity): Quantity | null {
  // kubectl: `2 (3m ago)`.
  const quantity = readQuantity(seen.text.replace(/ \([^()]* ago\)$/, ''));
  if (quantity !== null || seen.mayBeInterval !== true || dimensionOf(threshold) !== 'time') return quantity;
  return readInterval(seen.text);
}

function compareTexts(text: string, comparator: Comparator, wanted: string): Answer {
  const isSame = text === wanted || (isSwitch(wanted) && text.toLowerCase() === wanted.toLowerCase());
  if (comparator === '==') return answer(isSame);
  if (comparator === '!=') return answer(!isSame);
  const threshold = readQuantity(wanted);
  if (threshold === null) return unclear(`"${text}" and "${wanted}" have no order`);
  return compareSizes(seenText(text), comparator, threshold);
}

function between(seen: Seen, low: Value, high: Value, variables: Variables): Answer {
  // "between 100 and 500ms" means milliseconds twice.
  const unit = high.kind === 'number' ? high.unit : null;
  const floor = low.kind === 'number' && low.unit === null ? { ...low, unit } : low;
  return allOf([compare(seen, '>=', floor, variables), compare(seen, '<=', high, variables)]);
}

function near(seen: Seen, fraction: number, value: Value, variables: Variables): Answer {
  const wanted = resolve(value, variables);
  if (wanted.kind === 'unset') return unclear(`${wanted.name} is not set`);
  const threshold = wanted.kind === 'number' ? wanted.quantity : readQuantity(wanted.text);
  const void_ = nothing(seen, null);
  if (void_ !== null) return void_;
  if (threshold === null) return unclear('what it is compared with is not a number');
  if ([threshold, readQuantity(seen.text)].some((one) => one !== null && !Number.isFinite(one.number)))
    return unclear('infinite');
  return compareScaled(seen, threshold, ({ value: number, threshold: middle }) => {
    // 5 % of 100 is 5.000000000000004 in floating point somewhere; a difference of the last digit is none.
    return Math.abs(number - middle) <= fraction * Math.abs(middle) * (1 + 1e-12);
  });
}

type Wanted =
  | { readonly kind: 'number'; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unset'; readonly name: string };

function resolve(value: Value, variables: Variables): Wanted {
  if (value.kind === 'number')
    return { kind: 'number', quantity: { number: value.number, unit: value.unit }, text: value.text };
  if (value.kind === 'text') return { kind: 'text', text: value.text };
  const text = variableValue(value.name, variables);
  if (text === undefined || isNothing(text)) return { kind: 'unset', name: value.name };
  return { kind: 'text', text };
}

/** `<none>` can be asked for by name; nothing at all, NaN and null cannot. */
function nothing(seen: Seen, wanted: string | null): Answer | null {
  const text = seen.text.trim();
  if (!isNothing(text) || (text === wanted && !isNever(text))) return null;
  return unclear(text === '' ? 'it is empty' : `it is ${text}`);
}
