import type { Finding, RatedFinding } from '../model/finding.js';
import type { ToolLock } from '../model/generated/schemas.js';
import type { Staleness } from '../model/ledger.js';
import type { Runbook } from '../model/runbook.js';
import { staleness } from '../staleness/staleness.js';
import { checkRunbook } from '../surface/check-runbook.js';
import type { AlertFacts } from './alert-facts.js';
import { type LintSettings, severityOf } from './config/lint-settings.js';
import type { FileFacts } from './file-facts.js';
import { markAsSession } from './fixes/mark-as-session.js';
import type { DeclaredObjects } from './kubernetes/declared-object.js';
import type { LintSubject } from './lint-subject.js';
import { commandsOf } from './linted-command.js';
import { planWhole } from './plan-whole.js';
import { rate } from './rate.js';
import { rules } from './registry.js';
import type { ShellcheckComment } from './shellcheck/shellcheck-comment.js';
import { applySuppressions } from './suppressions/apply-suppressions.js';
import { findSuppressions } from './suppressions/find-suppressions.js';

/** What a document is judged by beside its own text. */
export interface LintWorld {
  /** UTC date, `YYYY-MM-DD`. */
  readonly today: string;
  /** What the document may ask about the files around it. */
  readonly files: FileFacts;
  /** What the project's tools take; null where it keeps no lock, and only the surfaces that ship count. */
  readonly lock: ToolLock | null;
  readonly settings: LintSettings;
  /** null where the project names no rule files. */
  readonly alerts: AlertFacts | null;
  /** What shellcheck says of it; empty where nobody asked. */
  readonly shellcheck: readonly ShellcheckComment[];
  /** What the project's manifests declare; null where that is not known. */
  readonly declared: DeclaredObjects | null;
}

/** All that is wrong with one document, in its order. Never throws, touches no disk. */
export function lintDocument(
  path: string,
  text: string,
  { settings, today, files, lock, alerts, declared, shellcheck }: LintWorld,
): readonly RatedFinding[] {
  const { runbook, findings, references, plan } = planWhole(path, text);
  const subject: LintSubject = {
    runbook,
    plan,
    references,
    settings,
    files,
    alerts,
    declared,
    shellcheck,
    commands: commandsOf(plan),
    staleness: stalenessOf(runbook, settings, today),
  };
  const wanted = rules.filter(({ code }) => severityOf(code, settings) !== 'off');
  const raised = wanted.flatMap(({ code, check }) => check(subject).map((problem) => ({ code, ...problem })));
  const ofTools = checkRunbook(runbook, lock);
  const read = findings.map((finding) => withFix(finding, runbook));
  const visible = [...read, ...raised, ...ofTools].filter(({ code }) => severityOf(code, settings) !== 'off');
  const suppressed = applySuppressions(visible, findSuppressions(runbook, references));
  return [...suppressed.findings, ...suppressed.own]
    .flatMap((finding) => rate(finding, settings))
    .toSorted(byPlace);
}

/** What reading finds knows nothing of fixes. */
function withFix(finding: Finding, runbook: Runbook): Finding {
  const fix = markAsSession(finding, runbook);
  return fix === null ? finding : { ...finding, fix };
}

/** The project's limit stands in where the document sets none. */
function stalenessOf({ ledgers, frontMatter }: Runbook, settings: LintSettings, today: string): Staleness {
  const isSet = ledgers.some(({ limitDays }) => limitDays !== null);
  return staleness(ledgers, frontMatter.staleAfterDays ?? (isSet ? null : settings.staleAfterDays), today);
}

function byPlace(a: RatedFinding, b: RatedFinding): number {
  return a.span.start.offset - b.span.start.offset || (a.code < b.code ? -1 : 1);
}
