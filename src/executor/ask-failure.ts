import type { Action } from '../run/action.js';
import { askUntilClear, runApproved } from './ask-approval.js';
import type { Hands } from './hands.js';
import { heard, tellAnswer } from './operator-answers.js';

type AskFailure = Extract<Action, { kind: 'ask-failure' }>;

/** Asks what to do about a command or a check that failed, until it is clear. */
export async function askFailure(hands: Hands, { command, reason }: AskFailure): Promise<void> {
  const subject = command.id;
  for (;;) {
    const at = hands.edits.get(subject) ?? command;
    const answer = await heard(hands, hands.ports.operator.onFailure(at, reason));
    if (answer === null) return;
    const edit = answer.kind === 'edit' ? answer.code : null;
    const writesAnew = answer.kind === 'retry' && at !== command && at.classification.class !== 'read';
    if (answer.kind === 'edit' || writesAnew) {
      if (await retryEdited(hands, command, edit)) return;
      continue;
    }
    const why = answer.kind === 'skip' ? answer.reason : null;
    return tellAnswer(hands, { subject, question: 'failure', answer: answer.kind, reason: why });
  }
}

/**
 * An edited text is asked for before it runs, whatever the class of the document's own is: the brain knows that one
 * alone. False where it is not to run after all, and what failed is still to be answered.
 */
async function retryEdited(
  hands: Hands,
  command: AskFailure['command'],
  code: string | null,
): Promise<boolean> {
  const step = hands.stepOf(command.id);
  const action = { ask: 'write', subjects: [command.id], command, step } as const;
  const asked = await askUntilClear(hands, action, code);
  if (asked.kind === 'unheard') return true;
  if (asked.kind === 'skip') return false;
  const answer = asked.kind === 'run' ? 'retry' : 'stop';
  tellAnswer(hands, { subject: command.id, question: 'failure', answer, reason: null });
  if (asked.kind === 'run') runApproved(hands, action, asked.approved);
  return true;
}
