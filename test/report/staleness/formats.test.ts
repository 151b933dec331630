import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import sax from 'sax';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import type { StaleReport, StaleRunbook } from '../../../src/model/generated/schemas.js';
import { csvReport } from '../../../src/report/staleness/csv.js';
import { dueCalendar } from '../../../src/report/staleness/due-calendar.js';
import { githubReport } from '../../../src/report/staleness/github.js';
import { junitReport } from '../../../src/report/staleness/junit.js';
import { markdownReport } from '../../../src/report/staleness/markdown.js';
import { prettyReport } from '../../../src/report/staleness/pretty.js';
import { createStyle, harmless } from '../../../src/report/terminal/style.js';
import { expectValid } from '../../support/schema.js';

const stale: StaleRunbook = {
  path: 'runbooks/rollback.md',
  line: 12,
  title: 'Roll back',
  status: 'stale',
  lastWorked: '2026-05-01',
  lastRehearsed: null,
  ageDays: 205,
  limitDays: 90,
  nextDue: '2026-07-30',
  owner: 'team-shop',
  resolvedBy: 'Step 3b',
  workedBy: null,
  severity: 'page',
  alerts: [],
  urgency: 'pages',
  lastReviewed: '2026-01-01',
  nextReview: '2026-07-01',
  review: 'overdue',
  problems: [],
};

const hostile = 'a,"b"|<i>*c*</i>\n=1+1 & ]]> \u001b[31m%0A::error::x ;\\';
const strange: StaleRunbook = {
  ...stale,
  path: 'we,ird/=x.md',
  title: hostile,
  status: 'unreadable',
  owner: '=HYPERLINK("http://example.com")',
  resolvedBy: hostile,
  problems: [{ line: 3, message: hostile }],
  review: 'none',
  lastReviewed: null,
  nextReview: null,
};
const fresh: StaleRunbook = {
  ...stale,
  path: 'b.md',
  title: null,
  status: 'fresh',
  lastWorked: '2026-11-01',
  ageDays: 21,
  nextDue: '2027-01-30',
  review: 'none',
  lastReviewed: null,
  nextReview: null,
};

const report: StaleReport = {
  schemaVersion: 1,
  asOf: '2026-11-22',
  otherDocuments: 1,
  runbooks: [stale, strange, fresh],
};
const isFailing = ({ status }: StaleRunbook) => status !== 'fresh';
const plain = createStyle({ colour: false, plain: false });

test('the report is what its schema says', () => {
  expectValid('stale-report.schema.json', report);
});

describe('pretty', () => {
  test('a line a runbook, what could not be read below it, and the count', () => {
    const text = prettyReport({ ...report, runbooks: [stale, fresh] }, { style: plain, width: 200 });
    expect(text.split('\n')).toEqual([
      'status  runbook               last worked  age          next due    review                    owner      urgency  how',
      'stale   runbooks/rollback.md  2026-05-01   205 of 90 d  2026-07-30  overdue since 2026-07-01  team-shop  pages    Step 3b',
      'fresh   b.md                  2026-11-01   21 of 90 d   2027-01-30                            team-shop  pages    Step 3b',
      '',
      '2 runbooks on 2026-11-22: 1 stale, 1 fresh, 1 to be reviewed. Not counted: 1 other document.',
      '',
    ]);
  });

  test('no line is longer than the screen, and no document speaks to the terminal', () => {
    const text = prettyReport(report, { style: plain, width: 60 });
    expect(text).not.toContain('\u001b');
    for (const line of text.split('\n').slice(0, 3)) expect(line.length).toBeLessThanOrEqual(60);
  });

  test('nothing found is said', () => {
    const nothing = { ...report, runbooks: [], otherDocuments: 3 };
    expect(prettyReport(nothing, { style: plain, width: 80 })).toBe(
      'No runbook was found. Not counted: 3 other documents.\n',
    );
  });
});

