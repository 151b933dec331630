import { join } from 'node:path';
import { endingOf, lookBack } from '../engine/aftermath.js';
import { makeSite, runAt } from '../engine/site.js';
import type { Measured, Row, Scenario } from '../scenario.js';
import { type Aftermath, afterKill } from './after-kill.js';
import { type GoneOn, goOn, type NextKill } from './go-on.js';
import { type KilledRun, killRun } from './kill-run.js';
import { atRandom, type Moment } from './moments.js';
import { seededRandom } from './random.js';

const columns = [
  'Killed when',
  'Runs',
  'Hit',
  'Unknown end',
  'Row written',
  'Resumed',
  'Killed again',
  'Finished',
] as const;

/** At moments made by construction, each so many times. */
export function killedExactly(moments: readonly Moment[], times: number): Scenario {
  return {
    name: 'killed-exactly',
    section: 'kills',
    does: `kill -9 at ${moments.length} exact moments, ${times} times each`,
    async run(folder) {
      const lines: Line[] = [];
      for (const [index, moment] of moments.entries()) {
        const plan = Array.from({ length: times }, () => ({ moment, nextKill: () => null }));
        const kills = await killAll(plan, join(folder, String(index)));
        lines.push(lineOf(moment.title, kills, moment.leaves));
      }
      return measured(lines);
    },
  };
}

/** At moments spread over a whole run and a little more, the same ones for the same seed. */
export function killedAtRandom(count: number, seed: number): Scenario {
  return {
    name: 'killed-at-random',
    section: 'kills',
    does: `kill -9 at ${count} random moments of a run (seed ${seed})`,
    async run(folder) {
      const wholeMs = await timeOfRun(join(folder, 'whole'));
      const plan = Array.from({ length: count }, (_, index) => {
        const random = seededRandom(seed + index);
        // A resumed run has what was left to do before it, and is killed as well, now and then.
        const nextKill = () => (random() < killedAgain ? random() * wholeMs : null);
        return { moment: atRandom(random() * wholeMs), nextKill };
      });
      const kills = await killAll(plan, folder);
      return measured([lineOf(`at random, within ${(wholeMs / 1000).toFixed(1)} s`, kills, null)]);
    },
  };
}

/** Runs that are killed beside each other, as many as there are processors to be had. */
const atOnce = 2;

/** The share of resumed runs that are killed in their turn. */
const killedAgain = 0.4;

interface Planned {
  readonly moment: Moment;
  readonly nextKill: NextKill;
}

interface Kill {
  readonly run: KilledRun;
  readonly aftermath: Aftermath;
  readonly goneOn: GoneOn;
}

async function killAll(plan: readonly Planned[], folder: string): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  const waiting = [...plan.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { moment, nextKill }] = next;
      const run = await killRun(moment, join(folder, `run-${index}`));
      const aftermath = afterKill(run);
      kills.push({ run, aftermath, goneOn: await goOn(run, aftermath, nextKill) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return kills;
}

/** From its first event to its last, in ms; the longer of two, and a little more. */
async function timeOfRun(folder: string): Promise<number> {
  const times: number[] = [];
  for (const turn of ['first', 'second']) {
    const site = makeSite(join(folder, turn), { name: 'killed.md' });
    await runAt(site).ended;
    const { journal } = lookBack(site);
    if (endingOf(journal) !== 'worked' || journal.kind !== 'read')
      throw new Error('a run that is left alone works');
    const [first, last] = [journal.events[0], journal.events.at(-1)];
    times.push(Date.parse(last?.at ?? '') - Date.parse(first?.at ?? ''));
  }
  return Math.max(...times) * 1.1;
}

interface Line {
  readonly row: Row;
  readonly peakBytes: number;
}

function lineOf(title: string, kills: readonly Kill[], leaves: Moment['leaves']): Line {
  const hit = kills.filter(
    ({ run, aftermath }) => run.isHit && (leaves === null || aftermath.reached === leaves),
  );
  const broken = new Set(kills.flatMap(({ aftermath, goneOn }) => [...aftermath.broken, ...goneOn.broken]));
  // A moment that is missed proves nothing.
  if (leaves !== null && hit.length < kills.length) broken.add('every kill hits its moment');
  const idle = kills.filter(({ goneOn }) => goneOn.end === 'nothing had begun').length;
  if (leaves === null && idle > kills.length / 2) broken.add('most kills hit a run that had begun');
  const cells = [
    title,
    String(kills.length),
    String(hit.length),
    String(kills.filter(({ aftermath }) => aftermath.unknown.length > 0).length),
    String(kills.filter(({ aftermath }) => aftermath.rows === 1).length),
    String(kills.filter(({ goneOn }) => goneOn.end === 'finished').length),
    String(kills.reduce((sum, { goneOn }) => sum + goneOn.kills, 0)),
    String(kills.filter(({ goneOn }) => goneOn.end !== 'nothing had begun').length),
  ];
  return {
    row: { cells, broken: [...broken] },
    peakBytes: Math.max(...kills.map(({ run, goneOn }) => Math.max(run.ended.peakBytes, goneOn.peakBytes))),
  };
}

function measured(lines: readonly Line[]): Measured {
  return {
    columns,
    rows: lines.map(({ row }) => row),
    peakBytes: Math.max(...lines.map(({ peakBytes }) => peakBytes)),
    skipped: null,
  };
}
