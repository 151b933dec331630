import type { Action } from '../run/action.js';
import { stopped } from '../run/outcome.js';
import { classify } from '../safety/classify.js';
import type { Hands } from './hands.js';
import { shownValues } from './hands.js';

type Ask<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

export async function askApproval(hands: Hands, action: Ask<'ask-approval'>): Promise<void> {
  const { ask, subject, command, step } = action;
  const values = shownValues(
    hands,
    command.uses.map((use) => use.name),
  );
  const { code } = command.program;
  const mayEdit = hands.redactor.text(code) === code;
  const question = hands.ports.operator.approve({ ask, subject, command, step, values, mayEdit });
  const answer = await heard(hands, question);
  if (answer === null) return;
  const by = hands.operatorName;
  switch (answer.kind) {
    case 'run':
      return hands.log.tell({ kind: 'approval-settled', subject, granted: true, how: 'asked', by });
    case 'edit':
      if (!(await staysAllowed(hands, action, answer.code))) {
        return hands.log.tell({ kind: 'approval-settled', subject, granted: false, how: 'asked', by });
      }
      hands.edits.set(command.id, answer.code);
      return hands.log.tell({ kind: 'approval-settled', subject, granted: true, how: 'asked', by });
    case 'skip':
      return hands.log.tell({ kind: 'approval-settled', subject, granted: false, how: 'asked', by });
    case 'stop':
      return endByOperator(hands, command.span.start.line);
  }
}

/** An edited command is classed again: what now destroys asks for its label like any other. */
async function staysAllowed(hands: Hands, action: Ask<'ask-approval'>, code: string): Promise<boolean> {
  const classification = classify(code);
  if (classification.class !== 'destroy' || action.command.classification.class === 'destroy') return true;
  const command = { ...action.command, code, classification, borrowed: [] };
  const { subject, step } = action;
  const answer = await hands.ports.operator.approve({
    ask: 'destroy',
    subject,
    command,
    step,
    values: {},
    mayEdit: false,
  });
  return answer.kind === 'run';
}

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
  tellAnswer(hands, { subject, question: 'decision', answer: given[answer.kind], reason: why });
}

export async function askFailure(hands: Hands, { command, reason }: Ask<'ask-failure'>): Promise<void> {
  const answer = await heard(hands, hands.ports.operator.onFailure(command, reason));
  if (answer === null) return;
  const why = answer.kind === 'skip' ? answer.reason : null;
  tellAnswer(hands, { subject: command.id, question: 'failure', answer: answer.kind, reason: why });
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

export async function askWorked(hands: Hands): Promise<void> {
  const worked = await hands.ports.operator.worked();
  if (hands.request.interrupts.ending() !== null) return;
  if (worked === null) return endByOperator(hands, null);
  tellAnswer(hands, { subject: 'run', question: 'worked', answer: worked ? 'yes' : 'no', reason: null });
}

interface Answer {
  readonly subject: string;
  readonly question: 'decision' | 'failure' | 'worked';
  readonly answer: 'continue' | 'retry' | 'skip' | 'stop' | 'yes' | 'no';
  readonly reason: string | null;
}

function tellAnswer(hands: Hands, answer: Answer): void {
  hands.log.tell({ kind: 'question-answered', ...answer, by: hands.operatorName });
}

/** What the operator said; null where a signal ended the run while the question stood: nobody answered then. */
async function heard<Answer>(hands: Hands, question: Promise<Answer>): Promise<Answer | null> {
  const answer = await question;
  return hands.request.interrupts.ending() === null ? answer : null;
}

function endByOperator(hands: Hands, line: number | null): void {
  const reason = { message: 'The operator stopped the run.', line, hint: 'Run it again when it is time.' };
  const { outcome } = stopped([reason], null);
  const body = { status: outcome.status, exitCode: 5, reasons: [reason], next: null } as const;
  hands.log.tell({ kind: 'run-finished', ...body }, { sync: true });
}
