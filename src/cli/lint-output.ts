import { relative, resolve, sep } from 'node:path';
import type { LintOutcome } from '../api/lint/lint-documents.js';
import { githubFindings } from '../report/lint/github.js';
import { gitlabFindings } from '../report/lint/gitlab.js';
import { junitReport } from '../report/lint/junit.js';
import { prettyFindings } from '../report/lint/pretty.js';
import { sarifLog } from '../report/lint/sarif.js';
import type { Io } from './io.js';
import { styleFor } from './style-for.js';
import { version } from './version.js';

export interface LintOutput {
  /** null: pretty, or github in one of its jobs. */
  readonly format: string | null;
  /** Paths of what CI reads are relative to it. */
  readonly repository: string;
}

/** The findings in the format that was asked for. */
export function lintOutput(
  { report, texts }: LintOutcome,
  { format, repository }: LintOutput,
  io: Io,
): string {
  const inRepository = (path: string) => relative(repository, resolve(io.cwd, path)).split(sep).join('/');
  switch (format ?? (io.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty')) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'sarif':
      return sarifLog(report, { version, inRepository });
    case 'junit':
      return junitReport(report, { documents: [...texts.keys()], at: io.clock.now(), hostName: io.hostName });
    case 'github':
      return githubFindings(report, inRepository);
    case 'gitlab':
      return gitlabFindings(report, inRepository);
    default:
      return prettyFindings(report, { texts, style: styleFor(io, io.stdout) });
  }
}
