import type { Rule } from './rule.js';
import { titleMissing } from './rules/structure/title-missing.js';

/** The rules beside what reading a document finds by itself, in the order of their codes. */
export const rules: readonly Rule[] = [titleMissing];
