import type { StaleReport, StaleRunbook } from '../../model/generated/schemas.js';
import { escapeXml, openTag } from '../xml-text.js';
import { reviewText, verdictText } from './verdict-text.js';

interface JunitSetting {
  readonly isFailing: (runbook: StaleRunbook) => boolean;
  readonly hostName: string;
}

/** JUnit XML as the common schemas have it (Ant's JUnit.xsd, Jenkins' junit-10.xsd): one suite, a test a runbook. */
export function junitReport({ asOf, runbooks }: StaleReport, { isFailing, hostName }: JunitSetting): string {
  const suite = openTag('testsuite', {
    name: 'runbook stale',
    tests: runbooks.length,
    failures: runbooks.filter(isFailing).length,
    errors: 0,
    id: 0,
    package: 'runbook',
    timestamp: `${asOf}T00:00:00`,
    hostname: hostName,
    time: '0',
  });
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  ${suite}>`,
    '    <properties/>',
    ...runbooks.map((runbook) => testcase(runbook, isFailing(runbook))),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')}\n`;
}

function testcase(runbook: StaleRunbook, isFailing: boolean): string {
  const open = openTag('testcase', {
    name: runbook.title ?? runbook.path,
    classname: runbook.path,
    time: '0',
  });
  if (!isFailing) return `    ${open}/>`;
  const { status, path, line } = runbook;
  const review = reviewText(runbook);
  const message = `${verdictText(runbook)}${review === '' ? '' : ` Review: ${review}.`}`;
  const failure = openTag('failure', { message, type: status });
  return `    ${open}>\n      ${failure}>${escapeXml(`${path}:${line} ${message}`)}</failure>\n    </testcase>`;
}
