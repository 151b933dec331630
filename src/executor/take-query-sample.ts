import { judge } from '../checks/judge.js';
import type { CheckQuery } from '../checks/query-of.js';
import type { Check, Evidence, Judgement } from '../model/check.js';
import type { Action } from '../run/action.js';
import { giveUp } from './give-up.js';
import type { Hands } from './hands.js';
import type { PrometheusAnswer } from './ports.js';

type SampleAction = Extract<Action, { kind: 'sample' }>;

interface QueryCheck {
  readonly check: Check;
  readonly query: CheckQuery;
}

/** One look at Prometheus, when its time has come. The command it may stand under is not run for it. */
export async function takeQuerySample(
  hands: Hands,
  action: SampleAction,
  { check, query }: QueryCheck,
): Promise<void> {
  const { clock, query: prometheus } = hands.ports;
  const signal = hands.request.interrupts.current();
  const dueAtMs = dueAt(hands, action);
  await clock.sleep(Math.max(0, dueAtMs + action.atMs - clock.now().getTime()), signal);
  const answer = signal.aborted ? null : await prometheus.ask(query, signal);
  if (signal.aborted || answer === null) {
    if (hands.request.interrupts.ending() === null) giveUp(hands, action.command, action.check);
    return;
  }
  const { verdict, observed, message } = judgeAnswer(hands, check, answer);
  hands.log.tell({
    kind: 'check-sampled',
    command: action.command.id,
    check: action.check,
    attempt: hands.attemptOf(action.command.id),
    afterMs: Math.max(action.atMs, clock.now().getTime() - dueAtMs),
    ran: answer.kind === 'answered',
    output: null,
    verdict,
    observed,
    message,
    evidence: null,
    session: null,
  });
}

/** Under a command from its end on, as its other checks; else from now, at the first look. */
function dueAt(hands: Hands, { command, check }: SampleAction): number {
  const key = `${command.id}/${check}`;
  const own = hands.log.state.stops[hands.request.itinerary.indexOf.get(command.id) ?? -1];
  const isFirst = own?.kind !== 'command' || own.checks[check]?.samples.length === 0;
  const known = isFirst ? undefined : hands.dueAtMs.get(key);
  const dueAtMs = known ?? hands.memory.of(command.id)?.finishedAtMs ?? hands.ports.clock.now().getTime();
  hands.dueAtMs.set(key, dueAtMs);
  return dueAtMs;
}

function judgeAnswer(hands: Hands, check: Check, answer: PrometheusAnswer): Judgement {
  if (answer.kind === 'failed') return { verdict: 'inconclusive', observed: null, message: answer.why };
  const evidence: Evidence = {
    stdout: '',
    stderr: '',
    exitCode: null,
    durationMs: 0,
    variables: Object.fromEntries(hands.values),
    captures: {},
    queryResponse: answer.body,
  };
  return judge(check, evidence);
}
