import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { lookBack } from '../engine/aftermath.js';
import { mountMemory } from '../engine/mount.js';
import { linesIn, makeSite, runAt } from '../engine/site.js';
import type { Fault } from './fault.js';

export const stateReadOnly: Fault = {
  name: 'state-read-only',
  does: 'the state folder cannot be written',
  expected: 'nothing is run, exit 2',
  async run(folder) {
    const unwritable = makeUnwritable(join(folder, 'state'));
    try {
      const site = { ...makeSite(folder, { name: 'writes.md' }), stateDir: unwritable.path };
      const ended = await runAt(site).ended;
      return {
        ended,
        aftermath: lookBack(site),
        how: unwritable.how,
        promises: {
          'exit code 2': ended.exitCode === 2,
          'nothing is run': linesIn(site, 'counter').length === 0,
          'it says what is wrong, and what to do':
            ended.stderr.includes(unwritable.says) && /\n {2}next: .*RUNBOOK_STATE_DIR/.test(ended.stderr),
        },
      };
    } finally {
      unwritable.release();
    }
  },
};

export const documentReadOnly: Fault = {
  name: 'document-read-only',
  does: 'the document stands on a read-only mount',
  expected: 'the row is printed and kept, exit 6',
  async run(folder) {
    const mount = mountMemory(join(folder, 'site'), 64);
    if (mount === null) return { skipped: 'nothing can be mounted here' };
    try {
      const site = makeSite(folder, { name: 'reads.md' });
      mount.remount('ro');
      const ended = await runAt(site).ended;
      const aftermath = lookBack(site);
      return {
        ended,
        aftermath,
        promises: {
          'exit code 6': ended.exitCode === 6,
          'the row is printed': ended.stderr.includes('Row not written'),
          'the row is kept': aftermath.rowKept,
          'the document is as it was': readFileSync(site.document, 'utf8') === site.before,
        },
      };
    } finally {
      mount.unmount();
    }
  },
};

/** Modes bind everybody but root. */
function makeUnwritable(path: string) {
  if (getuid?.() !== 0) {
    mkdirSync(path, { mode: 0o500 });
    return { path, how: 'its mode', says: 'permission denied', release: () => chmodSync(path, 0o700) };
  }
  const mount = mountMemory(path, 64);
  if (mount !== null) {
    mount.remount('ro');
    return { path, how: 'a read-only mount', says: 'read-only', release: () => mount.unmount() };
  }
  const nowhere = existsSync('/proc/self') ? '/proc/self/nowhere' : '/dev/null/nowhere';
  return { path: nowhere, how: 'a path that cannot be', says: 'it is not there', release: () => undefined };
}
