import type { RunEvent, RunMoment } from '../../model/generated/schemas.js';
import { moment } from './tell-moment.js';

/** What comes of a run beside its walk: the background, the undoing, the row and the end. Nothing of what is for programs. */
export function tellAftermath(event: RunEvent): readonly RunMoment[] {
  switch (event.kind) {
    case 'background-ended':
      return [moment(event, { subject: event.command, text: endedText(event) })];
    case 'background-kept':
      return [
        moment(event, {
          subject: event.command,
          text: `goes on in the background behind the run, kept by ${event.by}`,
        }),
      ];
    case 'undo-offered':
      return [
        moment(event, {
          tone: 'bad',
          text: `failed; could be undone by ${event.steps.map(({ step }) => step).join(', ')}`,
        }),
      ];
    case 'undo-settled':
      return [
        moment(event, {
          subject: event.step,
          text: `${event.granted ? 'to be undone' : 'not to be undone'}, says ${event.by}`,
        }),
      ];
    case 'undo-finished':
      return [
        moment(event, {
          subject: event.step,
          tone: event.worked ? 'good' : 'bad',
          text: event.worked ? 'undone' : `not undone: ${event.message ?? ''}`,
        }),
      ];
    case 'reader-dropped':
      return [
        moment(event, { tone: 'doubt', text: `the output "${event.reader}" failed: ${event.message}` }),
      ];
    default:
      return tellEnd(event);
  }
}

function endedText({ by, exitCode }: Extract<RunEvent, { kind: 'background-ended' }>): string {
  if (by === 'run') return 'still ran in the background, and was ended';
  return `ended in the background: ${exitCode === null ? 'nobody knows how' : `exit ${exitCode}`}`;
}

function tellEnd(event: RunEvent): readonly RunMoment[] {
  switch (event.kind) {
    case 'ledger-written':
      return [moment(event, { text: `row added: ${event.row}` })];
    case 'ledger-kept':
      return [moment(event, { tone: 'doubt', text: `row not written (${event.reason}): ${event.row}` })];
    case 'ledger-passed':
      return [moment(event, { text: `no row: ${event.reason}` })];
    case 'run-finished':
      return [
        moment(event, {
          tone: event.status === 'worked' ? 'good' : 'bad',
          text: `${event.status}, exit ${event.exitCode}`,
        }),
      ];
    default:
      return [];
  }
}
