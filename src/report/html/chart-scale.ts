import type { CheckCourse, CheckLook } from '../../model/generated/schemas.js';
import { clip } from '../terminal/clip.js';

/** Where on the upright axis a look stands, from 0 at the bottom to 1. */
export interface ChartScale {
  readonly marks: readonly ScaleMark[];
  /** null where nothing was seen that has a place. */
  shareOf(look: CheckLook): number | null;
}

interface ScaleMark {
  readonly share: number;
  readonly text: string;
  /** What the check asks for, drawn across. */
  readonly isBound: boolean;
}

/** Numbers on an axis with what they are held against; else the words that were seen, one above the other. */
export function layOutScale(check: CheckCourse, looks: readonly CheckLook[]): ChartScale {
  const values = looks.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? scaleOfWords(looks) : scaleOfNumbers(check, values);
}

function scaleOfNumbers({ bounds, unit }: CheckCourse, values: readonly number[]): ChartScale {
  const all = [...values, ...bounds];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = high === low ? Math.max(Math.abs(high) * 0.1, 1) : (high - low) * 0.1;
  const bottom = low >= 0 && low - room < 0 ? 0 : low - room;
  const share = (value: number) => (value - bottom) / (high + room - bottom);
  const text = (value: number) => `${Number(value.toPrecision(4))}${unit ?? ''}`;
  const ends = [Math.min(...values), Math.max(...values)].filter((value) =>
    bounds.every((bound) => Math.abs(share(bound) - share(value)) > 0.1),
  );
  return {
    marks: [
      ...bounds.map((bound) => ({ share: share(bound), text: text(bound), isBound: true })),
      ...[...new Set(ends)].map((value) => ({ share: share(value), text: text(value), isBound: false })),
    ],
    shareOf: ({ value }) => (value === null ? null : share(value)),
  };
}

const mostWords = 6;
const longestWord = 12;

function scaleOfWords(looks: readonly CheckLook[]): ChartScale {
  const words = [...new Set(looks.map(wordOf))];
  const shown = words.length <= mostWords ? words : [...words.slice(0, mostWords - 1), other];
  const share = (word: string) => {
    const index = shown.includes(word) ? shown.indexOf(word) : shown.length - 1;
    return (index + 0.5) / shown.length;
  };
  return {
    marks: shown.map((word) => ({ share: share(word), text: clip(word, longestWord), isBound: false })),
    shareOf: (look) => share(wordOf(look)),
  };
}

const other = 'other';

function wordOf({ observed }: CheckLook): string {
  if (observed === null) return '?';
  const word = String(observed).replaceAll(/\s+/g, ' ').trim();
  return word === '' ? 'nothing' : word;
}
