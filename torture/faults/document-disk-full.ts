import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookBack } from '../engine/aftermath.js';
import { mountMemory } from '../engine/mount.js';
import { makeSite, runAt } from '../engine/site.js';
import type { Fault } from './fault.js';

export const documentDiskFull: Fault = {
  name: 'document-disk-full',
  does: 'the disk with the document is full when the row is due (a tmpfs of 64 KB)',
  expected: 'the row is printed and kept, exit 6',
  async run(folder) {
    const mount = mountMemory(join(folder, 'site'), 64);
    if (mount === null) return { skipped: 'nothing can be mounted here' };
    try {
      const site = makeSite(folder, { name: 'fills-its-disk.md' });
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
