import { describe, expect, test } from 'vitest';
import type { FindingRecord, LintReport } from '../../../src/model/generated/schemas.js';
import { countLine } from '../../../src/report/lint/count-line.js';
import { githubFindings } from '../../../src/report/lint/github.js';
import { gitlabFindings } from '../../../src/report/lint/gitlab.js';
import { junitReport } from '../../../src/report/lint/junit.js';
import { sarifLog } from '../../../src/report/lint/sarif.js';

const error: FindingRecord = {
  code: 'RB401',
  rule: 'drift/broken-link',
  severity: 'error',
  path: 'runbooks/a.md',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 12,
  message: 'x.md is not there.',
  hint: 'Mend it.',
  fixable: false,
  fingerprint: '0123456789abcdef',
};

function reportOf(...findings: readonly Partial<FindingRecord>[]): LintReport {
  return {
    schemaVersion: 1,
    documents: 2,
    baselined: 0,
    findings: findings.map((each) => ({ ...error, ...each })),
  };
}

const asIs = (path: string) => path;

describe('github', () => {
  test('an annotation a finding, with its columns, and infos as notices', () => {
    expect(githubFindings(reportOf({}, { severity: 'info' }), (path) => `sub/${path}`)).toBe(
      [
        '::error file=sub/runbooks/a.md,line=3,col=5,endColumn=12,title=RB401 drift/broken-link::x.md is not there.%0Anext: Mend it.',
        '::notice file=sub/runbooks/a.md,line=3,col=5,endColumn=12,title=RB401 drift/broken-link::x.md is not there.%0Anext: Mend it.',
        '1 error, 1 info in 2 runbooks.',
        '',
      ].join('\n'),
    );
  });

  test('what spans lines has no columns, which Actions would refuse', () => {
    expect(githubFindings(reportOf({ endLine: 9 }), asIs)).toContain('line=3,endLine=9,title=');
  });

  test('a document cannot command the job: % : , and line breaks are escaped, escapes spelt out', () => {
    const text = githubFindings(
      reportOf({
        path: 'a,b:c%.md',
        message: '100%\n::set-output name=x::y \u001b[31m',
        severity: 'warning',
      }),
      asIs,
    );
    expect(text.split('\n')[0]).toBe(
      '::warning file=a%2Cb%3Ac%25.md,line=3,col=5,endColumn=12,title=RB401 drift/broken-link::100%25%0A::set-output name=x::y \\u001b[31m%0Anext: Mend it.',
    );
  });
});

describe('sarif', () => {
  const log = JSON.parse(
    sarifLog(reportOf({ path: 'run books/ä#1.md' }, { severity: 'info' }), {
      version: '1.2.3',
      inRepository: asIs,
    }),
  );
  const [run] = log.runs;

  test('names its version, its program and each rule once, with the page', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver).toMatchObject({ name: 'runbook', version: '1.2.3' });
    const ids: readonly string[] = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rule = run.tool.driver.rules[run.results[0].ruleIndex];
    expect(rule).toMatchObject({
      id: 'RB401',
      name: 'drift/broken-link',
      shortDescription: { text: 'A link leads to no file of the repository, or to no place in it.' },
      defaultConfiguration: { level: 'error' },
    });
    expect(rule.help.markdown).toContain('## Fix');
  });

  test('a result has level, place and a fingerprint that survives moved lines', () => {
    expect(run.results[0]).toMatchObject({
      ruleId: 'RB401',
      level: 'error',
      message: { text: 'x.md is not there. Mend it.' },
      partialFingerprints: { 'runbookLine/v1': '0123456789abcdef' },
    });
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'run%20books/%C3%A4%231.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 12 },
    });
    expect(run.results[1].level).toBe('note');
  });
});

describe('junit', () => {
  const setting = {
    documents: ['runbooks/a.md', 'runbooks/b.md'],
    at: new Date('2026-11-22T10:00:00Z'),
    hostName: 'ci',
  };

  test('a suite a document, a failing test a finding; a clean document is a test that passed', () => {
    expect(junitReport(reportOf({}), setting)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites>',
        '  <testsuite name="runbooks/a.md" tests="1" failures="1" errors="0" id="0" package="runbooks/a.md" timestamp="2026-11-22T10:00:00" hostname="ci" time="0">',
        '    <properties/>',
        '    <testcase name="RB401 drift/broken-link 3:5" classname="runbooks/a.md" time="0">',
        '      <failure message="x.md is not there." type="error">runbooks/a.md:3:5 x.md is not there. RB401&#10;next: Mend it.</failure>',
        '    </testcase>',
        '    <system-out/>',
        '    <system-err/>',
        '  </testsuite>',
        '  <testsuite name="runbooks/b.md" tests="1" failures="0" errors="0" id="1" package="runbooks/b.md" timestamp="2026-11-22T10:00:00" hostname="ci" time="0">',
        '    <properties/>',
        '    <testcase name="no findings" classname="runbooks/b.md" time="0"/>',
        '    <system-out/>',
        '    <system-err/>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });

  test('an info passes', () => {
    expect(junitReport(reportOf({ severity: 'info' }), setting)).not.toContain('<failure');
  });

  test('text that XML cannot hold is made harmless', () => {
    const text = junitReport(reportOf({ message: '<b> & "q" \u0000\u001b[1m \ud83d \uffff' }), setting);
    expect(text).toContain('message="&lt;b&gt; &amp; &quot;q&quot; \\u0000\\u001b[1m \ufffd \ufffd"');
  });
});

describe('gitlab', () => {
  test('a Code Quality issue a finding; the same text in another document is another issue', () => {
    const issues = JSON.parse(
      gitlabFindings(reportOf({}, { path: 'b.md', severity: 'warning', endLine: 4 }), asIs),
    );
    expect(issues[0]).toMatchObject({
      description: 'x.md is not there. Mend it. (RB401)',
      check_name: 'drift/broken-link',
      severity: 'major',
      location: { path: 'runbooks/a.md', lines: { begin: 3, end: 3 } },
    });
    expect(issues[1]).toMatchObject({
      severity: 'minor',
      location: { path: 'b.md', lines: { begin: 3, end: 4 } },
    });
    expect(issues[0].fingerprint).not.toBe(issues[1].fingerprint);
  });
});

test('the count says what was found, and in how many', () => {
  expect(countLine(reportOf({}, {}, { severity: 'info' }))).toBe('2 errors, 1 info in 2 runbooks.');
  expect(countLine({ ...reportOf(), documents: 1 })).toBe('Nothing found in 1 runbook.');
});
