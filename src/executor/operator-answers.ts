import { exitCodes, stopped } from '../run/outcome.js';
import { finishRun } from './finish-run.js';
import type { Hands } from './hands.js';

/** What the operator said; null where a signal ended the run while the question stood: nobody answered then. */
export async function heard<Answer>(hands: Hands, question: Promise<Answer>): Promise<Answer | null> {
  const answer = await question;
  return hands.request.interrupts.ending() === null ? answer : null;
}

export interface GivenAnswer {
  readonly subject: string;
  readonly question: 'decision' | 'failure' | 'worked';
  readonly answer: 'continue' | 'retry' | 'skip' | 'stop' | 'yes' | 'no';
  readonly reason: string | null;
}

export function tellAnswer(hands: Hands, answer: GivenAnswer): void {
  hands.log.tell({ kind: 'question-answered', ...answer, by: hands.operatorName });
}

export async function endByOperator(hands: Hands, line: number | null): Promise<void> {
  const reason = { message: 'The operator stopped the run.', line, hint: '' };
  // How the run ends is settled by then: only the undoing is stopped.
  const undoing = hands.log.state.undo?.offers.find(({ phase }) => phase.kind === 'begun');
  if (undoing !== undefined) {
    const message = 'The operator stopped it.';
    return hands.log.tell({ kind: 'undo-finished', step: undoing.step, worked: false, message });
  }
  const { outcome } = stopped([reason], null);
  await finishRun(hands, { ...outcome, exitCode: exitCodes.refused });
}
