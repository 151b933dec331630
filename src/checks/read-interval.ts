import type { Quantity } from './quantity.js';

const pattern = /^(-)?(?:(\d+)(?: days?,? |-))?(\d{2,}):([0-5]\d):([0-5]\d(?:\.\d+)?)$/;

/**
 * A length of time as `HH:MM:SS`, in seconds: an interval of PostgreSQL (`00:00:02.345`, `1 day 02:03:04`), ELAPSED of
 * `ps` (`1-02:03:04`). Null for anything else. A time of day looks the same, so who asks must know that it is none.
 */
export function readInterval(text: string): Quantity | null {
  const match = pattern.exec(text.trim());
  if (match === null) return null;
  const [, sign, days = '0', hours, minutes, seconds] = match;
  const length = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { number: sign === undefined ? length : -length, unit: 's' };
}

const lengths: ReadonlySet<string> = new Set(
  'age behind delay downtime duration elapsed interval lag latency remaining retention runtime timeout took ttl uptime wait waited waiting'.split(
    ' ',
  ),
);

/** Whether only a length of time can stand under a name: `replication lag`, `ELAPSED`. A `last backup` may be a time of day. */
export function namesLength(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s_-]+/)
    .some((word) => lengths.has(word));
}
