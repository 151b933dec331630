import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { CheckCourse, CheckLook } from '../../model/generated/schemas.js';
import { durationText } from '../terminal/duration-text.js';
import { harmless } from '../terminal/style.js';
import { type ChartScale, layOutScale } from './chart-scale.js';
import { dataTable, said } from './elements.js';

const size = { width: 640, height: 190 };
const plot = { left: 92, right: 624, top: 14, bottom: 158 };
const mostLooks = 400;

/** The course of a check that was polled against what it asks for, as a drawing and as a table. */
export function checkChart(check: CheckCourse): readonly ElementContent[] {
  if (check.samples.length < 2) return [];
  return [
    h('figure', [
      drawing(check),
      h('figcaption', [said(`wants ${check.demand}; ${check.samples.length} looks, ${check.verdict}`)]),
    ]),
    h('details', [
      h('summary', [said(`All ${check.samples.length} looks at ${check.command}`)]),
      ...looksTable(check),
    ]),
  ];
}

function drawing(check: CheckCourse): Element {
  const looks = thinned(check.samples);
  const scale = layOutScale(check, looks);
  const lastMs = Math.max(check.samples.at(-1)?.afterMs ?? 0, 1);
  const x = (ms: number) => round(plot.left + (Math.min(ms, lastMs) / lastMs) * (plot.right - plot.left));
  const y = (share: number) => round(plot.bottom - share * (plot.bottom - plot.top));
  const points = looks.flatMap((look) => {
    const share = scale.shareOf(look);
    return share === null ? [] : [{ look, x: x(look.afterMs), y: y(share) }];
  });
  const label = `${check.text}: ${summary(check)}`;
  return s(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', ariaLabel: harmless(label).slice(0, 500) },
    [
      s('path.axis', { d: `M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`, fill: 'none' }),
      ...scaleMarks(scale, y),
      ...timeMarks(check, lastMs, x),
      s('polyline.course', { points: points.map((point) => `${point.x},${point.y}`).join(' ') }),
      ...points.map((point) =>
        s(`circle.look-${point.look.verdict}`, { cx: point.x, cy: point.y, r: points.length > 60 ? 2 : 4 }),
      ),
    ],
  );
}

function scaleMarks(scale: ChartScale, y: (share: number) => number): readonly Element[] {
  return scale.marks.flatMap(({ share, text, isBound }) => [
    ...(isBound ? [s('line.bound', { x1: plot.left, x2: plot.right, y1: y(share), y2: y(share) })] : []),
    s('text', { x: plot.left - 8, y: y(share) + 4, textAnchor: 'end' }, harmless(text)),
  ]);
}

function timeMarks(
  { withinMs, samples }: CheckCourse,
  lastMs: number,
  x: (ms: number) => number,
): readonly Element[] {
  const below = plot.bottom + 20;
  const isReached = withinMs !== null && withinMs <= lastMs;
  const first = samples[0]?.afterMs ?? 0;
  return [
    s('text', { x: plot.left, y: below }, durationText(Math.min(first, 0))),
    s('text', { x: plot.right, y: below, textAnchor: 'end' }, durationText(lastMs)),
    ...(isReached
      ? [s('line.limit', { x1: x(withinMs), x2: x(withinMs), y1: plot.top, y2: plot.bottom })]
      : []),
  ];
}

function thinned(looks: readonly CheckLook[]): readonly CheckLook[] {
  const step = Math.ceil(looks.length / mostLooks);
  return looks.filter((_, index) => index % step === 0 || index === looks.length - 1);
}

function summary({ samples, verdict }: CheckCourse): string {
  const [first, last] = [samples[0], samples.at(-1)];
  const took = durationText(last?.afterMs ?? 0);
  return `from ${first?.observed ?? 'nothing'} to ${last?.observed ?? 'nothing'} in ${took}, ${verdict}`;
}

const shownLooks = 200;

function looksTable({ samples, command }: CheckCourse): readonly ElementContent[] {
  const shown = samples.slice(-shownLooks);
  const left = samples.length - shown.length;
  return [
    ...(left === 0 ? [] : [h('p', `The first ${left} are left out.`)]),
    ...dataTable(
      `Looks at ${command}`,
      ['Time (UTC)', 'After', 'Seen', 'Verdict'],
      shown.map(({ at, afterMs, observed, verdict }) => ({
        cells: [
          [said(at.slice(11, 19))],
          [said(durationText(afterMs))],
          [said(observed === null ? '' : String(observed).slice(0, 500))],
          [said(verdict)],
        ],
      })),
    ),
  ];
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
