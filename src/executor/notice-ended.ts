import type { Hands } from './hands.js';

/**
 * Looks which commands in the background have ended since the last look, and writes it down: a port-forward that died
 * explains what fails next. True where there was news.
 */
export async function noticeEnded(hands: Hands): Promise<boolean> {
  let isNews = false;
  for (const [pid, { command, finish }] of [...hands.jobs]) {
    const end = await hands.ports.shell.jobEnd(pid);
    if (end === null) continue;
    finish();
    hands.jobs.delete(pid);
    hands.log.tell({ kind: 'background-ended', command, pid, exitCode: end.exitCode, by: 'itself' });
    isNews = true;
  }
  return isNews;
}
