import type { UndoFinished, UndoOffered, UndoSettled } from '../model/generated/schemas.js';
import type { RunOutcome } from './action.js';

/** What a run that failed may take back. From its first moment on it is settled how the run ends. */
export interface UndoState {
  readonly outcome: RunOutcome;
  /** Newest write first. */
  readonly offers: readonly UndoOffer[];
}

export interface UndoOffer {
  /** Id of the undo step. */
  readonly step: string;
  /** Commands that wrote. */
  readonly of: readonly string[];
  readonly phase: UndoPhase;
}

export type UndoPhase =
  | { readonly kind: 'open' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'finished'; readonly worked: boolean; readonly message: string | null };

export function openUndo({ status, exitCode, reasons, next, steps }: UndoOffered): UndoState {
  const offers = steps.map(({ step, of }): UndoOffer => ({ step, of, phase: { kind: 'open' } }));
  return { outcome: { status, exitCode, reasons, next }, offers };
}

export function applyUndo(undo: UndoState | null, event: UndoSettled | UndoFinished): UndoState | null {
  if (undo === null) return null;
  const phase = phaseOf(event);
  const offers = undo.offers.map((offer) => (offer.step === event.step ? { ...offer, phase } : offer));
  return { ...undo, offers };
}

function phaseOf(event: UndoSettled | UndoFinished): UndoPhase {
  if (event.kind === 'undo-settled') return { kind: event.granted ? 'begun' : 'declined' };
  return { kind: 'finished', worked: event.worked, message: event.message };
}

/** Something was taken back, or began to be: the run cannot go on from where it was. */
export function hasUndone(undo: UndoState | null): boolean {
  return undo?.offers.some(({ phase }) => phase.kind === 'begun' || phase.kind === 'finished') === true;
}
