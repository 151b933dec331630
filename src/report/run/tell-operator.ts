import type {
  ApprovalSettled,
  ChoiceMade,
  DecisionTaken,
  EndSettled,
  QuestionAnswered,
  RunMoment,
  TaskSettled,
} from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';
import { moment } from './tell-moment.js';

type Settled = TaskSettled | ApprovalSettled | ChoiceMade | EndSettled | DecisionTaken | QuestionAnswered;

/** What people, and the rules they had written down, decided. */
export function tellOperator(plan: Plan, event: Settled): readonly RunMoment[] {
  switch (event.kind) {
    case 'task-settled': {
      const text = plan.steps.flatMap(({ items }) => items).find(({ id }) => id === event.task);
      const task = text?.kind === 'task' ? text.text : event.task;
      return [moment(event, { subject: event.task, text: `${event.status}${whoAndWhy(event)}: ${task}` })];
    }
    case 'approval-settled': {
      const text = `${event.granted ? 'approved' : 'declined'} by ${event.by}${approvalWords[event.how]}`;
      return [moment(event, { subject: event.subject, tone: event.granted ? 'plain' : 'doubt', text })];
    }
    case 'choice-made':
      return [
        moment(event, {
          subject: event.choice,
          text: `${event.member} was chosen${event.by === null ? ' by the document' : ` by ${event.by}`}`,
        }),
      ];
    case 'end-settled':
      return [moment(event, { subject: event.command, text: `${endWords[event.how]}${whoAndWhy(event)}` })];
    case 'decision-taken':
      return [decision(event)];
    case 'question-answered':
      return [moment(event, { subject: event.subject, text: `${event.answer}${whoAndWhy(event)}` })];
  }
}

const approvalWords = {
  asked: '',
  yes: ', beforehand (--yes)',
  approve: ', beforehand (--approve)',
} as const;
const endWords = { ran: 'said to have run', again: 'to be run again', skip: 'skipped' } as const;

function whoAndWhy({ by, reason }: { readonly by: string | null; readonly reason: string | null }): string {
  return `${by === null ? '' : `, says ${by}`}${reason === null ? '' : ` (${reason})`}`;
}

function decision({ text, reason, ...event }: DecisionTaken): RunMoment {
  const way = [event.outcome, event.to, event.opens].filter((part) => part !== null).join(' ');
  return moment(
    { ...event, text, reason },
    {
      subject: event.subject,
      tone: event.outcome === 'stop' ? 'bad' : event.outcome === 'ask' ? 'doubt' : 'plain',
      text: `the document says ${way}: ${text ?? reason ?? ''}`,
    },
  );
}
