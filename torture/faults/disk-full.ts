import { lookBack } from '../engine/aftermath.js';
import { mountMemory } from '../engine/mount.js';
import { linesIn, makeSite, runAt, type Site } from '../engine/site.js';
import type { Ended } from '../engine/start-engine.js';
import type { Fault, Happened } from './fault.js';

/** More output than fits, more events than fit behind it, then a write. */
const fence = (code: string, index: number) => `## Step ${index + 1}\n\n\`\`\`sh\n${code}\n\`\`\`\n`;
const fillingDocument = ['seq 300000', ...Array.from({ length: 40 }, () => 'true'), 'echo late >> counter']
  .map(fence)
  .join('\n');

const expected =
  'the command at work is let finish; once the journal cannot be written, nothing more is started';

export const diskFull: Fault = {
  name: 'disk-full',
  does: 'the disk with the state folder runs full (a tmpfs of 1 MB)',
  expected,
  async run(folder) {
    const site = makeSite(folder, { text: fillingDocument });
    const mount = mountMemory(site.stateDir, 1024);
    if (mount === null) return { skipped: 'nothing can be mounted here' };
    try {
      return judge(site, await runAt(site).ended, 'the disk is full');
    } finally {
      mount.unmount();
    }
  },
};

export const filesLimited: Fault = {
  name: 'files-limited',
  does: 'no file may grow beyond 8 KB (`ulimit -f`)',
  expected,
  async run(folder) {
    const site = makeSite(folder, { text: fillingDocument });
    const through = (argv: readonly string[]) => ['bash', '-c', 'ulimit -f 8; exec "$@"', 'bash', ...argv];
    return judge(site, await runAt(site, { through }).ended, 'the file may grow no more');
  },
};

function judge(site: Site, ended: Ended, why: string): Happened {
  const aftermath = lookBack(site);
  return {
    ended,
    aftermath,
    promises: {
      'the write behind it is not started': linesIn(site, 'counter').length === 0,
      'exit code 1': ended.exitCode === 1,
      'it says what is wrong with the journal': ended.stderr.includes(`Cannot write the journal: ${why}`),
      'it says that the output is not kept whole': ended.stderr.includes('not kept whole'),
      'the journal can be read': aftermath.journal.kind === 'read',
    },
  };
}
