import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRuleFiles } from '../../../src/api/lint/alerts/read-rule-files.js';
import { lintDocuments } from '../../../src/api/lint/lint-documents.js';
import { rulePages } from '../../../src/report/rules/generated/rule-pages.js';
import { seedDefects } from './seed-defects.js';

const folder = resolve(import.meta.dirname, '../../../runbooks');

/** Our own runbooks, as if they had worked on the day they were rehearsed. */
const hosts = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8').replaceAll('| rehearsed |', '| worked    |'),
}));
const defects = seedDefects(hosts);
const lock = { schemaVersion: 1 as const, tools: {} };
/** For the rules that hold a runbook against alert rules and manifests. */
const examples = 'test/lint/rules/drift';
const config = {
  alerts: [`${examples}/unknown-alert/**/*.yaml`],
  manifests: [`${examples}/*/deploy/*.yaml`],
};
/** These stand in rule files and in the configuration (test/cli/lint-alerts.test.ts); RB215 is another tool's. */
const elsewhere: readonly string[] = ['RB215', 'RB409', 'RB410', 'RB412', 'RB413', 'RB414'];

function findingsOf(name: string, text: string, code = ''): readonly string[] {
  const isOfProject = code === 'RB408' || code === 'RB411';
  const root = resolve(folder, '..');
  const project = { root, repository: root, configPath: null, config: isOfProject ? config : {} };
  const ruleFiles = readRuleFiles(project, root);
  const setting = {
    project,
    ruleFiles,
    shellcheck: null,
    today: '2026-11-22',
    lock: code === 'RB407' ? lock : null,
  };
  const { report } = lintDocuments([{ name, path: join(folder, name), text }], setting);
  return report.findings.map((finding) => `${finding.line} ${finding.code}`);
}

describe('defects put into clean runbooks', () => {
  const known = new Map(hosts.map(({ name, text }) => [name, findingsOf(name, text)]));
  const missed = defects.flatMap(({ code, host, text, line }) => {
    const found = findingsOf(host.name, text, code);
    if (found.includes(`${line} ${code}`)) return [];
    const others = found.filter((each) => !known.get(host.name)?.includes(each));
    return [`${code} at ${host.name}:${line}; found instead: ${others.join(', ')}`];
  });

  test('eighty or more, and at least one of every rule of runbooks that has a page', () => {
    expect(defects.length).toBeGreaterThanOrEqual(80);
    const codes = new Set(defects.map(({ code }) => code));
    expect(Object.keys(rulePages).filter((code) => !codes.has(code) && !elsewhere.includes(code))).toEqual(
      [],
    );
  });

  test('docs/lint-precision.md tells the figures', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/lint-precision.md'), 'utf8');
    expect(page).toContain(`[${defects.length} defects]`);
    expect(page).toContain(`${defects.length - missed.length} are found at their line`);
  });

  test('at least 95 of 100 are found, at their line', () => {
    expect({ missed, enough: missed.length <= defects.length * 0.05 }).toEqual({ missed, enough: true });
  });
});
