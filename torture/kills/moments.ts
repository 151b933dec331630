import { existsSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunEvent } from '../../src/model/generated/schemas.js';
import { journalPath, until } from '../engine/journal.js';
import { linesIn, type Site } from '../engine/site.js';
import type { Engine, EngineRequest } from '../engine/start-engine.js';

/** When the engine is killed (SIGKILL). */
export interface Moment {
  readonly title: string;
  /** What has it kill itself, where no clock could hit the moment. */
  readonly request: Partial<EngineRequest>;
  /** Kills it from outside; null where it does that itself. */
  readonly kill: ((engine: Engine, site: Site) => Promise<void>) | null;
  /** The last event that the journal then holds, by which a hit is told from a miss; null where it may be any. */
  readonly leaves: RunEvent['kind'] | 'nothing' | null;
}

/** So many ms behind the first event that this engine journals: what comes before is Node's start, long on a busy day. */
export function atRandom(afterMs: number): Moment {
  return {
    title: 'a random moment',
    request: {},
    kill: (engine, site) => killBehindBeginning(engine, site, afterMs),
    leaves: null,
  };
}

export async function killBehindBeginning(engine: Engine, site: Site, afterMs: number): Promise<void> {
  const before = journalBytes(site);
  let isOver = false;
  void engine.ended.then(() => {
    isOver = true;
  });
  await until('it is under way', () => isOver || journalBytes(site) > before);
  await sleep(afterMs);
  engine.child.kill('SIGKILL');
}

function journalBytes({ stateDir }: Site): number {
  const path = journalPath(stateDir);
  return path !== null && existsSync(path) ? statSync(path).size : 0;
}

const whileWriting: Moment = {
  title: 'a write is at work',
  request: {},
  kill: async (engine, site) => {
    await until('the slow write has begun', () => linesIn(site, 'begun').length === 1);
    engine.child.kill('SIGKILL');
  },
  leaves: 'command-started',
};

function byItself(title: string, moment: string, leaves: Moment['leaves']): Moment {
  return {
    leaves,
    title,
    request: { preload: ['kill-at.mjs'], env: { RUNBOOK_TORTURE_KILL: moment } },
    kill: null,
  };
}

/** The moments at which one step more or less makes the difference. */
export const exactMoments: readonly Moment[] = [
  byItself('the journal has half of its first line', 'within:run-started', 'nothing'),
  byItself('a write is on record, and not begun', 'after:command-started:2', 'command-started'),
  byItself('half a line says that a write is to begin', 'within:command-started:3', 'step-started'),
  whileWriting,
  byItself('a write is done, and half a line says so', 'within:command-finished:3', 'command-started'),
  byItself('a write is done, and that is on record', 'after:command-finished:3', 'command-finished'),
  byItself('the last command is done', 'after:command-finished:6', 'command-finished'),
  byItself('the row is announced, the document untouched', 'after:ledger-intended', 'ledger-intended'),
  byItself('the document has the row, the journal does not know', 'after-rename', 'ledger-intended'),
  byItself('half a line says that the row is written', 'within:ledger-written', 'ledger-intended'),
  byItself('the row is written, and that is on record', 'after:ledger-written', 'ledger-written'),
  byItself('the end is on record', 'after:run-finished', 'run-finished'),
];
