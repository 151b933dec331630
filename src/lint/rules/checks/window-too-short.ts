import { printDuration } from '../../../checks/duration.js';
import type { Expectation } from '../../../model/check.js';
import { readTree } from '../../../script/read-tree.js';
import { hole } from '../../../script/shell-tree.js';
import { directWords, nodesOf } from '../../../script/walk-tree.js';
import { type QueryRange, rangesIn } from '../../promql/ranges-in.js';
import type { Problem, Rule } from '../../rule.js';

/** A check that must hold sooner than its query can forget: `rate(…[5m])` still holds the bad minutes after three. */
export const windowTooShort: Rule = {
  code: 'RB306',
  check: ({ plan }) =>
    plan.steps.flatMap(({ items }) =>
      items.flatMap((item) => {
        if (item.kind !== 'command' || item.expectations.length === 0) return [];
        const inCode = longest(queriesIn(item.code).flatMap(rangesIn));
        return item.expectations.flatMap((expectation) => problemOf(expectation, inCode));
      }),
    ),
};

function problemOf(expectation: Expectation, inCode: QueryRange | null): readonly Problem[] {
  if (expectation.kind !== 'check') return [];
  const { subject, timing } = expectation.check;
  const range = subject.kind === 'promql' ? longest(rangesIn(subject.query)) : inCode;
  if (range === null || timing.withinMs === null) return [];
  const givenMs = timing.withinMs + (timing.afterMs ?? 0);
  if (range.ms <= givenMs) return [];
  const given = printDuration(givenMs);
  return [
    {
      span: expectation.span,
      message: `This has to hold within ${given}, and the query looks back over ${range.text}: what was bad before the change is in it for longer than that.`,
      hint: `Look back over less (at most ${given}, and at least four scrapes), or wait for at least ${range.text.slice(1, -1)}.`,
    },
  ];
}

/** The words a command is given, `query=` of an HTTP call taken away; what only the run will know stands as a name. */
function queriesIn(code: string): readonly string[] {
  const words = readTree(code).flatMap(nodesOf).flatMap(directWords);
  return words.map(({ skeleton }) => skeleton.replaceAll(hole, 'x').replace(/^query=/, ''));
}

function longest(ranges: readonly QueryRange[]): QueryRange | null {
  return ranges.reduce<QueryRange | null>((most, each) => (each.ms > (most?.ms ?? 0) ? each : most), null);
}
