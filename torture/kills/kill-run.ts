import { makeSite, runAt, type Site } from '../engine/site.js';
import type { Ended } from '../engine/start-engine.js';
import type { Moment } from './moments.js';

export interface KilledRun {
  readonly site: Site;
  readonly ended: Ended;
  /** Whether it was hit, or had ended by then. */
  readonly isHit: boolean;
}

/** Starts a run in a folder of its own, and kills its engine at a moment. */
export async function killRun(moment: Moment, folder: string): Promise<KilledRun> {
  const site = makeSite(folder, { name: 'killed.md' });
  const engine = runAt(site, moment.request);
  await moment.kill?.(engine, site);
  const ended = await engine.ended;
  return { site, ended, isHit: ended.signal === 'SIGKILL' && !ended.overdue };
}
