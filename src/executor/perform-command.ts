import { compareDocumented } from '../checks/compare-documented.js';
import { queryOf } from '../checks/query-of.js';
import type { PlannedCommand } from '../model/plan.js';
import type { Action } from '../run/action.js';
import { evidenceFacts } from './evidence-facts.js';
import { execute } from './execute.js';
import type { Hands } from './hands.js';
import { judgeExecution } from './judge-execution.js';
import { noticeEnded } from './notice-ended.js';
import type { Execution } from './read-outcome.js';
import { refuseValue } from './refuse-value.js';
import { sessionNews } from './session-news.js';
import { tellCaptures } from './tell-captures.js';

/** Runs one command of the plan, as the operator edited it where he did, and writes down what became of it. */
export async function performCommand(
  hands: Hands,
  { command: planned, step }: Pick<Extract<Action, { kind: 'run-command' }>, 'command' | 'step'>,
): Promise<void> {
  hands.memory.forgetOthers(step.items.map((item) => item.id));
  // What has ended meanwhile may say something else than to go on.
  if (await noticeEnded(hands)) return;
  const command = hands.edits.get(planned.id) ?? planned;
  const isEdited = command !== planned;
  const attempt = hands.attemptOf(command.id) + 1;
  const output = hands.nextOutput();
  const refusal = refuseValue(hands, command);
  hands.log.tell(
    {
      kind: 'command-started',
      command: command.id,
      attempt,
      output,
      code: command.code,
      edited: isEdited,
      class: command.classification.class,
    },
    { sync: isEdited || command.classification.class !== 'read' },
  );
  const execution = refusal ?? (await execute(hands, command, step, hands.ports.outputs.open(output)));
  // What this very command put in the background has not started yet, as far as the journal knows.
  if (execution.ending.kind !== 'started') await noticeEnded(hands);
  conclude(hands, { command, attempt, execution: cutShort(hands, execution) });
}

/** What was not run because the run ends has not failed: it is what the run was broken off at. */
function cutShort({ request }: Hands, execution: Execution): Execution {
  const signal = request.interrupts.ending();
  if (signal === null || execution.ending.kind !== 'not-run') return execution;
  return { ...execution, ending: { kind: 'interrupted', signal } };
}

interface Conclusion {
  readonly command: PlannedCommand;
  readonly attempt: number;
  readonly execution: Execution;
}

function conclude(hands: Hands, { command, attempt, execution }: Conclusion): void {
  const { ending, durationMs } = execution;
  const judged = judgeExecution(hands, command, execution);
  // A command that is polled may fail to answer and be asked again: that is an inconclusive sample.
  const worked = judged.worked || (isPolled(command) && ending.kind === 'exited');
  if (judged.worked) tellCaptures(hands, command, judged.rebound);
  hands.memory.keep(command.id, { ...judged, finishedAtMs: hands.ports.clock.now().getTime() });
  const documented = worked ? command.documented : null;
  const differences =
    documented === null || execution.isWithheld ? [] : compareDocumented(documented, execution.stdout);
  hands.log.tell(
    {
      kind: 'command-finished',
      command: command.id,
      attempt,
      ending,
      worked,
      message: judged.message,
      durationMs: Math.round(durationMs),
      stdoutBytes: execution.stdoutBytes,
      stderrBytes: execution.stderrBytes,
      differences,
      evidence: evidenceFacts(hands, judged, execution),
      session: sessionNews(hands),
      returnsTo: hands.place.entered?.back ?? null,
    },
    { sync: command.classification.class !== 'read' },
  );
}

function isPolled(command: PlannedCommand): boolean {
  if (command.classification.class !== 'read') return false;
  return command.expectations.some(
    (one) => one.kind === 'check' && one.check.timing.withinMs !== null && queryOf(one.check) === null,
  );
}
