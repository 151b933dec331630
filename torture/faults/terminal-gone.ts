import { existsSync } from 'node:fs';
import { quote } from '../../src/process/quote.js';
import { endingOf, lookBack } from '../engine/aftermath.js';
import { until } from '../engine/journal.js';
import { linesIn, makeSite, type Site } from '../engine/site.js';
import { type EngineRequest, startEngine } from '../engine/start-engine.js';
import type { Fault } from './fault.js';

/** The first process of the terminal: a shell that dies of the hang-up, or one that keeps it to itself. */
type First = 'shell' | 'deaf shell';

export const terminalGone = gone({
  name: 'terminal-gone',
  does: 'the terminal goes away while a write runs (SIGHUP)',
  expected: 'the write at hand is interrupted, the end is in the journal, exit 129',
  first: 'shell',
  counter: ['first'],
});

export const terminalLost = gone({
  name: 'terminal-lost',
  does: 'the terminal goes away while a write runs, and no SIGHUP arrives',
  expected: 'the next line that is shown finds it out, and it is the same',
  first: 'deaf shell',
  // The next write may have begun by then.
  counter: ['first,second', 'first,second,third'],
});

export const terminalGoneAtPrompt = gone({
  name: 'terminal-gone-at-prompt',
  does: 'the terminal goes away while it is asked whether to begin (SIGHUP)',
  expected: 'no yes, nothing is written, the end is in the journal, exit 129',
  first: 'shell',
  asked: true,
  counter: [''],
});

export const terminalLostAtPrompt = gone({
  name: 'terminal-lost-at-prompt',
  does: 'the terminal goes away while it is asked whether to begin, and no SIGHUP arrives',
  expected: 'the same',
  first: 'deaf shell',
  asked: true,
  counter: [''],
});

interface Gone extends Omit<Fault, 'run'> {
  readonly first: First;
  /** It goes away at the first question, and not in the slow write. */
  readonly asked?: boolean;
  /** What may be written by then. */
  readonly counter: readonly string[];
}

function gone({ first, counter, asked = false, ...fault }: Gone): Fault {
  return {
    ...fault,
    async run(folder) {
      if (!existsSync(script)) return { skipped: `${script} (util-linux) is not here` };
      const site = makeSite(folder, { name: 'writes.md' });
      const engine = startEngine(inTerminal(site, { first, asked }));
      if (asked) await until('it is asked whether to begin', () => engine.said().includes('not now'));
      else await until('the slow write has begun', () => linesIn(site, 'begun').length === 1);
      engine.child.kill('SIGKILL');
      const ended = await engine.ended;
      const aftermath = lookBack(site);
      const exitCode = Number(linesIn(site, 'exit-code')[0] ?? Number.NaN);
      return {
        ended: { ...ended, exitCode, signal: null },
        aftermath,
        promises: {
          'exit code 129': exitCode === 129,
          'the journal says that it was interrupted': endingOf(aftermath.journal) === 'interrupted',
          'nothing more is started': counter.includes(linesIn(site, 'counter').join()),
          'no row': aftermath.rowsAdded === 0,
        },
      };
    },
  };
}

const script = '/usr/bin/script';

/** `script` makes a terminal, and takes it away when it is killed. Somebody is at it: the run is an attended one. */
function inTerminal(site: Site, { first, asked }: { first: First; asked: boolean }): EngineRequest {
  return {
    args: ['run', site.document, ...(asked ? [] : ['--yes'])],
    cwd: site.work,
    stateDir: site.stateDir,
    through: (argv) => {
      const line = `${argv.map(quote).join(' ')}; echo $? > exit-code`;
      // Its exit code is written down by somebody who outlives the hang-up, and lets the engine hear it.
      const inside =
        first === 'shell' ? `bash -c ${quote(`trap : HUP; ${line}`)}; :` : `trap '' HUP; ${line}`;
      return [script, '-qefc', `exec bash -c ${quote(inside)}`, '/dev/null'];
    },
  };
}
