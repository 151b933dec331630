import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEvent } from '../../src/model/generated/schemas.js';
import { lookBack } from '../engine/aftermath.js';
import { journalTells } from '../engine/journal.js';
import { makeSite, runAt } from '../engine/site.js';
import type { EngineRequest } from '../engine/start-engine.js';
import type { Fault } from './fault.js';

export const clockBackwards: Fault = {
  name: 'clock-backwards',
  does: 'the clock goes back by an hour while a check is polled',
  expected: 'the check is given its 4 s, no hour more; exit 1',
  async run(folder) {
    const site = makeSite(folder, { name: 'polls.md' });
    const clock = join(folder, 'clock');
    writeFileSync(clock, '+0');
    const { how, ...request } = withClock(clock);
    const engine = runAt(site, { ...request, withinMs: 60_000 });
    await journalTells(site.stateDir, (events) => samplesIn(events) > 0);
    writeFileSync(clock, '-3600');
    const ended = await engine.ended;
    const aftermath = lookBack(site);
    return {
      ended,
      aftermath,
      how,
      promises: {
        'exit code 1': ended.exitCode === 1,
        'the check is given its time and no more': ended.tookMs > 4_000 && ended.tookMs < 10_000,
        'it is looked at again and again':
          aftermath.journal.kind === 'read' && samplesIn(aftermath.journal.events) >= 4,
        'no duration is below zero': !/in -/.test(ended.stdout),
      },
    };
  },
};

function samplesIn(events: readonly RunEvent[]): number {
  return events.filter(({ kind }) => kind === 'check-sampled').length;
}

/** libfaketime where it is installed, for the engine and all it starts; else the engine's own Date. */
function withClock(path: string): Partial<EngineRequest> & { readonly how: string } {
  const library = findFaketime();
  if (library === null)
    return { how: "the engine's Date", preload: ['clock.mjs'], env: { RUNBOOK_TORTURE_CLOCK: path } };
  const env = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: path,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  return { how: 'libfaketime', env };
}

function findFaketime(): string | null {
  const folders = ['/usr/lib', '/usr/lib64', ...subfolders('/usr/lib')];
  const paths = folders.map((folder) => join(folder, 'faketime/libfaketimeMT.so.1'));
  return paths.find(existsSync) ?? null;
}

function subfolders(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.includes('-linux-'))
    .map((name) => join(folder, name));
}
