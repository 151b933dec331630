import type { RatedFinding } from '../../model/finding.js';
import { type LintWorld, lintDocument } from '../lint-document.js';
import { applyEdits } from './apply-edits.js';
import { keepsThePlan } from './keeps-the-plan.js';

export interface FixedDocument {
  readonly text: string;
  /** What was mended, as it was found. */
  readonly fixed: readonly RatedFinding[];
}

/** A fix may bring another one about; more rounds than this none has needed. */
const mostRounds = 5;

/**
 * Makes every fix that the findings of a document offer, until there is none. All else stays byte for byte. A fix after
 * which the document would be planned otherwise, but for what it is about, is not made.
 */
export function fixDocument(path: string, text: string, world: LintWorld): FixedDocument {
  const fixed: RatedFinding[] = [];
  let current = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const offered = lintDocument(path, current, world).filter(({ fix }) => fix !== undefined);
    const made = offered.filter((finding) => keepsThePlan(path, current, finding));
    if (made.length === 0) break;
    current = applyEdits(
      current,
      made.flatMap(({ fix }) => fix ?? []),
    );
    fixed.push(...made);
  }
  return { text: current, fixed };
}
