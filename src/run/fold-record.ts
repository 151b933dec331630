import type { RunRecord, RunRecordCommand, RunStarted } from '../model/generated/schemas.js';
import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import { type Itinerary, isUndo, type Stop } from './itinerary.js';
import { type CommandState, classOf, type RunState, type StopState } from './run-state.js';
import { standsAlone } from './stands-alone.js';

/** What a command printed, masked, as it was kept. */
export interface KeptText {
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
}

export type ReadOutput = (output: number) => KeptText;

type StepStatus = RunRecord['steps'][number]['status'];

/** A run as a record: live, resumed or of last month, it is the same fold. */
export function foldRecord(itinerary: Itinerary, state: RunState, readOutput: ReadOutput): RunRecord {
  const { started, finished } = state;
  return {
    schemaVersion: 1,
    ...identityOf(started),
    status: finished?.status ?? 'running',
    exitCode: finished?.exitCode ?? 0,
    finishedAt: finished?.at ?? null,
    target: state.target,
    variables: state.values,
    next: finished?.next ?? null,
    reasons: finished?.reasons ?? [],
    steps: itinerary.plan.steps.map((step) => foldStep(itinerary, state, step, readOutput)),
    ledger: foldLedger(state),
    processes: foldProcesses(state),
    undo: foldUndo(itinerary, state),
  };
}

function identityOf(started: RunStarted | null) {
  return {
    runId: started?.runId ?? '',
    path: started?.path ?? '',
    title: started?.title ?? null,
    hash: started?.hash ?? '',
    operator: started?.operator ?? '',
    startedAt: started?.at ?? '',
  };
}

function foldUndo({ plan }: Itinerary, { undo }: RunState): RunRecord['undo'] {
  return (undo?.offers ?? []).map(({ step, of, phase }) => {
    const title = plan.steps.find(({ id }) => id === step)?.title ?? '';
    if (phase.kind === 'finished')
      return { step, title, of, status: phase.worked ? 'done' : 'failed', message: phase.message };
    const message = phase.kind === 'begun' ? 'its end was not seen' : null;
    return { step, title, of, status: undoStatuses[phase.kind], message };
  });
}

const undoStatuses = { open: 'not-run', declined: 'declined', begun: 'failed' } as const;

function foldProcesses({ closed }: RunState): RunRecord['processes'] {
  return closed === null ? null : { ended: closed.ended, kept: closed.kept, escaped: closed.escaped };
}

function foldLedger({ ledger }: RunState): RunRecord['ledger'] {
  if (ledger === null) return null;
  return {
    written: ledger.kind === 'ledger-written',
    row: ledger.kind === 'ledger-passed' ? null : ledger.row,
    reason: ledger.kind === 'ledger-written' ? null : ledger.reason,
  };
}

function foldStep(
  itinerary: Itinerary,
  state: RunState,
  step: PlannedStep,
  readOutput: ReadOutput,
): RunRecord['steps'][number] {
  const stops = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    return stop.step.id === step.id && own !== undefined ? [{ stop, own }] : [];
  });
  const commands = stops.flatMap(({ stop, own }) =>
    stop.kind === 'command' && own.kind === 'command' ? [foldCommand(stop, own, readOutput)] : [],
  );
  const tasks = stops.flatMap(({ stop, own }) =>
    stop.kind === 'task' && own.kind === 'task' ? [foldTask(stop, own)] : [],
  );
  return {
    id: step.id,
    label: step.label,
    title: step.title,
    line: step.span.start.line,
    status: stepStatus(step, commands, tasks),
    tasks,
    commands,
  };
}

function foldTask(stop: Extract<Stop, { kind: 'task' }>, own: Extract<StopState, { kind: 'task' }>) {
  const untouched = isUndo(stop) ? 'skipped' : 'not-reached';
  const status = own.status === 'open' ? untouched : own.status;
  return { text: stop.task.text, line: stop.task.span.start.line, status } as const;
}

