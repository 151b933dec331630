import { type FindingCode, findingCatalog, findingCodes } from '../../model/finding-catalog.js';
import type { FindingRecord, LintReport } from '../../model/generated/schemas.js';
import { rulePages } from '../rules/generated/rule-pages.js';

export interface SarifSetting {
  /** Of this program. */
  readonly version: string;
  /** A path as the repository knows it. */
  readonly inRepository: (path: string) => string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0 (OASIS), for code scanning: one run, every rule that was looked for, paths from the repository's root. */
export function sarifLog(report: LintReport, { version, inRepository }: SarifSetting): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'runbook', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, inRepository(finding.path))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

type DocumentedCode = keyof typeof rulePages;

function isDocumented(code: FindingCode): code is DocumentedCode {
  return Object.hasOwn(rulePages, code);
}

const rules = findingCodes.filter(isDocumented);
const places: ReadonlyMap<string, number> = new Map(rules.map((code, index) => [code, index]));

function ruleOf(code: DocumentedCode) {
  const { rule, severity } = findingCatalog[code];
  const { summary, page } = rulePages[code];
  return {
    id: code,
    name: rule,
    shortDescription: { text: summary },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['runbook', rule.slice(0, rule.indexOf('/'))] },
  };
}

function resultOf(finding: FindingRecord, path: string) {
  const { code, severity, message, hint, line, column, endLine, endColumn, fingerprint } = finding;
  const index = places.get(code);
  return {
    ruleId: code,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { 'runbookLine/v1': fingerprint },
  };
}

/** A relative reference of RFC 3986: a colon in its first part would be taken for a scheme. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
