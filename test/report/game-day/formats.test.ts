import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import type { GameDayPlan, GameDayReview, StaleRunbook } from '../../../src/model/generated/schemas.js';
import { agendaText } from '../../../src/report/game-day/agenda.js';
import { reviewText } from '../../../src/report/game-day/review.js';
import { sessionsCalendar } from '../../../src/report/game-day/sessions-calendar.js';
import { judgeFacts } from '../../../src/staleness/judge-facts.js';
import { readFacts } from '../../../src/staleness/read-facts.js';
import { expectValid } from '../../support/schema.js';

function runbook(path: string, title: string): StaleRunbook {
  const text = `# ${title}\n\n## Last worked\n\n| Date |\n| --- |\n| 2026-05-01 |\n`;
  return judgeFacts(path, readFacts(text, '2026-11-22'), {
    today: '2026-11-22',
    limitDays: null,
    dueDays: 14,
  });
}

const plan: GameDayPlan = {
  schemaVersion: 1,
  asOf: '2026-11-22',
  slots: 4,
  minutes: 240,
  days: [
    {
      date: '2026-12-03',
      sessions: [
        {
          startsAt: '2026-12-03T09:00:00.000Z',
          minutes: 45,
          estimate: 'runs',
          command: 'runbook run a.md --rehearsal',
          runbook: runbook('a.md', 'Restart the *shop*'),
        },
        {
          startsAt: '2026-12-03T23:45:00.000Z',
          minutes: 30,
          estimate: 'guess',
          command: "runbook run 'b`c.md' --rehearsal",
          runbook: runbook('b`c.md', 'B'),
        },
      ],
    },
    { date: '2026-12-10', sessions: [] },
  ],
  unplaced: [{ reason: 'too-long', minutes: 300, runbook: runbook('c.md', 'C') }],
};

test('the plan is what its schema says', () => {
  expectValid('game-day-plan.schema.json', plan);
});

test('the agenda has a heading a day and a rehearsal, the command for each, and what found no room', () => {
  expect(agendaText(plan).split('\n')).toEqual([
    '# Game day',
    '',
    '2 of 3 that need a rehearsal, the riskiest first. Times are UTC.',
    '',
    '## 2026-12-03: 75 of 240 min',
    '',
    '### 09:00 Restart the shop (45 min, as past runs took)',
    '',
    '- Document: `a.md`',
    '- Why: It last worked on 2026-05-01, 205 days ago; its limit is 90 days.',
    '- [ ] `runbook run a.md --rehearsal`',
    '',
    '### 23:45 B (30 min, a guess)',
    '',
    '- Document: `` b`c.md ``',
    '- Why: It last worked on 2026-05-01, 205 days ago; its limit is 90 days.',
    "- [ ] `` runbook run 'b`c.md' --rehearsal ``",
    '',
    '## 2026-12-10: 0 of 240 min',
    '',
    '## No room',
    '',
    '- C, `c.md`: 300 min do not fit in a day of 240. It last worked on 2026-05-01, 205 days ago; its limit is 90 days.',
    '',
  ]);
});

describe('ics, as two readers see it', () => {
  const text = sessionsCalendar(plan);

  test('an entry a rehearsal, from its start to its end, over midnight too', () => {
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    const seen = events.map(({ startDate, endDate, summary }) => [
      startDate.toJSDate().toISOString(),
      endDate.toJSDate().toISOString(),
      summary,
    ]);
    expect(seen).toEqual([
      ['2026-12-03T09:00:00.000Z', '2026-12-03T09:45:00.000Z', 'Rehearse: Restart the shop'],
      ['2026-12-03T23:45:00.000Z', '2026-12-04T00:15:00.000Z', 'Rehearse: B'],
    ]);
    const others = (convertIcsCalendar(undefined, text).events ?? []).map(({ start, end, summary }) => [
      start.date.toISOString(),
      end?.date.toISOString(),
      summary,
    ]);
    expect(others).toEqual(seen);
  });
});

test('a review names what failed first, with its line, then what is out of date, then what nobody touched', () => {
  const review: GameDayReview = {
    schemaVersion: 1,
    date: '2026-12-03',
    rehearsed: [
      {
        path: 'a.md',
        title: 'A',
        outcome: 'failed',
        source: 'run',
        runId: '20261203T090000000Z-119aac',
        said: 'failed',
        failures: ['line 12: 2.1 ended with 1'],
        outOfDate: ['line 9: Status: documented <Healthy>, now Degraded'],
      },
      {
        path: 'b.md',
        title: null,
        outcome: 'worked',
        source: 'ledger',
        runId: null,
        said: '2026-12-03 | Step 2',
        failures: [],
        outOfDate: [],
      },
    ],
    unreadableRuns: [],
    stillOpen: [runbook('c.md', 'C')],
  };
  expectValid('game-day-review.schema.json', review);
  expect(reviewText(review).split('\n')).toEqual([
    '# Game day 2026-12-03',
    '',
    '2 rehearsed: 1 worked, 1 did not.',
    '',
    '## Failed: A',
    '',
    '- `a.md`: run `20261203T090000000Z-119aac`, failed',
    '- [ ] Failed: line 12: 2.1 ended with 1',
    '- [ ] Out of date: line 9: Status: documented \\<Healthy\\>, now Degraded',
    '',
    '## Worked: b.md',
    '',
    '- `b.md`: row `2026-12-03 | Step 2`',
    '',
    '## Not rehearsed',
    '',
    '- `c.md` It last worked on 2026-05-01, 205 days ago; its limit is 90 days.',
    '',
  ]);
});
