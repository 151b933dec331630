import type { Staleness } from '../model/ledger.js';
import type { Plan } from '../model/plan.js';
import type { References } from '../model/references.js';
import type { Runbook } from '../model/runbook.js';
import type { AlertFacts } from './alert-facts.js';
import type { LintSettings } from './config/lint-settings.js';
import type { FileFacts } from './file-facts.js';
import type { DeclaredObjects } from './kubernetes/declared-object.js';
import type { LintedCommand } from './linted-command.js';
import type { ShellcheckComment } from './shellcheck/shellcheck-comment.js';

/** One document, as every rule sees it: read and planned once. */
export interface LintSubject {
  readonly runbook: Runbook;
  /** With nothing selected, nothing chosen and nothing given: every member of a choice counts. */
  readonly plan: Plan;
  readonly references: References;
  /** Everything the plan would run, in the order of the document. */
  readonly commands: readonly LintedCommand[];
  /** As of the day of the linting. */
  readonly staleness: Staleness;
  readonly settings: LintSettings;
  readonly files: FileFacts;
  /** null where the project names no rule files, and nothing is known of its alerts. */
  readonly alerts: AlertFacts | null;
  /** What shellcheck says of it; empty where the project does not ask. */
  readonly shellcheck: readonly ShellcheckComment[];
  /** null where nothing is known of them for certain. */
  readonly declared: DeclaredObjects | null;
}
