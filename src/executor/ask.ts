import type { Action } from '../run/action.js';
import type { Hands } from './hands.js';
import { endByOperator, heard, tellAnswer } from './operator-answers.js';

type Ask<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

export async function askChoice(hands: Hands, { choice }: Ask<'ask-choice'>): Promise<void> {
  const member = await hands.ports.operator.choose(choice);
  if (hands.request.interrupts.ending() !== null) return;
  if (member === null) return endByOperator(hands, choice.line);
  hands.log.tell({ kind: 'choice-made', choice: choice.id, member, how: 'operator', by: hands.operatorName });
}

export async function askTask(hands: Hands, { task, step }: Ask<'ask-task'>): Promise<void> {
  const answer = await heard(hands, hands.ports.operator.doTask(task, step));
  if (answer === null) return;
  if (answer.kind === 'stop') return endByOperator(hands, task.span.start.line);
  const status = answer.kind === 'done' ? 'done' : 'skipped';
  const reason = answer.kind === 'skip' ? answer.reason : null;
  hands.log.tell({ kind: 'task-settled', task: task.id, status, by: hands.operatorName, reason });
}

export async function askDecision(
  hands: Hands,
  { subject, reason, mayReturn }: Ask<'ask-decision'>,
): Promise<void> {
  const answer = await heard(hands, hands.ports.operator.decide({ reason, mayReturn }));
  if (answer === null) return;
  const given = { return: 'yes', continue: 'continue', stop: 'stop' } as const;
  const why = answer.kind === 'continue' ? answer.reason : null;
  // What is gone back to is asked for anew, as the document has it.
  if (answer.kind === 'return') hands.edits.clear();
  tellAnswer(hands, { subject, question: 'decision', answer: given[answer.kind], reason: why });
}

export async function askEnd(hands: Hands, { command, why }: Ask<'ask-end'>): Promise<void> {
  const answer = await heard(hands, hands.ports.operator.settleEnd(command, why));
  if (answer === null) return;
  if (answer.kind === 'stop') return endByOperator(hands, command.span.start.line);
  hands.log.tell(
    {
      kind: 'end-settled',
      command: command.id,
      how: answer.kind,
      by: hands.operatorName,
      reason: answer.kind === 'skip' ? hands.redactor.text(answer.reason) : null,
    },
    { sync: true },
  );
}

/** Stopping leaves this one and all that were written before it as they are. */
export async function askUndo(hands: Hands, { step, of }: Ask<'ask-undo'>): Promise<void> {
  const answer = await heard(hands, hands.ports.operator.undo({ step, of }));
  if (answer === null) return;
  const offers = hands.log.state.undo?.offers ?? [];
  const open = offers.filter(({ phase }) => phase.kind === 'open').map((offer) => offer.step);
  const left = answer === 'stop' ? open : [step.id];
  const by = hands.operatorName;
  for (const id of answer === 'run' ? [step.id] : left)
    hands.log.tell(
      { kind: 'undo-settled', step: id, granted: answer === 'run', how: 'asked', by },
      { sync: true },
    );
}

export async function askWorked(hands: Hands): Promise<void> {
  const worked = await hands.ports.operator.worked();
  if (hands.request.interrupts.ending() !== null) return;
  if (worked === null) return endByOperator(hands, null);
  tellAnswer(hands, { subject: 'run', question: 'worked', answer: worked ? 'yes' : 'no', reason: null });
}
