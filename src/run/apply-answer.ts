import type { QuestionAnswered } from '../model/generated/schemas.js';
import { findStep, type Itinerary } from './itinerary.js';
import { onStop } from './on-stop.js';
import { openCommand, type RunState, type StopState } from './run-state.js';

/** What the operator said: another try opens a command anew, going back opens everything from there on. */
export function applyAnswer(itinerary: Itinerary, state: RunState, event: QuestionAnswered): RunState {
  if (event.question === 'worked') return { ...state, workedByOperator: event.answer === 'yes' };
  const answer = { question: event.question, answer: event.answer, reason: event.reason };
  const answered = onStop(itinerary, state, event.subject, (stop) => {
    if (stop.kind === 'task') return stop;
    if (stop.kind === 'command' && event.answer === 'retry') {
      return { ...openCommand(stop.checks.length), attempts: stop.attempts };
    }
    return { ...stop, answer };
  });
  if (event.answer === 'retry') return { ...answered, approvals: without(answered.approvals, event.subject) };
  return answersReturn(answered, event) ? goBack(itinerary, answered, event) : answered;
}

/** A second try is asked for again: what was approved may have been an edit. */
export function without(approvals: RunState['approvals'], subject: string): RunState['approvals'] {
  return Object.fromEntries(Object.entries(approvals).filter(([name]) => name !== subject));
}

function answersReturn(state: RunState, event: QuestionAnswered): boolean {
  return event.question === 'decision' && event.answer === 'yes' && state.finished === null;
}

function goBack(itinerary: Itinerary, state: RunState, event: QuestionAnswered): RunState {
  const from = state.stops[itinerary.indexOf.get(event.subject) ?? -1];
  if (from === undefined || from.kind === 'task' || from.decision?.to == null) return state;
  const step = findStep(itinerary, from.decision.to);
  const target = step === null ? undefined : itinerary.stepStart.get(step.id);
  if (target === undefined) return state;
  const stops = state.stops.map((stop, index) => (index < target ? stop : reopened(stop)));
  return { ...state, stops, cursor: target, jumps: state.jumps.filter((jump) => jump.from < target) };
}

function reopened(stop: StopState): StopState {
  if (stop.kind === 'command') return { ...openCommand(stop.checks.length), attempts: stop.attempts };
  if (stop.kind === 'rules') return { kind: 'rules', decision: null, answer: null };
  return { kind: 'task', status: 'open' };
}
