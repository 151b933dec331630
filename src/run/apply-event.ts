import { assertNever } from '../model/assert-never.js';
import type {
  CheckSampled,
  CommandFinished,
  CommandStarted,
  DecisionTaken,
  EndSettled,
  RunEvent,
  RunStarted,
  VariableBound,
} from '../model/generated/schemas.js';
import { applyAnswer, without } from './apply-answer.js';
import { applyBackground } from './apply-background.js';
import { findStep, type Itinerary } from './itinerary.js';
import { onCheck, onCommand, onStop } from './on-stop.js';
import { reopen } from './reopen.js';
import { type CommandState, classOf, type KeptEvidence, openCommand, type RunState } from './run-state.js';
import { applyUndo, openUndo } from './undo-state.js';

/** The fold: what a run knows after one more event. A live run, a resumed one and last month's report are this. */
export function applyEvent(itinerary: Itinerary, state: RunState, event: RunEvent): RunState {
  switch (event.kind) {
    case 'run-started':
      return begin(state, event);
    case 'run-resumed': {
      const { operator, target = state.target } = event;
      return reopen(itinerary, { ...state, operator, target }, event);
    }
    case 'end-settled':
      return applySettledEnd(itinerary, state, event);
    case 'session-opened':
      return { ...state, opened: event, closed: null };
    case 'session-closed':
      return { ...state, closed: event };
    case 'background-ended':
    case 'background-kept':
      return applyBackground(itinerary, state, event);
    case 'undo-offered':
      return { ...state, undo: openUndo(event) };
    case 'undo-settled':
    case 'undo-finished':
      return { ...state, undo: applyUndo(state.undo, event) };
    case 'variable-bound':
      return applyBinding(state, event);
    case 'step-started':
      return { ...state, stepInHand: event.step };
    case 'task-settled':
      return onStop(itinerary, state, event.task, () => ({ kind: 'task', status: event.status }));
    case 'approval-settled':
      return { ...state, approvals: { ...state.approvals, [event.subject]: event.granted } };
    case 'choice-made':
      return { ...state, choices: { ...state.choices, [event.choice]: event.member } };
    case 'item-passed':
      return onCommand(itinerary, state, event.item, (command) => ({
        ...command,
        phase: { kind: 'passed', status: event.status, reason: event.reason },
      }));
    case 'target-checked':
      return onCommand(itinerary, state, event.command, (command) => ({
        ...command,
        target: event.problems,
      }));
    case 'reader-dropped':
      return state;
    case 'ledger-intended':
      return { ...state, intent: event };
    case 'ledger-written':
    case 'ledger-kept':
    case 'ledger-passed':
      return { ...state, ledger: event, intent: null };
    case 'run-finished':
      return { ...state, finished: event };
    case 'question-answered':
      return applyAnswer(itinerary, state, event);
    case 'decision-taken':
      return applyDecision(itinerary, state, event);
    case 'command-started':
    case 'command-finished':
    case 'check-sampled':
    case 'check-settled':
      return applyCommandEvent(itinerary, state, event);
    default:
      return assertNever(event);
  }
}

function begin(state: RunState, event: RunStarted): RunState {
  const { operator, target = null, selection } = event;
  return { ...state, started: event, operator, target, choices: { ...selection.choose } };
}

type CommandEvent = Extract<
  RunEvent,
  { kind: 'command-started' | 'command-finished' | 'check-sampled' | 'check-settled' }
>;

function applyCommandEvent(itinerary: Itinerary, state: RunState, event: CommandEvent): RunState {
  switch (event.kind) {
    case 'command-started':
      return onCommand(itinerary, afterStart(state, event), event.command, (command) => ({
        ...openCommand(command.checks.length),
        phase: { kind: 'running' },
        attempts: event.attempt,
        output: event.output,
        ranAs: event.class,
        edited: event.edited ? event.code : null,
      }));
    case 'command-finished':
      return onCommand(itinerary, afterCommand(itinerary, state, event), event.command, (command) => ({
        ...command,
        phase: phaseAfter(event),
        evidence:
          command.output === null
            ? null
            : { facts: event.evidence, output: command.output, finishedAt: event.at },
        ending: event.ending,
        message: event.message,
        durationMs: event.durationMs,
        differences: event.differences,
      }));
    case 'check-sampled': {
      const { afterMs, ran, verdict, observed, message } = event;
      const outputs = Math.max(state.outputs, event.output ?? 0);
      const session = event.session ?? state.session;
      const seen = onCommand(itinerary, { ...state, outputs, session }, event.command, (command) => ({
        ...command,
        evidence: freshEvidence(command, event),
      }));
      return onCheck(itinerary, seen, event, (check) => ({
        ...check,
        samples: [...check.samples, { afterMs, ran, judgement: { verdict, observed, message } }],
      }));
    }
    case 'check-settled':
      return onCheck(
        itinerary,
        event.verdict === 'pass' ? { ...state, unproven: [] } : state,
        event,
        (check) => ({
          ...check,
          settled: event,
        }),
      );
    default:
      return assertNever(event);
  }
}

