import { type PrometheusAccess, readPrometheusAccess } from '../api/prometheus/access.js';
import { parseDuration } from '../checks/duration.js';
import type { DriveSettings } from '../executor/drive-request.js';
import { RunbookError } from '../model/runbook-error.js';
import type { Io } from './io.js';
import type { OptionBag } from './option-bag.js';

/** A person sits at stdin and stderr, and nobody said otherwise. */
export function isAttended(bag: OptionBag, io: Io): boolean {
  const ci = io.env.CI !== undefined && io.env.CI !== '' && io.env.CI !== 'false';
  const atTerminal = io.stdin.isTTY === true && io.stderr.isTTY === true;
  return atTerminal && !ci && !bag.flag('unattended');
}

export function readSettings(bag: OptionBag): DriveSettings {
  return { timeoutMs: readTimeout(bag), note: bag.text('note'), recorded: bag.pairs('record') };
}

export function operatorName(bag: OptionBag, io: Io): string {
  return bag.word('operator') ?? `${io.userName}@${io.hostName}`;
}

/** --prometheus, else whom the run has been told of before. */
export function readPrometheus(
  bag: OptionBag,
  io: Io,
  before: string | null = null,
): PrometheusAccess | null {
  const url = bag.text('prometheus') ?? before;
  return url === null ? null : readPrometheusAccess(url, io.env);
}

function readTimeout(bag: OptionBag): number | null {
  const text = bag.text('timeout');
  if (text === null) return null;
  const timeoutMs = parseDuration(text);
  // No time at all would end every command before it began.
  if (timeoutMs !== null && timeoutMs > 0) return timeoutMs;
  throw new RunbookError('USAGE', `--timeout takes a duration, and got "${text}".`, {
    hint: 'Write it as 90s or 5m.',
  });
}
