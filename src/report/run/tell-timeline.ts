import type { RunEvent, RunMoment } from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';
import { stepName } from '../terminal/run-lines.js';
import { tellAftermath } from './tell-aftermath.js';
import { tellCommand } from './tell-command.js';
import { moment } from './tell-moment.js';
import { tellOperator } from './tell-operator.js';

/** A run in the order in which it happened, for those who were not there. */
export function tellTimeline(plan: Plan, events: readonly RunEvent[]): readonly RunMoment[] {
  return events.flatMap((event) => tell(plan, events, event));
}

function tell(plan: Plan, events: readonly RunEvent[], event: RunEvent): readonly RunMoment[] {
  switch (event.kind) {
    case 'run-started': {
      const mode = event.policy.mode === 'normal' ? '' : `, ${event.policy.mode}`;
      return [moment(event, { text: `started by ${event.operator}${mode}` })];
    }
    case 'run-resumed':
      return [moment(event, { text: `resumed by ${event.operator}` })];
    case 'step-started': {
      const step = plan.steps.find(({ id }) => id === event.step);
      return [moment(event, { subject: event.step, text: step === undefined ? event.step : stepName(step) })];
    }
    case 'variable-bound':
      // What was given before the run is among its values.
      return event.from === 'capture' || event.from === 'answer'
        ? [moment(event, { text: `${event.name} = ${event.value}` })]
        : [];
    case 'command-started':
    case 'command-finished':
    case 'item-passed':
    case 'check-settled':
      return tellCommand(plan, events, event);
    case 'task-settled':
    case 'approval-settled':
    case 'choice-made':
    case 'end-settled':
    case 'decision-taken':
    case 'question-answered':
      return tellOperator(plan, event);
    default:
      return tellAftermath(event);
  }
}
