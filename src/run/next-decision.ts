import type { PlacedRule } from '../model/decision.js';
import type { DecisionTaken, RunReason } from '../model/generated/schemas.js';
import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import type { Action } from './action.js';
import { findStep } from './itinerary.js';
import { inconclusive, stopped } from './outcome.js';
import type { OperatorAnswer } from './run-state.js';
import { isBehindWouldRun, type Walk } from './walk.js';

interface Subject {
  readonly subject: string;
  readonly rules: readonly PlacedRule[];
  readonly step: PlannedStep;
  readonly command: PlannedCommand | null;
  readonly own: { readonly decision: DecisionTaken | null; readonly answer: OperatorAnswer | null };
}

/** What the document's rules still need for this subject, or null where the way on is clear. */
export function nextForDecision(walk: Walk, subject: Subject): Action | null {
  const { rules, own } = subject;
  if (rules.length === 0) return null;
  if (own.decision === null) return take(walk, subject);
  if (own.answer?.question !== 'worked' && own.answer?.answer === 'continue') return null;
  return follow(walk, subject, own.decision);
}

function take(walk: Walk, { subject, step, command }: Subject): Action {
  const stop = walk.itinerary.stops[walk.itinerary.indexOf.get(subject) ?? -1];
  if (stop !== undefined && isBehindWouldRun(walk, stop)) {
    const reason = 'not judged: behind a write that this run did not make';
    const event = {
      kind: 'decision-taken',
      subject,
      outcome: 'note',
      text: null,
      reason,
      to: null,
      opens: null,
    } as const;
    return { kind: 'record', event };
  }
  return { kind: 'decide', subject, step, command };
}

function follow(walk: Walk, subject: Subject, decision: DecisionTaken): Action | null {
  const line = subject.rules[0]?.span.start.line ?? subject.step.span.start.line;
  switch (decision.outcome) {
    case 'continue':
    case 'note':
    case 'choose':
      return null;
    case 'stop': {
      const message = `The document says stop: ${decision.text ?? ''}`;
      const hint =
        decision.opens === null
          ? 'Do not go on without the person who owns this.'
          : `Open ${decision.opens}.`;
      const reasons: RunReason[] = [{ message, line, hint }];
      return stopped(reasons, decision.opens);
    }
    case 'goto':
      if (wasCarriedOut(walk, subject.subject)) return null;
      return ask(walk, subject, { decision, line });
    case 'ask':
      return ask(walk, subject, { decision, line });
  }
}

function wasCarriedOut({ itinerary, state }: Walk, subject: string): boolean {
  const index = itinerary.indexOf.get(subject);
  return state.jumps.some(({ from }) => from === index);
}

/** A forward jump has moved the cursor already: what is still here leads back, or nowhere that can be found. */
function ask(
  walk: Walk,
  subject: Subject,
  { decision, line }: { readonly decision: DecisionTaken; readonly line: number },
): Action | null {
  const { policy, itinerary } = walk;
  if (policy.mode !== 'normal') return null;
  const mayReturn = decision.to !== null && findStep(itinerary, decision.to) !== null;
  const reason =
    decision.outcome === 'goto'
      ? `the document sends you ${mayReturn ? 'back ' : ''}to ${decision.to ?? ''}: ${decision.text ?? ''}`
      : (decision.reason ?? 'no rule of the document covers this output');
  if (policy.attended && subject.own.answer?.answer !== 'stop') {
    return {
      kind: 'ask-decision',
      subject: subject.subject,
      reason,
      mayReturn: decision.outcome === 'goto' && mayReturn,
    };
  }
  const message = `A decision that the document leaves open: ${reason}`;
  return inconclusive(
    [{ message, line, hint: 'Look at the output and decide; run attended to answer here.' }],
    decision.opens,
  );
}
