import picomatch from 'picomatch';
import { parseDays } from '../../checks/days.js';
import { type FindingCode, findingCatalog } from '../../model/finding-catalog.js';
import type { ProjectConfig } from '../../model/generated/schemas.js';
import type { Severity } from '../../model/severity.js';
import { findRule } from '../find-rule.js';

/** What the project says of one document. */
export interface LintSettings {
  /** Of the rules it speaks of; the catalogue's holds for the others. */
  readonly severities: ReadonlyMap<FindingCode, Severity | 'off'>;
  /** For a document that sets no limit of its own; null where the project says nothing. */
  readonly staleAfterDays: number | null;
}

/** The settings of the document at `path`, which is relative to the project's root; the later override wins. */
export function settingsFor(path: string, config: ProjectConfig): LintSettings {
  const fitting = (config.overrides ?? []).filter(({ files }) => picomatch([...files], { dot: true })(path));
  const layers = [config, ...fitting];
  const stale = layers.findLast((layer) => layer['stale-after'] !== undefined)?.['stale-after'];
  return {
    severities: new Map(layers.flatMap(({ rules }) => Object.entries(rules ?? {}).flatMap(toCode))),
    staleAfterDays: stale === undefined ? null : parseDays(stale),
  };
}

export function severityOf(code: FindingCode, { severities }: LintSettings): Severity | 'off' {
  return severities.get(code) ?? findingCatalog[code].severity;
}

function toCode([name, severity]: readonly [string, Severity | 'off']) {
  const found = findRule(name);
  return found.kind === 'found' ? [[found.code, severity] as const] : [];
}
