import type { InstantSample, Labels, SampleStore, Series } from '../service/samples.js';
import { histogramQuantile } from './histogram-quantile.js';
import { extrapolatedIncrease } from './rate.js';
import { type Expression, PromqlError, type Selector } from './syntax.js';

export type Result =
  | { readonly kind: 'scalar'; readonly value: number }
  | { readonly kind: 'vector'; readonly samples: readonly InstantSample[] };

/** An instant selector sees the newest sample of the last five minutes, as in Prometheus. */
const lookbackMs = 5 * 60_000;

export function evaluate(expression: Expression, store: SampleStore, now: number): Result {
  switch (expression.kind) {
    case 'number':
      return { kind: 'scalar', value: expression.value };
    case 'selector':
      return { kind: 'vector', samples: instant(expression.selector, store, now) };
    case 'call':
      return call(expression, store, now);
    case 'aggregate':
      return aggregate(expression, store, now);
    case 'binary':
      return binary(expression, store, now);
  }
}

function instant(selector: Selector, store: SampleStore, now: number): readonly InstantSample[] {
  if (selector.rangeMs !== null)
    throw new PromqlError('invalid expression type "range vector" for an instant query');
  return store.select(selector).flatMap((series) => {
    const last = series.points.findLast(({ at }) => at <= now && at > now - lookbackMs);
    return last === undefined ? [] : [{ labels: series.labels, value: last.value }];
  });
}

function call(expression: Expression & { kind: 'call' }, store: SampleStore, now: number): Result {
  const { name, args } = expression;
  if (name === 'time') return { kind: 'scalar', value: now / 1000 };
  const last = args.at(-1);
  if (last === undefined) throw new PromqlError(`parse error: expected an argument of ${name}()`);
  if (name === 'rate' || name === 'increase') return overRange(name, last, { store, now });
  const inner = evaluate(last, store, now);
  if (name === 'vector') return { kind: 'vector', samples: [{ labels: {}, value: scalarOf(inner) }] };
  if (name === 'scalar') return { kind: 'scalar', value: scalarOf(inner) };
  if (name === 'absent') {
    const samples = samplesOf(inner).length === 0 ? [{ labels: {}, value: 1 }] : [];
    return { kind: 'vector', samples };
  }
  const quantile = args[0];
  if (quantile === undefined || args.length !== 2)
    throw new PromqlError(`parse error: ${name}() takes two arguments`);
  return {
    kind: 'vector',
    samples: histogramQuantile(scalarOf(evaluate(quantile, store, now)), samplesOf(inner)),
  };
}

function overRange(
  name: 'rate' | 'increase',
  argument: Expression,
  { store, now }: { store: SampleStore; now: number },
): Result {
  const rangeMs = argument.kind === 'selector' ? argument.selector.rangeMs : null;
  if (argument.kind !== 'selector' || rangeMs === null)
    throw new PromqlError(`expected type range vector in call to function "${name}"`);
  const window = { from: now - rangeMs, to: now };
  const samples = store.select(argument.selector).flatMap((series: Series) => {
    const increase = extrapolatedIncrease(series.points, window);
    const value = increase === null ? null : name === 'rate' ? increase / (rangeMs / 1000) : increase;
    return value === null ? [] : [{ labels: without(series.labels, ['__name__']), value }];
  });
  return { kind: 'vector', samples };
}

function aggregate(expression: Expression & { kind: 'aggregate' }, store: SampleStore, now: number): Result {
  const groups = new Map<string, { labels: Labels; values: number[] }>();
  for (const { labels, value } of samplesOf(evaluate(expression.of, store, now))) {
    const kept = grouped(labels, expression);
    const key = JSON.stringify(Object.entries(kept).sort());
    const group = groups.get(key) ?? { labels: kept, values: [] };
    group.values.push(value);
    groups.set(key, group);
  }
  const samples = [...groups.values()].map(({ labels, values }) => ({
    labels,
    value: fold(expression.name, values),
  }));
  return { kind: 'vector', samples };
}

function grouped(labels: Labels, { grouping, labels: named }: Expression & { kind: 'aggregate' }): Labels {
  if (grouping === null) return {};
  if (grouping === 'without') return without(labels, ['__name__', ...named]);
  return Object.fromEntries(Object.entries(labels).filter(([label]) => named.includes(label)));
}

function fold(name: string, values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  switch (name) {
    case 'sum':
      return sum;
    case 'avg':
      return sum / values.length;
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    default:
      return values.length;
  }
}

function binary(expression: Expression & { kind: 'binary' }, store: SampleStore, now: number): Result {
  const left = evaluate(expression.left, store, now);
  const right = evaluate(expression.right, store, now);
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    const value = compute(expression.operator, left.value, right.value);
    return { kind: 'scalar', value: typeof value === 'boolean' ? Number(value) : value };
  }
  const samples: InstantSample[] = [];
  for (const [labels, a, b] of pairs(left, right)) {
    const value = compute(expression.operator, a, b);
    if (typeof value === 'number') samples.push({ labels: without(labels, ['__name__']), value });
    else if (expression.returnsBool)
      samples.push({ labels: without(labels, ['__name__']), value: Number(value) });
    else if (value) samples.push({ labels, value: left.kind === 'scalar' ? b : a });
  }
  return { kind: 'vector', samples };
}

function pairs(left: Result, right: Result): readonly (readonly [Labels, number, number])[] {
  if (left.kind === 'scalar') return samplesOf(right).map(({ labels, value }) => [labels, left.value, value]);
  if (right.kind === 'scalar') return left.samples.map(({ labels, value }) => [labels, value, right.value]);
  const keyOf = (labels: Labels): string =>
    JSON.stringify(Object.entries(without(labels, ['__name__'])).sort());
  const others = new Map(right.samples.map(({ labels, value }) => [keyOf(labels), value]));
  return left.samples.flatMap(({ labels, value }) => {
    const other = others.get(keyOf(labels));
    return other === undefined ? [] : [[labels, value, other] as const];
  });
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number | boolean>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => a ** b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

function compute(operator: string, a: number, b: number): number | boolean {
  return arithmetic[operator]?.(a, b) ?? Number.NaN;
}

function samplesOf(result: Result): readonly InstantSample[] {
  if (result.kind === 'vector') return result.samples;
  throw new PromqlError('expected type instant vector, got scalar');
}

function scalarOf(result: Result): number {
  if (result.kind === 'scalar') return result.value;
  const [only, ...more] = result.samples;
  return only === undefined || more.length > 0 ? Number.NaN : only.value;
}

function without(labels: Labels, names: readonly string[]): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([label]) => !names.includes(label)));
}
