import { resolve } from 'node:path';
import { openDocument } from '../../api/find-document.js';
import type { PrometheusAccess } from '../../api/prometheus/access.js';
import { runDocument } from '../../api/run-document.js';
import type { RunPolicy } from '../../model/generated/schemas.js';
import { attend } from '../attend.js';
import type { Io } from '../io.js';
import { type OptionBag, readOptions } from '../option-bag.js';
import { isAttended, operatorName, readPrometheus, readSettings } from '../run-options.js';
import { tellRun } from '../run-output.js';
import { readGivenValues, readSelection } from '../selection.js';
import { version } from '../version.js';

/** `runbook run FILE`: exit codes as in docs/exit-codes. */
export function runCommand(file: string, options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  return tellRun(bag, io, async (tell) => {
    const prometheus = readPrometheus(bag, io);
    const policy = readPolicy(bag, io, prometheus);
    const document = await openDocument(file, io);
    const given = await readGivenValues(bag, io.cwd);
    const { operator, interrupts, mayBegin, readersFor: watch } = attend(bag, io, policy.attended);
    const request = {
      document,
      selection: readSelection(bag),
      policy,
      ...given,
      settings: readSettings(bag),
      prometheus,
      operatorName: operatorName(bag, io),
      cwd: resolve(io.cwd, bag.word('cwd') ?? '.'),
      engine: version,
    };
    const { env, home, clock } = io;
    return runDocument(request, {
      env,
      home,
      clock,
      operator,
      interrupts,
      mayBegin,
      readersFor: (planned) => [...watch(planned), ...tell(planned)],
    }).finally(interrupts.release);
  });
}

function readPolicy(bag: OptionBag, io: Io, prometheus: PrometheusAccess | null): RunPolicy {
  const mode = bag.flag('dryRun') ? 'dry-run' : bag.flag('readOnly') ? 'read-only' : 'normal';
  return {
    mode,
    attended: isAttended(bag, io),
    yes: bag.flag('yes'),
    acceptExamples: bag.flag('acceptExamples'),
    approve: bag.list('approve'),
    undo: bag.flag('undo'),
    rehearsal: bag.flag('rehearsal'),
    record: !bag.isOff('record'),
    prometheus: prometheus?.url ?? null,
  };
}
