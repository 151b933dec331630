import type { Rule } from './rule.js';
import { emptyAfterSilentFailure } from './rules/checks/empty-after-silent-failure.js';
import { pollsAWrite } from './rules/checks/polls-a-write.js';
import { proseExpectation } from './rules/checks/prose-expectation.js';
import { unitsCannotMeet } from './rules/checks/units-cannot-meet.js';
import { windowTooShort } from './rules/checks/window-too-short.js';
import { brokenLink } from './rules/drift/broken-link.js';
import { missingFile } from './rules/drift/missing-file.js';
import { undeclaredObject } from './rules/drift/undeclared-object.js';
import { unknownAlert } from './rules/drift/unknown-alert.js';
import { classLowered } from './rules/safety/class-lowered.js';
import { destroysUnguarded } from './rules/safety/destroys-unguarded.js';
import { pipeToShell } from './rules/safety/pipe-to-shell.js';
import { secretInText } from './rules/safety/secret-in-text.js';
import { borrowedLiteral } from './rules/shell/borrowed-literal.js';
import { captureReplaced } from './rules/shell/capture-replaced.js';
import { neverEnds } from './rules/shell/never-ends.js';
import { notExported } from './rules/shell/not-exported.js';
import { shellcheck } from './rules/shell/shellcheck.js';
import { ttyWithoutOperator } from './rules/shell/tty-without-operator.js';
import { undeclaredPlaceholder } from './rules/shell/undeclared-placeholder.js';
import { unquotedVariable } from './rules/shell/unquoted-variable.js';
import { unsetVariable } from './rules/shell/unset-variable.js';
import { unusedCapture } from './rules/shell/unused-capture.js';
import { due } from './rules/staleness/due.js';
import { neverWorked } from './rules/staleness/never-worked.js';
import { noLimit } from './rules/staleness/no-limit.js';
import { stale } from './rules/staleness/stale.js';
import { tableUnreadable } from './rules/staleness/table-unreadable.js';
import { labelOrder } from './rules/structure/label-order.js';
import { overTimeToMitigate } from './rules/structure/over-time-to-mitigate.js';
import { titleMissing } from './rules/structure/title-missing.js';
import { uncheckedWrite } from './rules/structure/unchecked-write.js';

/** The rules beside what reading a document finds by itself, in the order of their codes. */
export const rules: readonly Rule[] = [
  titleMissing,
  labelOrder,
  uncheckedWrite,
  overTimeToMitigate,
  undeclaredPlaceholder,
  unsetVariable,
  unusedCapture,
  notExported,
  ttyWithoutOperator,
  neverEnds,
  borrowedLiteral,
  captureReplaced,
  unquotedVariable,
  shellcheck,
  pollsAWrite,
  unitsCannotMeet,
  proseExpectation,
  windowTooShort,
  emptyAfterSilentFailure,
  brokenLink,
  missingFile,
  unknownAlert,
  undeclaredObject,
  stale,
  due,
  neverWorked,
  tableUnreadable,
  noLimit,
  destroysUnguarded,
  secretInText,
  pipeToShell,
  classLowered,
];
