import { explainUnreadable } from '../checks/explain-unreadable.js';
import { judgeSamples } from '../checks/judge-samples.js';
import { queryOf } from '../checks/query-of.js';
import type { Expectation } from '../model/check.js';
import type { RunReason } from '../model/generated/schemas.js';
import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import type { Action, EventBody } from './action.js';
import { describeEnded } from './background.js';
import { findBlockers, findUnaskable, isLeftOut } from './blockers.js';
import { doubtBefore } from './doubt-before.js';
import type { Stop } from './itinerary.js';
import { nextForDecision } from './next-decision.js';
import { exitCodes, failed, inconclusive, interrupted, refused } from './outcome.js';
import { permissionOf } from './permission.js';
import { queryObstacle } from './query-obstacle.js';
import { type CheckState, type CommandState, classOf } from './run-state.js';
import { standsAlone } from './stands-alone.js';
import type { Walk } from './walk.js';
import { fenceEndedBy, isBehindWouldRun, unmetUse } from './walk.js';

type CommandStop = Extract<Stop, { kind: 'command' }>;

/** What one command still needs, or null where it is behind us. */
export function nextForCommand(walk: Walk, stop: CommandStop, own: CommandState): Action | null {
  switch (own.phase.kind) {
    case 'passed':
      return null;
    case 'open':
      return admit(walk, stop, own);
    case 'unsettled':
      return settleEnd(walk, stop, own.phase.why);
    case 'running':
      return runIt(walk, stop, own);
    case 'started':
      return afterSuccess(walk, stop, own);
    case 'ran':
      return own.phase.worked ? afterSuccess(walk, stop, own) : afterFailure(walk, stop, own);
  }
}

/** A write that may have happened is neither done again nor passed over on a guess. */
function settleEnd({ policy, state }: Walk, { command }: CommandStop, why: string): Action {
  const said = (ids: readonly string[] | undefined) => ids?.includes(command.id) === true;
  const how = said(policy.ran) ? 'ran' : said(policy.again) ? 'again' : null;
  if (how !== null) {
    const by = state.operator ?? '';
    return { kind: 'record', event: { kind: 'end-settled', command: command.id, how, by, reason: null } };
  }
  if (policy.attended) return { kind: 'ask-end', command, why };
  const message = `${command.id} writes, and whether it did its work is not known: ${why}`;
  const hint = `Look at the system, then resume with --ran ${command.id} or --again ${command.id}.`;
  return refused([{ message, line: lineOf(command), hint }]);
}

function admit(walk: Walk, stop: CommandStop, own: CommandState): Action | null {
  const { itinerary, state, policy } = walk;
  const { command, step } = stop;
  if (isLeftOut(itinerary, stop)) return pass(command, 'skipped', 'left out by the selection');
  const ended = fenceEndedBy(walk, stop);
  if (ended !== null) return pass(command, 'skipped', `${ended} ended the shell, and its fence with it`);
  const given = command.captures.find((capture) => walk.overridden.has(capture.name));
  if (given !== undefined) return pass(command, 'skipped', `${given.name} was given, so it is not captured`);
  const permission = permissionOf({ itinerary, state, policy, step, command });
  if (permission.kind === 'passed') return pass(command, permission.status, permission.reason);
  const obstacle = unreadyReason(walk, stop);
  if (obstacle !== null) return obstacle;
  const stopped = writeGuard(walk, stop);
  if (stopped !== null) return stopped;
  switch (permission.kind) {
    case 'ask':
      return { ...permission, kind: 'ask-approval', command, step };
    case 'blocked':
      return refused([{ message: permission.message, hint: permission.hint, line: lineOf(command) }]);
    case 'granted':
      return standsAlone(command) ? afterSuccess(walk, stop, own) : runIt(walk, stop, own);
  }
}

/** Where the document pins its place, that is looked at last: nothing comes between the look and the command. */
function runIt(
  { watched, policy }: Walk,
  { command, step }: CommandStop,
  { target, answer }: CommandState,
): Action {
  if (target === null && watched.has(command.id)) return { kind: 'look-at-target', command, step };
  const problems = target ?? [];
  const [first] = problems;
  if (first === undefined) return { kind: 'run-command', command, step };
  if (answer?.answer === 'skip')
    return pass(command, 'skipped', `it would have acted elsewhere: ${answer.reason ?? 'no reason given'}`);
  if (answer?.answer === 'stop' || !policy.attended) return refused(problems, exitCodes.usage);
  const message = problems.map((each) => `${each.message}\n  next: ${each.hint}`).join('\n');
  return { kind: 'ask-failure', command, reason: { ...first, message } };
}

/** A variable that some command was to capture and did not: nothing is guessed in its place. */
function unreadyReason(walk: Walk, stop: CommandStop): Action | null {
  const missing = unmetUse(walk, stop);
  if (missing === null) return null;
  const message = `${stop.command.id} needs ${missing}, and the command that captures it did not run.`;
  if (walk.policy.mode === 'read-only') return pass(stop.command, 'would-run', message);
  return refused([{ message, line: lineOf(stop.command), hint: `Pass --var ${missing}=<value>.` }], 2);
}

/** Unattended, everything that would be refused later stops the first write; so does a write of unknown end. */
function writeGuard(walk: Walk, stop: CommandStop): Action | null {
  const { itinerary, state, policy } = walk;
  if (stop.command.classification.class === 'read') return null;
  const doubt = doubtBefore(walk, stop.step);
  if (doubt !== null && !policy.attended) {
    return inconclusive([
      { message: doubt, line: lineOf(stop.command), hint: 'Look at the system, then resume or run again.' },
    ]);
  }
  if (policy.attended || state.hasWritten) return null;
  const blockers = findBlockers(itinerary, state, policy);
  const unaskable = findUnaskable(itinerary, state, policy);
  if (blockers.length > 0) return refused([...blockers, ...unaskable]);
  return unaskable.length > 0 ? inconclusive(unaskable) : null;
}

