import { judge } from '../checks/judge.js';
import { queryOf } from '../checks/query-of.js';
import type { Check, Judgement } from '../model/check.js';
import type { OutputEvidence } from '../model/generated/schemas.js';
import type { Action } from '../run/action.js';
import { evidenceFacts } from './evidence-facts.js';
import { execute } from './execute.js';
import { giveUp } from './give-up.js';
import type { Hands } from './hands.js';
import { judgeExecution } from './judge-execution.js';
import { targetDoubt } from './look-at-target.js';
import { noticeEnded } from './notice-ended.js';
import type { KeptOutput } from './output-memory.js';
import { sessionNews } from './session-news.js';
import { takeQuerySample } from './take-query-sample.js';
import { tellCaptures } from './tell-captures.js';

type SampleAction = Extract<Action, { kind: 'sample' }>;

interface Sample {
  readonly kept: Pick<KeptOutput, 'evidence' | 'notRun' | 'isWithheld'>;
  /** Files of a fresh execution; null where the output at hand was looked at. */
  readonly output: number | null;
  readonly facts: OutputEvidence | null;
}

/** One look at one expectation: at the output at hand, or, when the time has come, at a fresh one. */
export async function takeSample(hands: Hands, action: SampleAction): Promise<void> {
  const { command, check: index, atMs } = action;
  const expectation = command.expectations[index];
  if (expectation?.kind !== 'check') return;
  const query = queryOf(expectation.check);
  if (query !== null) return takeQuerySample(hands, action, { check: expectation.check, query });
  const first = hands.memory.of(command.id);
  const sample =
    atMs === 0 && first !== null
      ? { kept: first, output: null, facts: null }
      : await fresh(hands, action, first);
  if (sample === null) return;
  const { verdict, observed, message } = judgeSample(expectation.check, sample);
  const now = hands.ports.clock.now().getTime();
  hands.log.tell({
    kind: 'check-sampled',
    command: command.id,
    check: index,
    attempt: hands.attemptOf(command.id),
    afterMs: atMs === 0 ? 0 : Math.max(atMs, now - (first?.finishedAtMs ?? now)),
    ran: sample.kept.notRun === null,
    output: sample.output,
    verdict,
    observed,
    message,
    evidence: sample.facts,
    session: sample.output === null ? null : sessionNews(hands),
  });
}

function judgeSample(check: Check, { kept }: Sample): Judgement {
  if (kept.notRun !== null) return { verdict: 'inconclusive', observed: null, message: kept.notRun };
  const judgement = judge(check, kept.evidence);
  if (!kept.isWithheld) return judgement;
  return { ...judgement, observed: null, message: 'what it saw is withheld, as it holds credentials' };
}

/** null where the wait was interrupted, or something ended meanwhile: the brain is asked again, and sees why. */
async function fresh(
  hands: Hands,
  { command: planned, check, atMs }: SampleAction,
  first: KeptOutput | null,
): Promise<Sample | null> {
  const command = hands.edits.get(planned.id) ?? planned;
  const { clock, outputs } = hands.ports;
  const signal = hands.request.interrupts.current();
  const finishedAtMs = first?.finishedAtMs ?? clock.now().getTime();
  await clock.sleep(Math.max(0, finishedAtMs + atMs - clock.now().getTime()), signal);
  if (signal.aborted) {
    if (hands.request.interrupts.ending() === null) giveUp(hands, command, check);
    return null;
  }
  if (await noticeEnded(hands)) return null;
  const elsewhere = targetDoubt(hands, command);
  if (elsewhere !== null) return { kept: { ...nothingSeen, notRun: elsewhere }, output: null, facts: null };
  const output = hands.nextOutput();
  const execution = await execute(hands, command, hands.stepOf(command.id), outputs.open(output));
  const kept = judgeExecution(hands, command, execution);
  if (kept.notRun === null) {
    hands.memory.keep(command.id, { ...kept, finishedAtMs });
    tellCaptures(hands, command, kept.rebound);
  }
  return { kept, output, facts: evidenceFacts(hands, kept, execution) };
}

const nothingSeen = {
  evidence: { stdout: '', stderr: '', exitCode: null, durationMs: 0, variables: {}, captures: {} },
  isWithheld: false,
};
