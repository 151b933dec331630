import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lookBack } from '../engine/aftermath.js';
import { runFolders } from '../engine/journal.js';
import { linesIn, makeSite, runAt } from '../engine/site.js';
import type { Fault } from './fault.js';

const twoGigabytes = 2 ** 31;

export const hugeOutput: Fault = {
  name: 'huge-output',
  does: 'one command prints 2 GiB',
  expected: 'all of it on disk, 1 MiB of it in memory',
  async run(folder) {
    const site = makeSite(folder, { name: 'two-gigabytes.md' });
    const ended = await runAt(site, { withinMs: 600_000 }).ended;
    const [run = ''] = runFolders(site.stateDir);
    return {
      ended,
      aftermath: lookBack(site),
      promises: {
        'exit code 0': ended.exitCode === 0,
        'every byte is kept': sizeOfFile(join(run, 'out/0001.stdout')) === twoGigabytes,
        'the run goes on behind it': linesIn(site, 'counter').join() === 'done',
      },
    };
  },
};

export const heldBackOutput: Fault = {
  name: 'held-back-output',
  does: 'a command captures a secret and prints 256 MiB before the value is known',
  expected: 'the first 1 MiB is held back, masked and kept; what is missing is told',
  async run(folder) {
    const site = makeSite(folder, { name: 'held-back.md' });
    const ended = await runAt(site).ended;
    const [run = ''] = runFolders(site.stateDir);
    const kept = sizeOfFile(join(run, 'out/0001.stdout'));
    return {
      ended,
      aftermath: lookBack(site),
      promises: {
        'exit code 0': ended.exitCode === 0,
        'about 1 MiB is kept': kept > 2 ** 19 && kept <= 2 ** 20,
        'it says how much is missing': /Its last 2\d+ bytes are not kept/.test(ended.stderr),
      },
    };
  },
};

export const maskedOutput: Fault = {
  name: 'masked-output',
  does: 'a command prints 256 MiB, behind one that has captured a secret',
  expected: 'every byte is looked at for it, and kept',
  async run(folder) {
    const site = makeSite(folder, { name: 'masked.md' });
    const ended = await runAt(site, { withinMs: 600_000 }).ended;
    const [run = ''] = runFolders(site.stateDir);
    const kept = join(run, 'out/0002.stdout');
    return {
      ended,
      aftermath: lookBack(site),
      promises: {
        'exit code 0': ended.exitCode === 0,
        'all of it is kept': sizeOfFile(kept) > 2 ** 28,
        'the secret is masked at its end': lastLineOf(kept) === 'and •••',
      },
    };
  },
};

const linesScript = resolve(import.meta.dirname, '../documents/lines.mjs');

export function manyLines(seconds: number): Fault {
  return {
    name: 'many-lines',
    does: `a command prints 10 000 lines a second for ${seconds} s`,
    expected: 'none is lost, and the command is not held up',
    async run(folder) {
      const site = makeSite(folder, { name: 'lines.md' });
      copyFileSync(linesScript, join(site.work, 'lines.mjs'));
      const ended = await runAt(site, { args: ['--var', `SECONDS_OF_LINES=${seconds}`] }).ended;
      const aftermath = lookBack(site);
      const lines = linesTold(aftermath.journal);
      return {
        ended,
        aftermath,
        promises: {
          'exit code 0': ended.exitCode === 0,
          'every line is counted': lines.bytes === bytesOf(seconds * 10_000),
          'it took as long as alone, within a second': lines.tookMs < seconds * 1000 + 1000,
          'the run goes on behind it': linesIn(site, 'counter').join() === 'done',
        },
      };
    },
  };
}

function linesTold(journal: ReturnType<typeof lookBack>['journal']) {
  const events = journal.kind === 'read' ? journal.events : [];
  for (const event of events)
    if (event.kind === 'command-finished') return { bytes: event.stdoutBytes, tookMs: event.durationMs };
  return { bytes: 0, tookMs: Number.POSITIVE_INFINITY };
}

/** As lines.mjs writes them. */
function bytesOf(lines: number): number {
  let bytes = 0;
  for (let n = 1; n <= lines; n += 1) bytes += `line ${n} of a log that somebody has left on debug\n`.length;
  return bytes;
}

function sizeOfFile(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** Its last line, of less than a hundred bytes. */
function lastLineOf(path: string): string {
  const size = sizeOfFile(path);
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(100);
    const read = readSync(descriptor, bytes, 0, bytes.length, Math.max(0, size - bytes.length));
    return bytes.subarray(0, read).toString('utf8').trimEnd().split('\n').at(-1) ?? '';
  } finally {
    closeSync(descriptor);
  }
}
