import { lookBack } from '../engine/aftermath.js';
import { linesIn, resumeAt, type Site } from '../engine/site.js';
import type { Ended } from '../engine/start-engine.js';
import { broken } from '../scenario.js';
import { type Aftermath, afterKill, countOf, writes } from './after-kill.js';
import type { KilledRun } from './kill-run.js';
import { killBehindBeginning } from './moments.js';

/** What became of a killed run when somebody went on with it. */
export interface GoneOn {
  readonly end: 'nothing had begun' | 'it had worked' | 'finished';
  readonly kills: number;
  readonly peakBytes: number;
  readonly broken: readonly string[];
}

/** Moments at which a resumed run is killed in its turn, in ms behind its first event, until there is none left. */
export type NextKill = () => number | null;

const mostTurns = 12;

/**
 * `runbook resume` until the run is finished. Of a write whose end nobody saw it must ask; it is told what a person
 * would tell who looked at the system: the counter.
 */
export async function goOn({ site }: KilledRun, aftermath: Aftermath, nextKill: NextKill): Promise<GoneOn> {
  const said = new Set<string>();
  let kills = 0;
  let peakBytes = 0;
  if (aftermath.reached === 'nothing') return { end: 'nothing had begun', kills, peakBytes, broken: [] };
  let now = aftermath;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    if (now.reached === 'run-finished' && now.worked) break;
    for (const promise of await refusesUnasked(site, now)) said.add(promise);
    const kill = nextKill();
    const ended = await resume(site, answersFor(site, now.unknown), kill);
    peakBytes = Math.max(peakBytes, ended.peakBytes);
    if (ended.signal === 'SIGKILL') kills += 1;
    now = afterKill({ site, ended, isHit: ended.signal === 'SIGKILL' });
    for (const promise of now.broken) said.add(promise);
    if (kill === null && ended.exitCode !== 0) said.add(`a resumed run works: ${lastLines(ended)}`);
  }
  for (const promise of finished(site)) said.add(promise);
  const end = now === aftermath ? 'it had worked' : 'finished';
  return { end, kills, peakBytes, broken: [...said] };
}

async function resume(site: Site, answers: readonly string[], killAfterMs: number | null): Promise<Ended> {
  const engine = resumeAt(site, answers);
  if (killAfterMs !== null) await killBehindBeginning(engine, site, killAfterMs);
  return engine.ended;
}

/** Without an answer nothing is written, and what has no answer is named. */
async function refusesUnasked(site: Site, { unknown }: Aftermath): Promise<readonly string[]> {
  if (unknown.length === 0) return [];
  const before = linesIn(site, 'counter').join();
  const ended = await resume(site, [], null);
  return broken({
    'a write of unknown end is not run again unasked': linesIn(site, 'counter').join() === before,
    'it is asked about by name, exit 5':
      ended.exitCode === 5 && unknown.every((id) => ended.stdout.includes(`--ran ${id}`)),
  });
}

function answersFor(site: Site, unknown: readonly string[]): readonly string[] {
  return unknown.flatMap((id) => [countOf(site, id) === 0 ? '--again' : '--ran', id]);
}

function finished(site: Site): readonly string[] {
  const { document, rowsAdded } = lookBack(site);
  return broken({
    'each write was done exactly once': writes.every((id) => countOf(site, id) === 1),
    'there is exactly one row': document !== null && rowsAdded === 1,
  });
}

function lastLines({ stdout, stderr }: Ended): string {
  return `${stderr}${stdout}`.trim().split('\n').slice(-3).join(' / ');
}