function afterFailure(walk: Walk, stop: CommandStop, own: CommandState): Action | null {
  if (own.answer?.answer === 'skip') return null;
  const reason = failureReason(
    stop.command,
    `${own.message ?? 'The command failed.'}${describeEnded(walk)}`,
    'Look at what it printed.',
  );
  const isOver = own.answer?.answer === 'stop' || !walk.policy.attended;
  // Stopped by Ctrl-C and then for good: nothing failed, and the run can go on from here.
  if (own.ending?.kind === 'interrupted' && isOver) return interrupted([reason], own.ending.signal);
  if (isOver) return failed([reason]);
  return { kind: 'ask-failure', command: stop.command, reason };
}

function afterSuccess(walk: Walk, stop: CommandStop, own: CommandState): Action | null {
  for (const [index, expectation] of stop.command.expectations.entries()) {
    const check = own.checks[index];
    if (check === undefined) continue;
    const action =
      check.settled === null
        ? nextSample(walk, stop, { own, index, expectation, check })
        : afterVerdict(walk, stop, { own, check });
    if (action !== null) return action;
  }
  return nextForDecision(walk, {
    subject: stop.command.id,
    rules: stop.command.rules,
    step: stop.step,
    command: stop.command,
    own,
  });
}

interface OpenCheck {
  readonly own: CommandState;
  readonly index: number;
  readonly expectation: Expectation;
  readonly check: CheckState;
}

function nextSample(walk: Walk, stop: CommandStop, { own, index, expectation, check }: OpenCheck): Action {
  const { command } = stop;
  const settle = (verdict: 'inconclusive' | 'not-judged', message: string): Action => ({
    kind: 'record',
    event: {
      kind: 'check-settled',
      command: command.id,
      check: index,
      verdict,
      observed: check.samples.at(-1)?.judgement.observed ?? null,
      samples: check.samples.length,
      message,
    },
  });
  if (isBehindWouldRun(walk, stop)) return settle('not-judged', 'behind a write that this run did not make');
  if (expectation.kind === 'unreadable') {
    return settle('inconclusive', `it is no check: ${explainUnreadable(expectation.problem)}`);
  }
  const obstacle = queryObstacle(expectation, walk.policy);
  if (obstacle !== null) return settle('inconclusive', obstacle.message);
  const progress = judgeSamples(
    expectation.check,
    check.samples.map((sample) => ({ atMs: sample.afterMs, ran: sample.ran, judgement: sample.judgement })),
  );
  if (progress.kind === 'settled') {
    const { verdict, observed, message } = progress;
    const event: EventBody = {
      kind: 'check-settled',
      command: command.id,
      check: index,
      verdict,
      observed,
      samples: check.samples.length,
      message,
    };
    return { kind: 'record', event };
  }
  // The output at hand is looked at once and at once: whatever comes later is the command run again.
  const isFirstLook = check.samples.length === 0 && progress.atMs === 0;
  const isQuery = queryOf(expectation.check) !== null;
  const reads = classOf(command, own) === 'read';
  if (!isQuery && !reads && own.evidence === null)
    return settle('inconclusive', 'what it printed is not known');
  const repeats = !isFirstLook && !isQuery;
  if (repeats && own.phase.kind === 'started') return settle('inconclusive', 'it runs in the background');
  if (repeats && !reads) {
    return settle(
      'inconclusive',
      'only a command that reads is polled; put the expectation under one that does',
    );
  }
  return { kind: 'sample', command, check: index, atMs: progress.atMs };
}

function afterVerdict(
  walk: Walk,
  stop: CommandStop,
  { own, check }: { readonly own: CommandState; readonly check: CheckState },
): Action | null {
  const { settled } = check;
  if (settled === null || settled.verdict === 'pass' || settled.verdict === 'not-judged') return null;
  if (own.answer?.answer === 'skip' || own.answer?.answer === 'continue') return null;
  const expectation = stop.command.expectations[settled.check];
  const reason: RunReason = {
    message: `${expectation?.text ?? 'The check'} ${settled.verdict === 'fail' ? 'does not hold' : 'could not be judged'}: ${reasonOf(settled.message)}${describeEnded(walk)}`,
    line: expectation?.span.start.line ?? lineOf(stop.command),
    hint: settled.verdict === 'fail' ? '' : doubtHint(walk, expectation),
  };
  if (own.answer?.answer !== 'stop' && walk.policy.attended)
    return { kind: 'ask-failure', command: stop.command, reason };
  return settled.verdict === 'fail' ? failed([reason]) : inconclusive([reason]);
}

/** The judgement begins with the check and its verdict, and so does the sentence around it. */
function reasonOf(message: string): string {
  return message.replace(/^.*? (?:does not hold|could not be judged): /s, '');
}

function doubtHint({ policy }: Walk, expectation: Expectation | undefined): string {
  if (expectation?.kind !== 'check' || queryOf(expectation.check) === null)
    return 'Run the command by hand and look.';
  return queryObstacle(expectation, policy)?.hint ?? `Ask ${policy.prometheus} by hand and look.`;
}

function pass(command: PlannedCommand, status: 'skipped' | 'refused' | 'would-run', reason: string): Action {
  return { kind: 'record', event: { kind: 'item-passed', item: command.id, status, reason } };
}

function failureReason(command: PlannedCommand, message: string, hint: string): RunReason {
  return { message, line: lineOf(command), hint };
}

function lineOf(command: PlannedCommand | PlannedStep): number {
  return command.span.start.line;
}
