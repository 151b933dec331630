import { parser } from '@prometheus-io/lezer-promql';
import { parseDuration } from '../../checks/duration.js';

/** How far back a PromQL expression looks: `[5m]`. */
export interface QueryRange {
  /** As written, brackets and all. */
  readonly text: string;
  readonly ms: number;
}

/** The ranges of a text's selectors and subqueries; none where the text is no PromQL from end to end. */
export function rangesIn(text: string): readonly QueryRange[] {
  // Every range stands in brackets: what has none need not be parsed.
  if (!/\[\s*\d/.test(text)) return [];
  const ranges: QueryRange[] = [];
  let isWhole = true;
  parser.parse(text).iterate({
    enter: ({ type, node }) => {
      if (type.isError) isWhole = false;
      if (type.name !== 'MatrixSelector' && type.name !== 'SubqueryExpr') return;
      const range = node.getChild('DurationExpr');
      const written = range === null ? '' : text.slice(range.from, range.to);
      const ms = durationMs(written);
      if (ms !== null) ranges.push({ text: `[${written}]`, ms });
    },
  });
  return isWhole ? ranges : [];
}

/** Of a bare number, seconds. */
function durationMs(text: string): number | null {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : parseDuration(text);
}
