import type { FindingRecord, LintBaseline } from '../../model/generated/schemas.js';

export type BaselineEntry = LintBaseline['findings'][number];

export interface BaselineComparison {
  /** Findings that it does not know. */
  readonly fresh: readonly FindingRecord[];
  /** How many it knows. */
  readonly known: number;
  /** Entries of documents that were looked at, or are no more, which nothing matches: mended, and to be forgotten. */
  readonly gone: readonly BaselineEntry[];
}

export interface BaselinePlaces {
  /** A finding's path as the baseline has it. */
  readonly inProject: (path: string) => string;
  /** Of a path as the baseline has it: whether this linting can tell what is in it. */
  readonly isLookedAt: (path: string) => boolean;
}

/** Tells new findings from those a project lives with. An error in a line that was touched is new. */
export function compareToBaseline(
  findings: readonly FindingRecord[],
  baseline: LintBaseline,
  { inProject, isLookedAt }: BaselinePlaces,
): BaselineComparison {
  const known = new Set(baseline.findings.map(keyOf));
  const present = new Set(findings.map((finding) => keyOf(entryOf(finding, inProject))));
  const fresh = findings.filter((finding) => !known.has(keyOf(entryOf(finding, inProject))));
  const gone = baseline.findings.filter((entry) => isLookedAt(entry.path) && !present.has(keyOf(entry)));
  return { fresh, known: findings.length - fresh.length, gone };
}

/** A baseline of these findings, sorted, so that a change of it reads well in a review. */
export function baselineOf(
  findings: readonly FindingRecord[],
  inProject: (path: string) => string,
): LintBaseline {
  return sorted(findings.map((finding) => entryOf(finding, inProject)));
}

export function withoutEntries(baseline: LintBaseline, gone: readonly BaselineEntry[]): LintBaseline {
  const forgotten = new Set(gone.map(keyOf));
  return sorted(baseline.findings.filter((entry) => !forgotten.has(keyOf(entry))));
}

function sorted(entries: readonly BaselineEntry[]): LintBaseline {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const keys = [...byKey.keys()].sort();
  return { schemaVersion: 1, findings: keys.flatMap((key) => byKey.get(key) ?? []) };
}

function entryOf(
  { path, code, fingerprint }: FindingRecord,
  inProject: (path: string) => string,
): BaselineEntry {
  return { path: inProject(path), code, fingerprint };
}

function keyOf({ path, code, fingerprint }: BaselineEntry): string {
  return `${path}\0${code}\0${fingerprint}`;
}
