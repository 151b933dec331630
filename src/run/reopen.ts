import type { RunResumed } from '../model/generated/schemas.js';
import { worstClass } from '../model/safety-class.js';
import { type Itinerary, isUndo, type Stop } from './itinerary.js';
import { type CommandState, hasRun, openCommand, type RunState, type StopState } from './run-state.js';
import { standsAlone } from './stands-alone.js';

type CommandStop = Extract<Stop, { kind: 'command' }>;

/**
 * A run that was broken off, made ready to go on. What only reads is looked at anew where its answer is missing, is too
 * old or was no good; a write that may have happened is settled by somebody before anything else is done; what was done
 * stays done.
 */
export function reopen(
  itinerary: Itinerary,
  state: RunState,
  { stale }: Pick<RunResumed, 'stale'>,
): RunState {
  const lastWrite = itinerary.stops.findLastIndex(
    (stop, index) => stop.kind === 'command' && mayHaveWritten(stop, state.stops[index]),
  );
  const looked = itinerary.stops.map((stop, index): StopState | undefined => {
    const own = state.stops[index];
    if (own === undefined) return own;
    const settled = afterBreak({ itinerary, state }, stop, own);
    return stale && index > lastWrite ? reopened(stop, settled) : settled;
  });
  const writes = looked.findIndex(
    (own, index) => own !== state.stops[index] && !reads(itinerary.stops[index]),
  );
  const undecided = new Set(
    itinerary.stops.flatMap((stop, index) =>
      stop.kind === 'rules' && looked[index] !== state.stops[index] ? [stop.step.id] : [],
    ),
  );
  const stops = itinerary.stops.flatMap((stop, index) => {
    const own = looked[index];
    if (own === undefined) return [];
    // What was looked at before a write that is still to come says nothing about the world behind it.
    const isBehindWrite = writes !== -1 && index > writes;
    const feedsDecision = undecided.has(stop.step.id) && index > lastWrite;
    return [reads(stop) && (isBehindWrite || feedsDecision) ? reopened(stop, own) : own];
  });
  const jumps = state.jumps.filter(({ from }) => stops[from] === state.stops[from]);
  return {
    ...state,
    finished: null,
    hasWritten: false,
    workedByOperator: null,
    undo: null,
    ledger: state.ledger?.kind === 'ledger-passed' ? null : state.ledger,
    stops,
    cursor: firstToDo(itinerary, { ...state, stops, jumps }),
    jumps,
    approvals: keptApprovals(state, stops, { itinerary, stale }),
  };
}

/** In a changed document that may be something new before what is done: nothing open is left behind. */
function firstToDo(itinerary: Itinerary, { stops, cursor, jumps }: RunState): number {
  const first = itinerary.stops.findIndex((stop, index) => {
    const own = stops[index];
    if (isUndo(stop)) return false;
    if (jumps.some(({ from, to }) => from < index && index < to)) return false;
    if (own?.kind === 'task') return own.status === 'open';
    if (own?.kind === 'rules') return index < cursor && own.decision === null;
    if (own?.kind !== 'command' || stop.kind !== 'command') return false;
    return own.phase.kind === 'unsettled' || (own.phase.kind === 'open' && !standsAlone(stop.command));
  });
  return first === -1 ? cursor : Math.min(first, cursor);
}

interface Broken {
  readonly itinerary: Itinerary;
  readonly state: RunState;
}

/** The class that it ran as counts too: the operator may have edited it. */
export function mayHaveWritten({ command }: CommandStop, own: StopState | undefined): boolean {
  if (own?.kind !== 'command' || own.attempts === 0) return false;
  return worstClass([command.classification.class, own.ranAs ?? 'read']) !== 'read';
}

function reads(stop: Stop | undefined): boolean {
  return stop?.kind === 'rules' || (stop?.kind === 'command' && stop.command.classification.class === 'read');
}

/** What a stop is once the run goes on; the same object where nothing changes. */
function afterBreak(broken: Broken, stop: Stop, own: StopState): StopState {
  switch (own.kind) {
    case 'task':
      return own.status === 'listed' ? { kind: 'task', status: 'open' } : own;
    case 'rules':
      return isOpenDecision(broken, stop, own) ? { kind: 'rules', decision: null, answer: null } : own;
    case 'command':
      return stop.kind === 'command' ? commandAfterBreak(broken, stop, own) : own;
  }
}

