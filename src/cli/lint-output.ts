import { relative, resolve, sep } from 'node:path';
import type { LintOutcome } from '../api/lint/lint-documents.js';
import { prettyFindings } from '../report/lint/pretty.js';
import type { Io } from './io.js';
import { styleFor } from './style-for.js';
import { version } from './version.js';

export interface LintOutput {
  /** null: pretty, or github in one of its jobs. */
  readonly format: string | null;
  /** Paths of what CI reads are relative to it. */
  readonly repository: string;
}

/** The findings in the format that was asked for; an editor that waits for JSON loads no other. */
export async function lintOutput(
  { report, texts }: LintOutcome,
  { format, repository }: LintOutput,
  io: Io,
): Promise<string> {
  const inRepository = (path: string) => relative(repository, resolve(io.cwd, path)).split(sep).join('/');
  switch (format ?? (io.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty')) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'sarif': {
      const { sarifLog } = await import('../report/lint/sarif.js');
      return sarifLog(report, { version, inRepository });
    }
    case 'junit': {
      const { junitReport } = await import('../report/lint/junit.js');
      const documents = [...texts.keys()];
      return junitReport(report, { documents, at: io.clock.now(), hostName: io.hostName });
    }
    case 'github': {
      const { githubFindings } = await import('../report/lint/github.js');
      return githubFindings(report, inRepository);
    }
    case 'gitlab': {
      const { gitlabFindings } = await import('../report/lint/gitlab.js');
      return gitlabFindings(report, inRepository);
    }
    default:
      return prettyFindings(report, { texts, style: styleFor(io, io.stdout) });
  }
}
