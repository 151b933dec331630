import type { Matcher, Selector } from '../promql/syntax.js';

export type Labels = Readonly<Record<string, string>>;

export interface Point {
  readonly at: number;
  readonly value: number;
}

/** One series at one moment: an element of an instant vector. */
export interface InstantSample {
  readonly labels: Labels;
  readonly value: number;
}

export interface Series {
  readonly labels: Labels;
  readonly points: readonly Point[];
}

/** Somewhat more than the longest window that runbooks ask for. */
const keptMs = 15 * 60_000;

/** What the stand-in Prometheus remembers of its scrapes. */
export class SampleStore {
  private readonly series = new Map<string, { labels: Labels; points: Point[] }>();

  /** Takes in one scrape in Prometheus text format. */
  add(text: string, at: number): void {
    for (const { labels, value } of readExposition(text)) {
      const key = JSON.stringify(Object.entries(labels).sort());
      const series = this.series.get(key) ?? { labels, points: [] };
      series.points.push({ at, value });
      while ((series.points[0]?.at ?? at) < at - keptMs) series.points.shift();
      this.series.set(key, series);
    }
  }

  select(selector: Selector): readonly Series[] {
    const name: readonly Matcher[] =
      selector.name === null ? [] : [{ label: '__name__', operator: '=', value: selector.name }];
    const matchers = [...name, ...selector.matchers];
    return [...this.series.values()].filter(({ labels }) =>
      matchers.every((matcher) => matches(matcher, labels)),
    );
  }
}

function matches({ label, operator, value }: Matcher, labels: Labels): boolean {
  const actual = labels[label] ?? '';
  if (operator === '=') return actual === value;
  if (operator === '!=') return actual !== value;
  return new RegExp(`^(?:${value})$`).test(actual) === (operator === '=~');
}

function readExposition(text: string): readonly { readonly labels: Labels; readonly value: number }[] {
  return text.split('\n').flatMap((line) => {
    const match = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line);
    if (match === null) return [];
    const [, name = '', inner = '', value = ''] = match;
    const pairs = [...inner.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
    const labels = Object.fromEntries(pairs.map(([, label = '', text = '']) => [label, text]));
    return [{ labels: { __name__: name, ...labels }, value: Number(value.replace('Inf', 'Infinity')) }];
  });
}
