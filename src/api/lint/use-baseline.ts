import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { baselineOf, compareToBaseline, withoutEntries } from '../../lint/baseline/compare-to-baseline.js';
import { printBaseline, readBaseline } from '../../lint/baseline/read-baseline.js';
import type { LintBaseline } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { localDisk } from '../../records/disk.js';
import { openResultFile } from '../../records/result-file.js';
import type { LintOutcome } from './lint-documents.js';

export interface BaselineRequest {
  /** As it was named. */
  readonly file: string;
  readonly cwd: string;
  /** What its paths are relative to. */
  readonly root: string;
  readonly mode: 'read' | 'prune' | 'write';
}

export interface BaselineUse {
  readonly outcome: LintOutcome;
  /** What was done to the file, or should be; null where there is nothing to say. */
  readonly note: string | null;
}

/** Leaves out the findings that the baseline knows. Throws BASELINE_UNREADABLE where it is not there or broken. */
export function useBaseline(outcome: LintOutcome, request: BaselineRequest): BaselineUse {
  const { file, cwd, root, mode } = request;
  const inProject = (path: string) => relative(root, resolve(cwd, path)).split(sep).join('/');
  const { findings } = outcome.report;
  if (mode === 'write') {
    save(baselineOf(findings, inProject), request);
    const report = { ...outcome.report, baselined: findings.length, findings: [] };
    return { outcome: { ...outcome, report }, note: `${file} now knows ${counted(findings.length)}.` };
  }
  const baseline = readBaseline(readText(request), file);
  const looked = new Set([...outcome.texts.keys()].map(inProject));
  const isLookedAt = (path: string) => looked.has(path) || !existsSync(resolve(root, path));
  const { fresh, known, gone } = compareToBaseline(findings, baseline, { inProject, isLookedAt });
  if (mode === 'prune' && gone.length > 0) save(withoutEntries(baseline, gone), request);
  return {
    outcome: { ...outcome, report: { ...outcome.report, baselined: known, findings: fresh } },
    note: noteOf(gone.length, request),
  };
}

function noteOf(gone: number, { file, mode }: BaselineRequest): string | null {
  if (gone === 0) return null;
  const what = `${counted(gone)} of ${file} ${gone === 1 ? 'is' : 'are'} found no more`;
  return mode === 'prune' ? `${what}, and forgotten.` : `${what}: --prune-baseline forgets them.`;
}

function counted(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`;
}

function readText({ file, cwd }: BaselineRequest): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (cause) {
    throw new RunbookError('BASELINE_UNREADABLE', 'There is no baseline to read.', {
      path: file,
      hint: 'Make it with --write-baseline.',
      cause,
    });
  }
}

function save(baseline: LintBaseline, { file, cwd }: BaselineRequest): void {
  const target = openResultFile(resolve(cwd, file), { disk: localDisk, random: randomBytes });
  try {
    target.write(printBaseline(baseline));
    target.keep();
  } finally {
    target.drop();
  }
}
