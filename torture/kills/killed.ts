import { join } from 'node:path';
import { makeSite, runAt } from '../engine/site.js';
import type { Measured, Row, Scenario } from '../scenario.js';
import { type Aftermath, afterKill } from './after-kill.js';
import { type KilledRun, killRun } from './kill-run.js';
import { atRandom, type Moment } from './moments.js';
import { seededRandom } from './random.js';

const columns = ['Killed when', 'Kills', 'Hit', 'Unknown end', 'Row written'] as const;

/** At moments made by construction, each so many times. */
export function killedExactly(moments: readonly Moment[], times: number): Scenario {
  return {
    name: 'killed-exactly',
    section: 'kills',
    does: `kill -9 at ${moments.length} exact moments, ${times} times each`,
    async run(folder) {
      const lines: Line[] = [];
      for (const [index, moment] of moments.entries()) {
        const kills = await killAll(Array(times).fill(moment), join(folder, String(index)));
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
      const random = seededRandom(seed);
      const moments = Array.from({ length: count }, () => atRandom(random() * wholeMs));
      const kills = await killAll(moments, folder);
      return measured([lineOf(`at random, within ${(wholeMs / 1000).toFixed(1)} s`, kills, null)]);
    },
  };
}

/** Runs that are killed beside each other, as many as there are processors to be had. */
const atOnce = 2;

interface Kill {
  readonly run: KilledRun;
  readonly aftermath: Aftermath;
}

async function killAll(moments: readonly Moment[], folder: string): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  const waiting = [...moments.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, moment] = next;
      const run = await killRun(moment, join(folder, `run-${index}`));
      kills.push({ run, aftermath: afterKill(run) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return kills;
}

async function timeOfRun(folder: string): Promise<number> {
  const times = [];
  for (const turn of ['first', 'second'])
    times.push((await runAt(makeSite(join(folder, turn), { name: 'killed.md' })).ended).tookMs);
  return Math.max(...times);
}

interface Line {
  readonly row: Row;
  readonly peakBytes: number;
}

function lineOf(title: string, kills: readonly Kill[], leaves: Moment['leaves']): Line {
  const hit = kills.filter(
    ({ run, aftermath }) => run.isHit && (leaves === null || aftermath.reached === leaves),
  );
  const broken = new Set(kills.flatMap(({ aftermath }) => aftermath.broken));
  // A moment that is missed proves nothing.
  if (leaves !== null && hit.length < kills.length) broken.add('every kill hits its moment');
  const cells = [
    title,
    String(kills.length),
    String(hit.length),
    String(kills.filter(({ aftermath }) => aftermath.unknown.length > 0).length),
    String(kills.filter(({ aftermath }) => aftermath.rows === 1).length),
  ];
  return {
    row: { cells, broken: [...broken] },
    peakBytes: Math.max(...kills.map(({ run }) => run.ended.peakBytes)),
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
