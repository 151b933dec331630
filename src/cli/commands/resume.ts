import { resumeRun } from '../../api/resume/resume-run.js';
import { watchSignals } from '../interrupts.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';
import { isAttended, operatorName, readPrometheus, readSettings } from '../run-options.js';
import { printResult, readersFor } from '../run-talk.js';
import { readGivenValues } from '../selection.js';
import { createTerminalOperator } from '../terminal-operator.js';
import { version } from '../version.js';

/** `runbook resume [RUN]`: goes on with a run that was broken off; exit codes as for `run`. */
export async function resumeCommand(run: string | null, options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const given = await readGivenValues(bag, io.cwd);
  const attended = isAttended(bag, io);
  const interrupts = watchSignals(io, attended);
  try {
    const record = await resumeRun(
      {
        run,
        policy: {
          attended,
          yes: bag.flag('yes'),
          acceptExamples: bag.flag('acceptExamples'),
          approve: bag.list('approve'),
          ran: bag.list('ran'),
          again: bag.list('again'),
        },
        ...given,
        settings: readSettings(bag),
        prometheusFor: (before) => readPrometheus(bag, io, before),
        operatorName: operatorName(bag, io),
        changed: bag.flag('changed'),
        trustOld: bag.flag('trustOld'),
        cwd: io.cwd,
        engine: version,
      },
      {
        env: io.env,
        home: io.home,
        clock: io.clock,
        operator: createTerminalOperator(io),
        interrupts,
        readersFor: (planned) => readersFor(bag, io, planned),
      },
    );
    await printResult(bag, io, record);
    return record.exitCode;
  } finally {
    interrupts.release();
  }
}