function applyBinding(state: RunState, { name, value, secret }: VariableBound): RunState {
  const others = state.masked.filter((other) => other !== name);
  return {
    ...state,
    values: { ...state.values, [name]: value },
    masked: secret ? [...others, name] : others,
  };
}

function afterStart(state: RunState, event: CommandStarted): RunState {
  // A yes to another text than the document's is spent with it.
  const approvals = event.edited ? without(state.approvals, event.command) : state.approvals;
  const hasWritten = state.hasWritten || event.class !== 'read';
  return { ...state, approvals, outputs: event.output, hasWritten };
}

function applySettledEnd(itinerary: Itinerary, state: RunState, event: EndSettled): RunState {
  const unproven = state.unproven.filter((command) => command !== event.command);
  return onCommand(itinerary, { ...state, unproven }, event.command, (command) => {
    switch (event.how) {
      case 'again':
        return { ...openCommand(command.checks.length), attempts: command.attempts };
      case 'ran':
        return {
          ...command,
          phase: { kind: 'ran', worked: true },
          evidence: null,
          message: `said to have run by ${event.by}`,
        };
      case 'skip':
        return {
          ...command,
          phase: { kind: 'ran', worked: false },
          answer: { question: 'failure', answer: 'skip', reason: event.reason },
        };
    }
  });
}

function phaseAfter({ ending, worked }: CommandFinished): CommandState['phase'] {
  return ending.kind === 'started'
    ? { kind: 'started', pid: ending.pid, end: null }
    : { kind: 'ran', worked };
}

function afterCommand(itinerary: Itinerary, state: RunState, event: CommandFinished): RunState {
  const stop = itinerary.stops[itinerary.indexOf.get(event.command) ?? -1];
  const entered =
    event.returnsTo === null || stop?.kind !== 'command'
      ? null
      : { fence: stop.command.fence, back: event.returnsTo };
  return proofAfter(itinerary, { ...state, session: event.session ?? state.session, entered }, event);
}

/** An execution that could not be made takes nothing from the one before it. */
function freshEvidence({ evidence }: CommandState, event: CheckSampled): KeptEvidence | null {
  if (event.output === null || event.evidence === null || event.evidence.notRun !== null) return evidence;
  return {
    facts: event.evidence,
    output: event.output,
    finishedAt: evidence?.finishedAt ?? event.at,
  };
}

/** A write that was ended from outside may have happened: nothing more is written before a check has passed. */
function proofAfter(itinerary: Itinerary, state: RunState, event: CommandFinished): RunState {
  const index = itinerary.indexOf.get(event.command) ?? -1;
  const [stop, own] = [itinerary.stops[index], state.stops[index]];
  if (stop?.kind !== 'command' || own?.kind !== 'command') return state;
  const { ending } = event;
  const endedByUs =
    ending.kind === 'timed-out' ||
    ending.kind === 'interrupted' ||
    (ending.kind === 'not-ready' && (ending.how === 'timed-out' || ending.exitCode === null));
  const unproven =
    endedByUs && (classOf(stop.command, own) !== 'read' || stop.command.classification.neverEnds);
  return unproven ? { ...state, unproven: [...state.unproven, event.command] } : state;
}

function applyDecision(itinerary: Itinerary, state: RunState, event: DecisionTaken): RunState {
  const opens = event.opens ?? state.opens;
  const recorded = onStop(itinerary, { ...state, opens }, event.subject, (stop) =>
    stop.kind === 'task' ? stop : { ...stop, decision: event },
  );
  return event.outcome === 'goto' && event.to !== null ? jump(itinerary, recorded, event.to) : recorded;
}

/** Forward only: going back to a step asks first, and is carried out by the answer. */
function jump(itinerary: Itinerary, state: RunState, name: string): RunState {
  const step = findStep(itinerary, name);
  const target = step === null ? undefined : itinerary.stepStart.get(step.id);
  if (target === undefined || target <= state.cursor) return state;
  return { ...state, cursor: target, jumps: [...state.jumps, { from: state.cursor, to: target }] };
}
