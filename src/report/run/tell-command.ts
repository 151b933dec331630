import type {
  CheckSettled,
  CommandFinished,
  CommandStarted,
  ItemPassed,
  RunEvent,
  RunMoment,
} from '../../model/generated/schemas.js';
import type { Plan, PlannedCommand } from '../../model/plan.js';
import { durationText } from '../terminal/duration-text.js';
import { moment } from './tell-moment.js';

type CommandEvent = CommandStarted | CommandFinished | ItemPassed | CheckSettled;

/** A command is told where it began; where it took long or failed, its end is told as well. */
export function tellCommand(
  plan: Plan,
  events: readonly RunEvent[],
  event: CommandEvent,
): readonly RunMoment[] {
  switch (event.kind) {
    case 'command-started':
      return [started(event, endOf(events, event))];
    case 'command-finished':
      return isWorthATimeOfItsOwn(event) ? [finished(event)] : [];
    case 'item-passed':
      return [moment(event, { subject: event.item, text: `${event.status}: ${event.reason}` })];
    case 'check-settled':
      return [settled(event, commandOf(plan, event.command))];
  }
}

const longMs = 10_000;

function isWorthATimeOfItsOwn({ durationMs, worked, ending }: CommandFinished): boolean {
  return ending.kind !== 'started' && (!worked || durationMs >= longMs);
}

function started(event: CommandStarted, end: CommandFinished | null): RunMoment {
  const again = event.attempt > 1 ? `attempt ${event.attempt}` : null;
  const edited = event.edited ? 'as the operator edited it' : null;
  const what = [event.class, again, edited, end === null ? 'its end was not seen' : briefEnd(end)];
  return moment(event, {
    subject: event.command,
    tone: end === null ? 'doubt' : 'plain',
    text: what.filter((part) => part !== null).join(', '),
    code: event.code,
  });
}

function briefEnd(end: CommandFinished): string | null {
  if (end.ending.kind === 'started') return 'in the background';
  return isWorthATimeOfItsOwn(end) ? null : `worked in ${durationText(end.durationMs)}`;
}

function endOf(
  events: readonly RunEvent[],
  { command, attempt, seq }: CommandStarted,
): CommandFinished | null {
  const found = events.find(
    (event) =>
      event.kind === 'command-finished' &&
      event.command === command &&
      event.attempt === attempt &&
      event.seq > seq,
  );
  return found?.kind === 'command-finished' ? found : null;
}

function finished(event: CommandFinished): RunMoment {
  const took = durationText(event.durationMs);
  return event.worked
    ? moment(event, { subject: event.command, tone: 'good', text: `worked after ${took}` })
    : moment(event, {
        subject: event.command,
        tone: 'bad',
        text: `failed after ${took}: ${event.message ?? 'it says nothing'}`,
      });
}

const tones = { pass: 'good', fail: 'bad', inconclusive: 'doubt', 'not-judged': 'plain' } as const;

function settled(event: CheckSettled, command: PlannedCommand | null): RunMoment {
  const text = command?.expectations[event.check]?.text ?? 'check';
  // The message begins with the check itself.
  const saw = event.message.replace(/^.*?: (?=saw )/s, '');
  return moment(event, {
    subject: event.command,
    tone: tones[event.verdict],
    text: `${event.verdict}: ${text} (${saw})`,
  });
}

function commandOf({ steps }: Plan, id: string): PlannedCommand | null {
  const found = steps.flatMap(({ items }) => items).find((item) => item.id === id);
  return found?.kind === 'command' ? found : null;
}
