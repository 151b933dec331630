import type { Rule } from './rule.js';
import { labelOrder } from './rules/structure/label-order.js';
import { overTimeToMitigate } from './rules/structure/over-time-to-mitigate.js';
import { titleMissing } from './rules/structure/title-missing.js';
import { uncheckedWrite } from './rules/structure/unchecked-write.js';

/** The rules beside what reading a document finds by itself, in the order of their codes. */
export const rules: readonly Rule[] = [titleMissing, labelOrder, uncheckedWrite, overTimeToMitigate];
