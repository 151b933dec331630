import type { Heading, Section } from '../../../model/runbook.js';
import type { Problem, Rule } from '../../rule.js';

/** Steps whose labels repeat or go back: nobody can tell which "step 3" an instruction means, nor what comes next. */
export const labelOrder: Rule = {
  code: 'RB103',
  check: ({ runbook }) => problemsIn(runbook.sections),
};

function problemsIn(sections: readonly Section[]): readonly Problem[] {
  return [
    ...countingsOf(sections).flatMap(problemsOf),
    ...sections.flatMap((each) => problemsIn(each.sections)),
  ];
}

type Labelled = Heading & { readonly label: string };

/** Headings of one depth with labels. A heading without one between them (`Option B`) begins a counting of its own. */
function countingsOf(sections: readonly Section[]): readonly (readonly Labelled[])[] {
  const countings: Labelled[][] = [[]];
  for (const { heading } of sections) {
    if (heading !== null && isLabelled(heading)) countings.at(-1)?.push(heading);
    else countings.push([]);
  }
  return countings;
}

function isLabelled(heading: Heading): heading is Labelled {
  return heading.label !== null;
}

function problemsOf(counting: readonly Labelled[]): readonly Problem[] {
  return counting.flatMap((heading, index): readonly Problem[] => {
    const before = counting.slice(0, index);
    const same = before.find(({ label }) => label.toLowerCase() === heading.label.toLowerCase());
    if (same !== undefined) {
      return [
        {
          span: heading.span,
          message: `Step ${heading.label} stands here a second time; the first is on line ${same.span.start.line}.`,
          hint: 'Give each step a label of its own.',
        },
      ];
    }
    const last = before.at(-1);
    if (last === undefined || compareLabels(last.label, heading.label) <= 0) return [];
    return [
      {
        span: heading.span,
        message: `Step ${heading.label} stands behind step ${last.label}; steps run in the order of the document.`,
        hint: 'Move it, or number the steps as they are to be run.',
      },
    ];
  });
}

/** `2` before `10`, `3` before `3a` before `3a-alt`, `3.2` before `3.10`. A collator would cost more than all of this. */
function compareLabels(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  if (at === -1) return left.length - right.length;
  const [mine = '', other = ''] = [left[at], right[at]];
  const byNumber = Number(mine) - Number(other);
  return Number.isNaN(byNumber) ? (mine < other ? -1 : 1) : byNumber;
}

function partsOf(label: string): readonly string[] {
  return label.toLowerCase().match(/\d+|\D+/g) ?? [];
}
