import { resumeRun } from '../../api/resume/resume-run.js';
import { attend } from '../attend.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';
import { isAttended, operatorName, readPrometheus, readSettings } from '../run-options.js';
import { tellRun } from '../run-output.js';
import { readGivenValues } from '../selection.js';
import { version } from '../version.js';

/** `runbook resume [RUN]`: goes on with a run that was broken off; exit codes as for `run`. */
export function resumeCommand(run: string | null, options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  return tellRun(bag, io, async (tell) => {
    const given = await readGivenValues(bag, io.cwd);
    const attended = isAttended(bag, io);
    const { operator, interrupts, readersFor: watch } = attend(bag, io, attended);
    const request = {
      run,
      policy: {
        attended,
        yes: bag.flag('yes'),
        acceptExamples: bag.flag('acceptExamples'),
        approve: bag.list('approve'),
        undo: bag.flag('undo'),
        ran: bag.list('ran'),
        again: bag.list('again'),
      },
      ...given,
      settings: readSettings(bag),
      prometheusFor: (before: string | null) => readPrometheus(bag, io, before),
      operatorName: operatorName(bag, io),
      changed: bag.flag('changed'),
      trustOld: bag.flag('trustOld'),
      cwd: io.cwd,
      engine: version,
    };
    const { env, home, clock } = io;
    return resumeRun(request, {
      env,
      home,
      clock,
      operator,
      interrupts,
      readersFor: (planned) => [...watch(planned), ...tell(planned)],
    }).finally(interrupts.release);
  });
}
