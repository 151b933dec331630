import { type ConfigFacts, configText } from './config-text.js';
import { githubWorkflow } from './github-workflow.js';
import { gitlabJobs } from './gitlab-jobs.js';

export interface StarterFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** What it is good for, for the person who sees it appear. */
  readonly purpose: string;
}

export interface StarterRequest extends ConfigFacts {
  readonly forges: readonly ('github' | 'gitlab')[];
  /** How CI starts the program. */
  readonly program: string;
}

/** The files a repository begins with. */
export function starterFiles({ forges, program, ...facts }: StarterRequest): readonly StarterFile[] {
  const { runbooks, alerts } = facts;
  const found = [
    `${runbooks.length} ${runbooks.length === 1 ? 'runbook' : 'runbooks'}`,
    ...(alerts.length === 0 ? [] : [`alerts in ${alerts.join(', ')}`]),
  ];
  return [
    { path: 'runbook.config.yaml', text: configText(facts), purpose: found.join(', ') },
    ...forges.map((forge) =>
      forge === 'github'
        ? {
            path: '.github/workflows/runbooks.yml',
            text: githubWorkflow(program),
            purpose: 'lint on pull requests, what is stale on Mondays',
          }
        : {
            path: '.gitlab/runbooks.gitlab-ci.yml',
            text: gitlabJobs(program),
            purpose: 'lint on merge requests, what is stale on a schedule; include it from .gitlab-ci.yml',
          },
    ),
  ];
}
