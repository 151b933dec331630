/** `14:03:07` of an ISO date in UTC, with the day before it where the run went on over midnight. */
export function clockText(at: string, startedAt: string): string {
  const time = at.slice(11, 19);
  const day = at.slice(0, 10);
  return day === startedAt.slice(0, 10) ? time : `${day} ${time}`;
}

/** `2026-11-22 14:03:07 UTC`. */
export function momentText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}
