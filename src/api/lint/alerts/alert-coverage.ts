import { type AlertCover, coverAlert } from '../../../alerts/cover-alert.js';
import type { Project } from '../../../lint/config/find-config.js';
import type { AlertCoverage } from '../../../model/generated/schemas.js';
import { RunbookError } from '../../../model/runbook-error.js';
import type { DocumentSource } from '../lint-worlds.js';
import { coverWorld } from './cover-world.js';
import type { RuleFileSource } from './read-rule-files.js';

export interface CoverageRequest {
  readonly project: Project;
  readonly documents: readonly DocumentSource[];
  readonly ruleFiles: readonly RuleFileSource[] | null;
}

/** Where each alert of the project leads. Throws USAGE where the project names no rule files. */
export function alertCoverage({ project, documents, ruleFiles }: CoverageRequest): AlertCoverage {
  if (ruleFiles === null || ruleFiles.length === 0) throw noRuleFiles(ruleFiles);
  const world = coverWorld(project, documents);
  return {
    schemaVersion: 1,
    unreadable: ruleFiles.flatMap(({ name, problem }) => (problem === null ? [] : [name])),
    alerts: ruleFiles.flatMap(({ name: path, rules }) =>
      rules.map((rule) => {
        const cover = coverAlert(rule, world);
        return {
          alert: rule.name,
          severity: rule.severity,
          path,
          line: rule.span.start.line,
          cover: cover.kind,
          runbooks: [...runbooksOf(cover)],
          runbookUrl: rule.runbookUrl?.text ?? null,
        };
      }),
    ),
  };
}

function runbooksOf(cover: AlertCover): readonly string[] {
  switch (cover.kind) {
    case 'document':
    case 'nowhere':
    case 'no-anchor':
      return [cover.path];
    case 'named':
      return cover.paths;
    case 'elsewhere':
    case 'none':
      return [];
  }
}

function noRuleFiles(files: CoverageRequest['ruleFiles']): RunbookError {
  const message =
    files === null ? 'No rule files are named here.' : 'The patterns under "alerts" stand for no file.';
  return new RunbookError('USAGE', message, {
    hint: 'Name them in runbook.config.yaml: alerts: ["rules/**/*.yaml"]',
  });
}
