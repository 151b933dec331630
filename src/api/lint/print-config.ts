import { stringify } from 'yaml';
import type { Project } from '../../lint/config/find-config.js';
import { settingsFor, severityOf } from '../../lint/config/lint-settings.js';
import { findingCatalog, findingCodes } from '../../model/finding-catalog.js';
import { documentPatterns } from './document-patterns.js';

/** The configuration as it holds, defaults and all, in the shape of the file; for one document where `path` names it. */
export function printConfig({ config, configPath }: Project, path: string | null): string {
  const settings = settingsFor(path ?? '', config);
  const rules = findingCodes.map((code) => [findingCatalog[code].rule, severityOf(code, settings)] as const);
  const { overrides, ...own } = config;
  const stale = settings.staleAfterDays;
  const value = {
    ...own,
    ...documentPatterns(config),
    ...(stale === null ? {} : { 'stale-after': `${stale}d` }),
    ...(path === null && overrides !== undefined ? { overrides } : {}),
    rules: Object.fromEntries(rules),
  };
  return `# ${configPath ?? 'no runbook.config.yaml: the defaults'}\n${stringify(value, { lineWidth: 0 })}`;
}
