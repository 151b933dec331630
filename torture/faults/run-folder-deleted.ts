import { rmSync } from 'node:fs';
import { lookBack } from '../engine/aftermath.js';
import { runFolders, until } from '../engine/journal.js';
import { linesIn, makeSite, runAt } from '../engine/site.js';
import type { Fault } from './fault.js';

export const runFolderDeleted: Fault = {
  name: 'run-folder-deleted',
  does: "the run's whole folder is deleted while a write runs",
  expected: 'no further write is started, no row',
  async run(folder) {
    const site = makeSite(folder, { name: 'writes.md' });
    const engine = runAt(site);
    await until('the slow write has begun', () => linesIn(site, 'begun').length === 1);
    for (const runFolder of runFolders(site.stateDir)) rmSync(runFolder, { recursive: true });
    const ended = await engine.ended;
    const aftermath = lookBack(site);
    return {
      ended,
      aftermath,
      promises: {
        'the write that ran was let finish, and none after it':
          linesIn(site, 'counter').join() === 'first,second',
        'no row was written': aftermath.rowsAdded === 0,
        'it does not end as if it had worked': ended.exitCode !== 0,
        'it says what is wrong with the journal': ended.stderr.includes('JOURNAL_LOST'),
      },
    };
  },
};
