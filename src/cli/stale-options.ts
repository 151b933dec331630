import { readDate } from '../ledger/read-date.js';
import { RunbookError } from '../model/runbook-error.js';
import { defaultFailures, type Failure, failures } from '../staleness/fail-on.js';

/** `2026-11-22`; null where the option was not given. Throws USAGE. */
export function readDay(option: string, text: string | null): string | null {
  if (text === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? readDate(text) : null;
  if (day !== null) return day;
  throw new RunbookError('USAGE', `--${option} takes a date, and got "${text}".`, {
    hint: 'Write it as 2026-11-22; days are UTC.',
  });
}

/** `90d`, `12w`, or a bare number of days; null where the option was not given. Throws USAGE. */
export function readDays(option: string, text: string | null): number | null {
  if (text === null) return null;
  const [, count = '', unit = ''] = /^(\d{1,5})\s*(d|days?|w|weeks?)?$/.exec(text.trim()) ?? [];
  const days = Number(count) * (unit.startsWith('w') ? 7 : 1);
  if (count !== '' && (days > 0 || option === 'within')) return days;
  throw new RunbookError('USAGE', `--${option} takes days, and got "${text}".`, {
    hint: 'Write it as 90d or 12w.',
  });
}

/** What is to make it fail; `none` alone stands for nothing. Throws USAGE for a word that is none of them. */
export function readFailOn(words: readonly string[]): readonly Failure[] {
  if (words.length === 0) return defaultFailures;
  if (words.length === 1 && words[0] === 'none') return [];
  return words.map((word) => {
    const failure = failures.find((each) => each === word);
    if (failure !== undefined) return failure;
    throw new RunbookError('USAGE', `--fail-on does not know "${word}".`, {
      hint: `It takes ${failures.join(', ')}, or none by itself.`,
    });
  });
}