function commandAfterBreak(broken: Broken, stop: CommandStop, own: CommandState): CommandState {
  switch (own.phase.kind) {
    case 'open':
      // Where it would have acted then says nothing of now.
      return own.target === null ? own : reopenedCommand(own);
    case 'unsettled':
      return own;
    case 'passed':
      return own.phase.status === 'refused' ? reopenedCommand(own) : own;
    case 'running':
      return mayHaveWritten(stop, own)
        ? { ...own, phase: { kind: 'unsettled', why: 'its end was not seen' } }
        : reopenedCommand(own);
    case 'started':
      return startedAfterBreak(stop, own, own.phase);
    case 'ran':
      if (own.answer?.answer === 'skip') return own;
      if (!mayHaveWritten(stop, own)) return isStanding(broken, stop, own) ? own : reopenedCommand(own);
      return own.phase.worked
        ? withoutStop(own)
        : { ...own, phase: { kind: 'unsettled', why: own.message ?? 'it did not work' }, answer: null };
  }
}

/** What ran in the background does not come back. What only reads is started again; a write is settled by somebody. */
function startedAfterBreak(
  stop: CommandStop,
  own: CommandState,
  { end }: Extract<CommandState['phase'], { kind: 'started' }>,
): CommandState {
  if (mayHaveWritten(stop, own))
    return { ...own, phase: { kind: 'unsettled', why: own.message ?? 'it was put in the background' } };
  const wasWanted = end === null || (end.kind === 'ended' && end.by === 'run');
  return wasWanted ? reopenedCommand(own) : own;
}

const clear: ReadonlySet<string> = new Set(['pass', 'not-judged']);

/** Nothing about it needs another look: it worked, its checks and rules leave the way clear, its values are known. */
function isStanding(broken: Broken, stop: CommandStop, own: CommandState): boolean {
  if (own.phase.kind !== 'ran' || !own.phase.worked) return false;
  if (stop.command.captures.some(({ name }) => broken.state.masked.includes(name))) return false;
  if (own.answer?.answer === 'continue') return true;
  return (
    own.checks.every(({ settled }) => settled !== null && clear.has(settled.verdict)) &&
    !isOpenDecision(broken, stop, own)
  );
}

function isOpenDecision(
  { itinerary, state }: Broken,
  { id }: Stop,
  { decision, answer }: Pick<CommandState, 'decision' | 'answer'>,
): boolean {
  if (decision === null || answer?.answer === 'continue') return false;
  if (decision.outcome === 'goto') return !state.jumps.some(({ from }) => from === itinerary.indexOf.get(id));
  return decision.outcome === 'stop' || decision.outcome === 'ask';
}

/** A write that worked stays done. Where somebody stopped behind it, the question is put again. */
function withoutStop(own: CommandState): CommandState {
  return own.answer?.answer === 'stop' ? { ...own, answer: null } : own;
}

function reopened(stop: Stop, own: StopState): StopState {
  if (own.kind === 'rules')
    return own.decision === null ? own : { kind: 'rules', decision: null, answer: null };
  if (own.kind !== 'command' || stop.kind !== 'command' || own.phase.kind === 'open') return own;
  const isDone = own.phase.kind === 'passed' || own.answer?.answer === 'skip' || mayHaveWritten(stop, own);
  return isDone ? own : reopenedCommand(own);
}

function reopenedCommand(own: CommandState): CommandState {
  return { ...openCommand(own.checks.length), attempts: own.attempts };
}

/** A yes is for what was shown then: what will be run again is asked for again. */
function keptApprovals(
  state: RunState,
  stops: readonly StopState[],
  { itinerary, stale }: { readonly itinerary: Itinerary; readonly stale: boolean },
): RunState['approvals'] {
  return Object.fromEntries(
    Object.entries(state.approvals).filter(([subject, granted]) => {
      if (!granted) return true;
      const own = stops[itinerary.indexOf.get(subject) ?? -1];
      return !stale && (own?.kind !== 'command' || hasRun(own));
    }),
  );
}
