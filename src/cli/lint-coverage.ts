import { alertCoverage } from '../api/lint/alerts/alert-coverage.js';
import { readRuleFiles } from '../api/lint/alerts/read-rule-files.js';
import type { Project } from '../lint/config/find-config.js';
import { RunbookError } from '../model/runbook-error.js';
import { coverageTable } from '../report/lint/coverage-table.js';
import type { Io } from './io.js';
import { documentsOf } from './lint-sources.js';
import type { OptionBag } from './option-bag.js';
import { styleFor } from './style-for.js';

/** `runbook lint --coverage`: which alerts of the project lead to a runbook. */
export async function coverageText(
  paths: readonly string[],
  project: Project,
  { bag, io }: { readonly bag: OptionBag; readonly io: Io },
): Promise<string> {
  const format = bag.text('format') ?? 'pretty';
  if (format !== 'pretty' && format !== 'json') {
    throw new RunbookError('USAGE', `--coverage is printed as pretty or json, and not as ${format}.`, {
      hint: 'Leave --format out, or make it json.',
    });
  }
  const documents = await documentsOf(paths, project, { bag, io });
  const coverage = alertCoverage({ project, documents, ruleFiles: readRuleFiles(project, io.cwd) });
  if (format === 'json') return `${JSON.stringify(coverage, null, 2)}\n`;
  return coverageTable(coverage, styleFor(io, io.stdout));
}
