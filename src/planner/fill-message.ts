import type { FrontMatter } from '../model/front-matter.js';
import { maskPlaceholders } from '../script/mask-placeholders.js';
import { replaceRanges, type TextEdit } from '../script/replace-ranges.js';
import { declaredExamples } from './examples.js';

export interface MessageValues {
  /** By the variables' names. */
  readonly values: Readonly<Record<string, string>>;
  readonly declared: FrontMatter['vars'];
  /** `14:05`, UTC. */
  readonly time: string;
}

/**
 * A message ready to be copied: its variables, placeholders and declared examples replaced by the run's values, and
 * `HH:MM UTC` by the time (1-language, Manual work). What has no value stays as it was written.
 */
export function fillMessage(text: string, { values, declared, time }: MessageValues): string {
  const given = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  const placeholders = maskPlaceholders(text).placeholders.map(({ start, end, name }) =>
    edit(start, end, given(name)),
  );
  const variables = [...text.matchAll(/\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g)].map((match) =>
    edit(match.index, match.index + match[0].length, given(match[1] ?? match[2] ?? '')),
  );
  const examples = declaredExamples(declared)
    .toSorted((a, b) => b.literal.length - a.literal.length)
    .flatMap(({ name, literal }) =>
      [...text.matchAll(wholeWord(literal))].map(({ index }) =>
        edit(index, index + literal.length, given(name)),
      ),
    );
  const times = [...text.matchAll(/\bHH:MM(?= UTC\b)/g)].map(({ index }) => edit(index, index + 5, time));
  return replaceRanges(text, [...placeholders, ...variables, ...examples, ...times].flat());
}

function edit(start: number, end: number, value: string | undefined): readonly TextEdit[] {
  return value === undefined ? [] : [{ start, end, text: value }];
}

/** `us-east` is not in `us-east-1`. */
function wholeWord(literal: string): RegExp {
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\w)`, 'g');
}
