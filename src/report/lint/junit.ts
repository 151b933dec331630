import type { FindingRecord, LintReport } from '../../model/generated/schemas.js';
import { type Attributes, escapeXml, openTag } from '../xml-text.js';

export interface JunitSetting {
  /** Every document that was looked at: one in which nothing was found is a test that passed. */
  readonly documents: readonly string[];
  readonly at: Date;
  readonly hostName: string;
}

/**
 * JUnit XML as the common schemas have it (Ant's JUnit.xsd, Jenkins' junit-10.xsd): a suite a document, a test a finding.
 * Errors and warnings are failures; an info passes.
 */
export function junitReport({ findings }: LintReport, { documents, at, hostName }: JunitSetting): string {
  const time = at.toISOString().slice(0, 19);
  const suites = documents.map((path, id) =>
    suite(
      findings.filter((finding) => finding.path === path),
      {
        name: path,
        attributes: { id, package: path, timestamp: time, hostname: hostName, time: '0' },
      },
    ),
  );
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>'].join('\n')}\n`;
}

function suite(
  findings: readonly FindingRecord[],
  { name, attributes }: { readonly name: string; readonly attributes: Attributes },
): string {
  const failures = findings.filter(({ severity }) => severity !== 'info').length;
  const tests = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? [`    ${openTag('testcase', { name: 'no findings', classname: name, time: '0' })}/>`]
      : findings.map(testcase);
  return [
    `  ${openTag('testsuite', { name, tests, failures, errors: 0, ...attributes })}>`,
    '    <properties/>',
    ...cases,
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

function testcase({ code, rule, severity, path, line, column, message, hint }: FindingRecord): string {
  const name = `${code} ${rule} ${line}:${column}`;
  const open = openTag('testcase', { name, classname: path, time: '0' });
  if (severity === 'info') return `    ${open}/>`;
  const failure = openTag('failure', { message, type: severity });
  const detail = escapeXml(`${path}:${line}:${column} ${message} ${code}\nnext: ${hint}`);
  return `    ${open}>\n      ${failure}>${detail}</failure>\n    </testcase>`;
}
