import { lookBack } from '../engine/aftermath.js';
import { mountMemory } from '../engine/mount.js';
import { linesIn, makeSite, resumeAt, runAt, type Site } from '../engine/site.js';
import type { Ended } from '../engine/start-engine.js';
import type { Fault, Happened } from './fault.js';

/** More output than fits, more events than fit behind it, then a write. */
const fence = (code: string, index: number) => `## Step ${index + 1}\n\n\`\`\`sh\n${code}\n\`\`\`\n`;
const fillingDocument = ['seq 300000', ...Array.from({ length: 40 }, () => 'true'), 'echo late >> counter']
  .map(fence)
  .join('\n');

const expected =
  'the command at work is let finish; once the journal cannot be written, nothing more is started; it can be resumed';

export const diskFull: Fault = {
  name: 'disk-full',
  does: 'the disk with the state folder runs full (a tmpfs of 1 MB)',
  expected,
  async run(folder) {
    const site = makeSite(folder, { text: fillingDocument });
    const mount = mountMemory(site.stateDir, 1024);
    if (mount === null) return { skipped: 'nothing can be mounted here' };
    try {
      const happened = judge(site, await runAt(site).ended, 'the disk is full');
      mount.remount('size=64m');
      const resumed = await resumeAt(site).ended;
      const promises = {
        ...happened.promises,
        'it says how to go on': happened.ended.stderr.includes('next: Mend that, then go on: runbook resume'),
        'with room again it goes on to its end':
          resumed.exitCode === 0 && linesIn(site, 'counter').length === 1,
      };
      return { ...happened, promises };
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
    const happened = judge(site, await runAt(site, { through }).ended, 'the file may grow no more');
    const resumed = await resumeAt(site).ended;
    const promises = {
      ...happened.promises,
      'without the limit it goes on to its end':
        resumed.exitCode === 0 && linesIn(site, 'counter').length === 1,
    };
    return { ...happened, promises };
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
