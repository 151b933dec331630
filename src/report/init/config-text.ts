import { stringify } from 'yaml';

export interface ConfigFacts {
  readonly runbooks: readonly string[];
  readonly alerts: readonly string[];
}

/** A first runbook.config.yaml: what was found is set, what else there is to say stands as a comment. */
export function configText({ runbooks, alerts }: ConfigFacts): string {
  return [
    '# What `runbook` is told of this repository. `runbook schema config` has all keys, `runbook lint --print-config`',
    '# what holds.',
    '',
    ...(runbooks.length === 0
      ? ['# No document here is called a runbook. Which of them are?', "include: ['docs/runbooks/**/*.md']"]
      : [
          `# ${runbooks.length === 1 ? '1 document' : `${runbooks.length} documents`} by the usual names, runbooks/ and *runbook*.md. Others:`,
          "# include: ['docs/operations/**/*.md']",
        ]),
    '',
    '# For runbooks that set no limit themselves: after how long without exercise is nobody to trust them?',
    'stale-after: 90d',
    '',
    '# Alerts that runbooks name, and alerts that lead to no runbook, are told from the rule files.',
    ...(alerts.length === 0
      ? ["# alerts: ['monitoring/rules/*.yaml']"]
      : [stringify({ alerts: [...alerts] }).trimEnd()]),
    '',
    '# What Kubernetes objects there are, so that a command for one that is gone is found.',
    "# manifests: ['deploy/**/*.yaml']",
    '',
    '# A rule that is wrong for you, by code or name; `runbook explain RB503` says what it means.',
    '# rules: { RB503: off }',
    '',
  ].join('\n');
}