describe('markdown', () => {
  test('what a document says is no markup: one row a runbook, all of its cells', () => {
    const lines = markdownReport(report).trimEnd().split('\n');
    expect(lines).toHaveLength(2 + 2 + 3);
    const cells = lines.slice(2).map((line) => line.replaceAll(/\\./g, '').split('|').length);
    expect(new Set(cells).size).toBe(1);
    expect(lines[5]).toContain('\\<i\\>\\*c\\*\\</i\\>');
  });
});

describe('csv, as two readers see it', () => {
  const text = csvReport(report);
  const [head = [], ...rows] = parseCsv(text, { relax_column_count: false });

  test('both see the same cells, each row as long as its head', () => {
    expect(Papa.parse(text.trimEnd(), { delimiter: ',' }).data).toEqual([head, ...rows]);
    expect(rows.map((row) => row.length)).toEqual([head.length, head.length, head.length]);
  });

  test('a title comes back as it was, and no cell is a formula', () => {
    expect(rows[1]?.[head.indexOf('title')]).toBe(harmless(hostile));
    expect(rows[1]?.[head.indexOf('owner')]).toBe(`'=HYPERLINK("http://example.com")`);
    expect(rows[0]?.[head.indexOf('ageDays')]).toBe('205');
  });
});

describe('junit, as two readers see it', () => {
  const text = junitReport(report, { isFailing, hostName: 'ci' });

  test('both find a test a runbook, and a failure for what fails', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' }).parse(
      text,
    );
    const suite = parsed.testsuites.testsuite;
    expect([suite['@_tests'], suite['@_failures'], suite.testcase.length]).toEqual(['3', '2', 3]);
    const seen: string[] = [];
    const reader = sax.parser(true);
    reader.onopentag = ({ name, attributes }) => {
      if (name === 'testcase') seen.push(String(attributes.classname));
      if (name === 'failure') seen.push(String(attributes.type));
    };
    reader.write(text).close();
    expect(seen).toEqual(['runbooks/rollback.md', 'stale', 'we,ird/=x.md', 'unreadable', 'b.md']);
  });

  test('a failure says what it rests on, and the review', () => {
    expect(text).toContain(
      'message="It last worked on 2026-05-01, 205 days ago; its limit is 90 days. Review: overdue since 2026-07-01."',
    );
  });
});

describe('github', () => {
  test('an error for what fails, at its row; nothing a document says is a command', () => {
    const lines = githubReport(report, isFailing).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      '::error file=runbooks/rollback.md,line=12,title=Runbook stale::It last worked on 2026-05-01, 205 days ago; its limit is 90 days. Review: overdue since 2026-07-01.',
    );
    expect(lines[1]).toContain('::error file=we%2Cird/=x.md,line=12,title=Runbook unreadable::Line 3: a,');
    expect(lines[1]).toContain('%250A::error::x');
  });

  test('what does not fail is a notice', () => {
    expect(githubReport(report, () => false)).toMatch(/^::notice file=runbooks\/rollback.md,line=12/);
  });
});

describe('ics, as two readers see it', () => {
  const text = dueCalendar(report);
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

  test('a day each: the day itself where it is over, else the last one', () => {
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-11-22',
      '2026-11-22',
      '2027-01-30',
    ]);
    expect(events.map(({ startDate }) => startDate.isDate)).toEqual([true, true, true]);
    expect(events[0]?.summary).toBe('Rehearse (stale): Roll back');
    expect(events[2]?.summary).toBe('Rehearse today at the latest: b.md');
  });

  test('both read the same texts and ids, and no line is longer than 75 octets', () => {
    const others = convertIcsCalendar(undefined, text).events ?? [];
    const seen = others.map(({ uid, summary, start }) => [
      uid,
      summary,
      start.date.toISOString().slice(0, 10),
    ]);
    expect(seen).toEqual(events.map(({ uid, summary, startDate }) => [uid, summary, startDate.toString()]));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('the same day gives the same text, and an entry keeps its id', () => {
    expect(dueCalendar(report)).toBe(text);
    const later = dueCalendar({ ...report, asOf: '2026-12-01' });
    expect(later.match(/^UID:.*/gm)).toEqual(text.match(/^UID:.*/gm));
  });
});
