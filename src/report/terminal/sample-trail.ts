import { printDemand } from '../../checks/print-check.js';
import type { Check, Observed, Verdict } from '../../model/check.js';
import { durationText } from './duration-text.js';
import { harmless, type Signs } from './style.js';

/** One look at a polled check, as much of it as the trail shows. */
export interface TrailSample {
  readonly afterMs: number;
  readonly observed: Observed;
  readonly verdict: Verdict;
  /** Why, in one sentence. */
  readonly message: string;
}

const shownValues = 6;
const shownBars = 20;
const longestValue = 24;
const longestReason = 80;
const bars = '▁▂▃▄▅▆▇█';

/**
 * The last samples of a poll on one line: `p99 0.72 → 0.61 → 0.48 ✓ after 40s  █▄▁  wants < 0.5`. Where it must fit a
 * width, older values go first: how long it has taken is what is looked for.
 */
export function trailLine(
  check: Check,
  samples: readonly TrailSample[],
  signs: Signs,
  width = Number.POSITIVE_INFINITY,
): string {
  for (let count = shownValues; count > 1; count -= 1) {
    const line = lineOf(check, samples, signs, count);
    if (line.length <= width) return line;
  }
  return lineOf(check, samples, signs, 1).slice(0, width);
}

function lineOf(check: Check, samples: readonly TrailSample[], signs: Signs, count: number): string {
  const last = samples.at(-1);
  const values = folded(samples.map(({ observed }) => shown(observed)));
  const kept = values.length > count ? ['…', ...values.slice(-count)] : values;
  const sign = last?.verdict === 'pass' ? ` ${signs.pass}` : '';
  const spark = signs.spark ? sparkline(samples) : '';
  const parts = [
    `${nameOf(check)}${kept.join(` ${signs.arrow} `)}${sign} after ${Math.round((last?.afterMs ?? 0) / 1000)}s${boundOf(check, last)}`,
    spark,
    `wants ${harmless(printDemand(check))}`,
    last?.verdict === 'inconclusive' ? clipped(reasonOf(last.message), longestReason) : '',
  ];
  return parts.filter((part) => part !== '').join('  ');
}

/** How long is waited at most, while it is. */
function boundOf({ timing }: Check, last: TrailSample | undefined): string {
  return timing.withinMs === null || last?.verdict === 'pass' ? '' : ` of ${durationText(timing.withinMs)}`;
}

/** Of what was numbers, the course; nothing where fewer than two samples were. */
function sparkline(samples: readonly TrailSample[]): string {
  const numbers = samples
    .flatMap(({ observed }) => (typeof observed === 'number' ? [observed] : []))
    .slice(-shownBars);
  if (numbers.length < 2) return '';
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const step = (number: number): number =>
    high === low ? 0 : Math.round(((number - low) / (high - low)) * (bars.length - 1));
  return numbers.map((number) => bars.charAt(step(number))).join('');
}

/** `Degraded` ten times is one stretch of it. */
function folded(values: readonly string[]): readonly string[] {
  const stretches: { readonly value: string; count: number }[] = [];
  for (const value of values) {
    const last = stretches.at(-1);
    if (last?.value === value) last.count += 1;
    else stretches.push({ value, count: 1 });
  }
  return stretches.map(({ value, count }) => (count === 1 ? value : `${value} ×${count}`));
}

function shown(observed: Observed): string {
  if (observed === null) return '?';
  if (typeof observed === 'number') return String(Number(observed.toPrecision(3)));
  return clipped(observed, longestValue);
}

/** The message begins with the check; the trail has what it wants already. */
function reasonOf(message: string): string {
  return message.replace(/^.*? could not be judged: /s, '');
}

function clipped(text: string, longest: number): string {
  const line = harmless(text).replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

function nameOf({ subject }: Check): string {
  switch (subject.kind) {
    case 'named':
    case 'alert':
      return `${subject.name} `;
    case 'variable':
      return `$${subject.name} `;
    case 'json':
      return `${subject.path} `;
    default:
      return subject.kind === 'output' ? '' : `${subject.kind} `;
  }
}
