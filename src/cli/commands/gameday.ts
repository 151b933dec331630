import { planGameDays } from '../../api/game-day/plan-game-days.js';
import { reviewGameDay } from '../../api/game-day/review-game-day.js';
import { openStore } from '../../api/run-records.js';
import type { GameDayPlan, GameDayReview } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { jsonText } from '../../report/json-text.js';
import { fleetRequest, todayOf } from '../fleet-request.js';
import { readCount, readGameDays, readTimeOfDay } from '../game-day-options.js';
import type { Io } from '../io.js';
import { type OptionBag, readOptions } from '../option-bag.js';
import { writeResult } from '../result-sink.js';
import { readDay } from '../stale-options.js';

interface Surroundings {
  readonly bag: OptionBag;
  readonly io: Io;
}

/** `runbook gameday [PATH…]`: plans rehearsals, exit 0; with --review looks back at a day, exit 1 where not all worked. */
export async function gamedayCommand(paths: readonly string[], options: object, io: Io): Promise<number> {
  const around = { bag: readOptions(options), io };
  const { bag } = around;
  const reviewed = readDay('review', bag.text('review'));
  if (reviewed !== null && bag.list('on').length > 0) {
    throw new RunbookError('USAGE', '--on plans a day and --review looks back at one.', {
      hint: 'Give one of them.',
    });
  }
  if (reviewed !== null) return review(paths, reviewed, around);
  const plan = planOf(paths, around);
  await writeResult(await planText(plan, bag.text('format')), bag.word('out'), io);
  return 0;
}

function planOf(paths: readonly string[], { bag, io }: Surroundings): GameDayPlan {
  const today = readDay('as-of', bag.text('asOf')) ?? todayOf(io);
  return planGameDays({
    days: readGameDays(bag.list('on'), today),
    slots: readCount('slots', bag.text('slots')),
    minutes: readCount('minutes', bag.text('minutes')),
    startMinute: readTimeOfDay('start', bag.text('start')),
    fleet: fleetRequest(paths, today, { bag, io }),
    store: openStore({ ...io, now: () => io.clock.now() }),
  });
}

async function planText(plan: GameDayPlan, format: string | null): Promise<string> {
  if (format === 'json') return `${jsonText(plan, 2)}\n`;
  if (format === 'ics') {
    return (await import('../../report/game-day/sessions-calendar.js')).sessionsCalendar(plan);
  }
  return (await import('../../report/game-day/agenda.js')).agendaText(plan);
}

async function review(paths: readonly string[], date: string, { bag, io }: Surroundings): Promise<number> {
  if (bag.text('format') === 'ics') {
    throw new RunbookError('USAGE', 'A day that is over needs no calendar.', {
      hint: '--review prints --format markdown or json.',
    });
  }
  const found = reviewGameDay({
    fleet: fleetRequest(paths, date, { bag, io }),
    store: openStore({ ...io, now: () => io.clock.now() }),
  });
  await writeResult(await textOfReview(found, bag.text('format')), bag.word('out'), io);
  const isGood =
    found.unreadableRuns.length === 0 && found.rehearsed.every(({ outcome }) => outcome === 'worked');
  return isGood ? 0 : 1;
}

async function textOfReview(found: GameDayReview, format: string | null): Promise<string> {
  if (format === 'json') return `${jsonText(found, 2)}\n`;
  return (await import('../../report/game-day/review.js')).reviewText(found);
}
