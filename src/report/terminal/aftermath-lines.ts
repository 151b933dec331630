import { assertNever } from '../../model/assert-never.js';
import type { RunEvent, UndoSettled } from '../../model/generated/schemas.js';
import type { PlannedStep } from '../../model/plan.js';
import { closedLines, endedLine, keptLine } from './background-lines.js';
import type { Style } from './style.js';

type Steps = ReadonlyMap<string, PlannedStep>;

type Aftermath = Extract<RunEvent, { kind: `undo-${string}` | `background-${string}` | 'session-closed' }>;

/** What comes of a run beside its walk: what runs in the background, and what is taken back. */
export function aftermathLines(steps: Steps, style: Style, event: Aftermath): readonly string[] {
  const { signs } = style;
  switch (event.kind) {
    case 'background-ended':
      return [endedLine(style, event)];
    case 'background-kept':
      return [keptLine(style, event)];
    case 'session-closed':
      return closedLines(style, event);
    case 'undo-offered':
      return [];
    case 'undo-settled':
      return settledLines(steps, event);
    case 'undo-finished':
      return [event.worked ? `  ${signs.pass} undone` : `  ${signs.fail} not undone: ${event.message}`];
    default:
      return assertNever(event);
  }
}

function settledLines(steps: Steps, { step, granted, how, by }: UndoSettled): readonly string[] {
  const of = steps.get(step)?.undoOf.join(', ') ?? '';
  const who = how === 'flag' ? '--undo' : by;
  return granted ? ['', `Undo of ${of} (${who})`] : [`    ${of} is not undone (${who})`];
}
