import { RunbookError } from '../model/runbook-error.js';
import { readDay } from './stale-options.js';

/** The days of `--on`, in order, each once. Throws USAGE where there is none, or one is over. */
export function readGameDays(words: readonly string[], today: string): readonly string[] {
  const days = [...new Set(words.flatMap((word) => readDay('on', word) ?? []))].sort();
  const [first] = days;
  if (first === undefined) {
    throw new RunbookError('USAGE', 'No day is named.', { hint: 'Name some: --on 2026-12-03,2026-12-10' });
  }
  if (first >= today) return days;
  throw new RunbookError('USAGE', `--on: ${first} is over.`, {
    hint: `Look back at it with --review ${first}.`,
  });
}

/** A count of one or more. Throws USAGE. */
export function readCount(option: string, text: string | null): number {
  if (text !== null && /^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new RunbookError('USAGE', `--${option} takes a number, and got "${text ?? ''}".`, {
    hint: `Write it as --${option} 4.`,
  });
}

/** `09:00` as minutes behind midnight. Throws USAGE. */
export function readTimeOfDay(option: string, text: string | null): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text ?? '') ?? [];
  if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes);
  throw new RunbookError('USAGE', `--${option} takes a time of day, and got "${text ?? ''}".`, {
    hint: 'Write it as 09:00; times are UTC.',
  });
}
