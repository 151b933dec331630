import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StaleRunbook } from '../../../src/model/generated/schemas.js';
import { needsRehearsal } from '../../../src/staleness/game-day/needs-rehearsal.js';
import { type Rehearsal, spreadOverDays } from '../../../src/staleness/game-day/spread-over-days.js';
import { judgeFacts } from '../../../src/staleness/judge-facts.js';
import { readFacts } from '../../../src/staleness/read-facts.js';

const today = '2026-11-22';

function runbook(path: string, date = '2026-05-01'): StaleRunbook {
  const text = `## Last worked\n\n| Date |\n| --- |\n| ${date} |\n`;
  return judgeFacts(path, readFacts(text, today), { today, limitDays: null, dueDays: 14 });
}

const rehearsal = (path: string, minutes: number): Rehearsal => ({
  runbook: runbook(path),
  minutes,
  estimate: 'guess',
});

const placed = (spread: ReturnType<typeof spreadOverDays>) =>
  spread.days.map(({ rehearsals }) => rehearsals.map(({ runbook: { path } }) => path));

const days = ['2026-12-03', '2026-12-10'];

test('each gets the first day with a slot and the minutes for it', () => {
  const wanted = [rehearsal('a', 90), rehearsal('b', 90), rehearsal('c', 60), rehearsal('d', 30)];
  const spread = spreadOverDays(wanted, { days, slots: 2, minutes: 120 });
  expect(placed(spread)).toEqual([['a', 'd'], ['b']]);
  expect(spread.unplaced.map(({ reason, runbook: { path } }) => [path, reason])).toEqual([['c', 'no-room']]);
});

test('what is longer than a day is told apart from what came too late', () => {
  const { unplaced } = spreadOverDays([rehearsal('long', 300)], { days, slots: 4, minutes: 240 });
  expect(unplaced).toMatchObject([{ reason: 'too-long', minutes: 300 }]);
});

test('none is lost, none is placed twice, and no day is overfull', () => {
  const minutes = fc.array(fc.integer({ min: 15, max: 300 }), { maxLength: 20 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 1, max: 5 }), (wanted, slots) => {
      const rehearsals = wanted.map((each, index) => rehearsal(`r${index}`, each));
      const spread = spreadOverDays(rehearsals, { days, slots, minutes: 240 });
      const paths = [...placed(spread).flat(), ...spread.unplaced.map(({ runbook: { path } }) => path)];
      expect(paths.toSorted()).toEqual(wanted.map((_, index) => `r${index}`).toSorted());
      for (const day of spread.days) {
        expect(day.rehearsals.length).toBeLessThanOrEqual(slots);
        expect(day.rehearsals.reduce((sum, each) => sum + each.minutes, 0)).toBeLessThanOrEqual(240);
      }
    }),
  );
});

describe('what needs a rehearsal by 2026-12-10', () => {
  test.each([
    ['2026-05-01', true],
    ['', true],
    ['01/02/2026', true],
    ['2026-09-11', true], // due on 2026-12-10
    ['2026-09-12', false],
    ['2026-11-20', false],
  ])('last worked on "%s": %s', (date, needs) => {
    expect(needsRehearsal(runbook('a', date), '2026-12-10')).toBe(needs);
  });
});