/** The worst of what its commands came to; a step without any is as far as its tasks are. */
function stepStatus(
  step: PlannedStep,
  commands: readonly RunRecordCommand[],
  tasks: RunRecord['steps'][number]['tasks'],
): StepStatus {
  const statuses = new Set(commands.map(stepsWorth));
  for (const status of ['failed', 'refused', 'would-run'] as const) if (statuses.has(status)) return status;
  if (statuses.has('not-reached')) return 'not-reached';
  for (const status of ['started', 'worked'] as const) if (statuses.has(status)) return status;
  if (!step.selected || statuses.has('skipped')) return 'skipped';
  if (tasks.some((task) => task.status === 'not-reached')) return 'not-reached';
  return tasks.length > 0 && tasks.every((task) => task.status === 'skipped') ? 'skipped' : 'worked';
}

/** To have started is all that is wanted of what reads beside the run; of what writes it is no end. */
function stepsWorth({ status, class: is }: RunRecordCommand): RunRecordCommand['status'] {
  return status === 'started' && is === 'read' ? 'worked' : status;
}

function foldCommand(
  stop: Extract<Stop, { kind: 'command' }>,
  own: CommandState,
  readOutput: ReadOutput,
): RunRecordCommand {
  const { command } = stop;
  const output = own.output === null ? { stdout: '', stderr: '', truncated: false } : readOutput(own.output);
  const { ending, decision } = own;
  const isLeft = isUndo(stop) && own.attempts === 0 && own.phase.kind === 'open';
  return {
    id: command.id,
    status: isLeft ? 'skipped' : commandStatus(command, own),
    line: command.span.start.line,
    code: own.edited ?? command.code,
    class: classOf(command, own),
    exitCode: ending !== null && 'exitCode' in ending ? ending.exitCode : null,
    durationMs: own.durationMs,
    ...output,
    attempts: own.attempts,
    message: isLeft ? `it only runs to undo ${stop.step.undoOf.join(', ')}` : messageOf(own),
    checks: own.checks.flatMap((check, index) => {
      const expectation = command.expectations[index];
      if (expectation === undefined) return [];
      const settled = check.settled ?? { verdict: 'not-judged', observed: null, message: 'not reached' };
      const { verdict, observed, message } = settled;
      const samples = check.samples.length;
      return [
        { text: expectation.text, line: expectation.span.start.line, verdict, observed, samples, message },
      ];
    }),
    decision:
      decision === null ? null : { outcome: decision.outcome, text: decision.text, opens: decision.opens },
    differences: own.differences,
  };
}

function messageOf({ phase, message }: CommandState): string | null {
  return phase.kind === 'passed' ? phase.reason : message;
}

/** Derived, so that it cannot disagree with what happened. */
export function commandStatus(command: PlannedCommand, own: CommandState): RunRecordCommand['status'] {
  switch (own.phase.kind) {
    case 'open':
      return standsAlone(command) ? statusAlone(own) : 'not-reached';
    case 'running':
    case 'unsettled':
      return 'failed';
    case 'passed':
      return own.phase.status;
    case 'started':
      return 'started';
    case 'ran':
      return own.phase.worked ? statusByChecks(own) : 'failed';
  }
}

function statusAlone(own: CommandState): RunRecordCommand['status'] {
  const settled = own.checks.flatMap((check) => check.settled ?? []);
  if (settled.length === 0) return 'not-reached';
  return settled.every(({ verdict }) => verdict === 'not-judged') ? 'would-run' : statusByChecks(own);
}

function statusByChecks(own: CommandState): 'worked' | 'failed' {
  const verdicts = own.checks.map((check) => check.settled?.verdict ?? null);
  const judgedOtherwise = own.answer?.answer === 'continue';
  const doubted =
    !judgedOtherwise && verdicts.some((verdict) => verdict === 'fail' || verdict === 'inconclusive');
  return doubted ? 'failed' : 'worked';
}
