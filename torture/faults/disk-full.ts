import { lookBack } from '../engine/aftermath.js';
import { mountMemory } from '../engine/mount.js';
import { linesIn, makeSite, runAt } from '../engine/site.js';
import type { Fault } from './fault.js';

/** More output than fits, more events than fit behind it, then a write. */
const fence = (code: string, index: number) => `## Step ${index + 1}\n\n\`\`\`sh\n${code}\n\`\`\`\n`;
const fillingDocument = ['seq 300000', ...Array.from({ length: 40 }, () => 'true'), 'echo late >> counter']
  .map(fence)
  .join('\n');

const stateKilobytes = 1024;

export const diskFull: Fault = {
  name: 'disk-full',
  does: 'the disk with the state folder runs full',
  expected: 'the command at work is let finish; once the journal cannot be written, nothing more is started',
  async run(folder) {
    const site = makeSite(folder, { text: fillingDocument });
    const mount = mountMemory(site.stateDir, stateKilobytes);
    // Where nothing can be mounted, no file may grow beyond 8 KB: the same to the program that writes it.
    const through = mount === null ? { through: limited } : {};
    try {
      const ended = await runAt(site, through).ended;
      const aftermath = lookBack(site);
      return {
        ended,
        aftermath,
        how: mount === null ? 'files limited to 8 KB' : 'a tmpfs of 1 MB',
        promises: {
          'the write behind it is not started': linesIn(site, 'counter').length === 0,
          'it does not end as if it had worked': ended.exitCode !== 0,
          'it says what is wrong with the journal': ended.stderr.includes('JOURNAL_LOST'),
          'it says that the output is not kept whole': ended.stderr.includes('not kept whole'),
          'the journal can be read': aftermath.journal.kind === 'read',
        },
      };
    } finally {
      mount?.unmount();
    }
  },
};

function limited(argv: readonly string[]): readonly string[] {
  return ['bash', '-c', 'ulimit -f 8; exec "$@"', 'bash', ...argv];
}
