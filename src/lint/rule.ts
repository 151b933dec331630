import type { Finding } from '../model/finding.js';
import type { FindingCode } from '../model/finding-catalog.js';
import type { LintSubject } from './lint-subject.js';

/** What a rule says of one place; the code is the rule's own. */
export type Problem = Omit<Finding, 'code'>;

/**
 * One thing a document can get wrong. A rule is pure: all it may know is in its subject. Its source, its page in
 * docs/rules and its examples in test/lint/rules bear one name, that of the catalogue (`structure/title-missing`).
 */
export interface Rule {
  readonly code: FindingCode;
  readonly check: (subject: LintSubject) => readonly Problem[];
}
