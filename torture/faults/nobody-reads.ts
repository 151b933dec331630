import { lookBack } from '../engine/aftermath.js';
import { until } from '../engine/journal.js';
import { linesIn, makeSite, runAt, type Site } from '../engine/site.js';
import type { Ended } from '../engine/start-engine.js';
import type { Fault } from './fault.js';

const expected = 'who looks on is dropped; the run goes on to its end and its row';

export const stdoutGone: Fault = {
  name: 'stdout-gone',
  does: 'nobody reads stdout any more (`--format jsonl | head -1`)',
  expected,
  async run(folder) {
    const site = makeSite(folder, { name: 'writes.md' });
    const ended = await runAt(site, { args: ['--format', 'jsonl'], stdout: 'gone' }).ended;
    return judge(site, ended);
  },
};

export const stderrGone: Fault = {
  name: 'stderr-gone',
  does: 'nobody reads stderr any more, half-way (`2>&1 | head`)',
  expected,
  async run(folder) {
    const site = makeSite(folder, { name: 'writes.md' });
    const engine = runAt(site);
    await until('the slow write has begun', () => linesIn(site, 'begun').length === 1);
    engine.child.stderr?.destroy();
    return judge(site, await engine.ended);
  },
};

function judge(site: Site, ended: Ended) {
  const aftermath = lookBack(site);
  const { journal } = aftermath;
  return {
    ended,
    aftermath,
    promises: {
      'all writes are done': linesIn(site, 'counter').join() === 'first,second,third',
      'the row is written': aftermath.rowsAdded === 1,
      'exit code 0': ended.exitCode === 0,
      'the journal says who was dropped':
        journal.kind === 'read' && journal.events.some(({ kind }) => kind === 'reader-dropped'),
    },
  };
}
