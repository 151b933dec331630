import { linesOf } from './lines-of.js';

/** One sample of one series; `labels` as printed, `value` as printed: `+Inf` and `NaN` are among them. */
export interface Sample {
  readonly labels: string;
  readonly value: string;
}

const timestamp = /^\s*(\S+)\s+@\[[^\]]*\]\s*$/;

/**
 * The text that `promtool query instant` prints, one series a line: `{pod="a"} => 0.42 @[1795374683.285]`, or
 * `scalar: 1 @[…]` (promtool 2.42, measured). A label's value may hold an arrow, so the last one splits. A range
 * prints `{…} =>` and one `value @[…]` a line. Null where any line is something else.
 */
export function readPromtool(output: string): readonly Sample[] | null {
  const samples: Sample[] = [];
  let labels: string | null = null;
  for (const line of linesOf(output)) {
    const sample = readLine(line, labels);
    if (sample === null) return null;
    labels = sample.labels;
    if (sample.value !== '') samples.push(sample);
  }
  return labels === null ? null : samples;
}

function readLine(line: string, labels: string | null): Sample | null {
  const scalar = /^scalar:\s+(.*)$/.exec(line);
  if (scalar?.[1] !== undefined) return withValue('scalar', scalar[1]);
  const arrow = line.lastIndexOf('=>');
  if (arrow === -1) return labels === null ? null : withValue(labels, line);
  const head = line.slice(0, arrow).trim();
  if (!/^[a-zA-Z_:][\w:]*$|\}$/.test(head)) return null;
  const value = line.slice(arrow + 2);
  return value.trim() === '' ? { labels: head, value: '' } : withValue(head, value);
}

function withValue(labels: string, text: string): Sample | null {
  const value = timestamp.exec(text)?.[1];
  return value === undefined ? null : { labels, value };
}
