import { getEventListeners } from 'node:events';
import type { Interrupts, RunSignal } from '../executor/drive-request.js';
import type { Io } from './io.js';

export interface SignalWatch extends Interrupts {
  /** The terminal is gone, though no signal said so yet. */
  hangUp(): void;
  /** Stops listening. */
  release(): void;
}

interface Watching {
  readonly attended: boolean;
  /** Tells the operator what the first Ctrl-C does, and what a second one would. */
  readonly onInterrupt: () => void;
}

/**
 * Ctrl-C once ends the command at hand; attended the operator is then asked, unattended the run ends. A second one, a
 * hang-up and a termination end the run.
 */
export function watchSignals(io: Pick<Io, 'onSignal'>, { attended, onInterrupt }: Watching): SignalWatch {
  let controller = new AbortController();
  // Whether a command was there to hear the signal: one that comes between two commands is for the next.
  let isHeard = true;
  let ending: RunSignal | null = null;
  let diverted: (signal: RunSignal) => void = nobody;
  const take = (signal: RunSignal): void => {
    const isDiverted = diverted !== nobody;
    if (signal !== 'SIGINT') ending = signal;
    else if (!isDiverted && (!attended || controller.signal.aborted)) ending = signal;
    if (isDiverted) diverted(signal);
    if (isDiverted && ending === null) return;
    if (ending === null) onInterrupt();
    if (!controller.signal.aborted) isHeard = getEventListeners(controller.signal, 'abort').length > 0;
    controller.abort(signal);
  };
  const release = io.onSignal(take);
  return {
    current() {
      if (!controller.signal.aborted || ending !== null) return controller.signal;
      if (isHeard) controller = new AbortController();
      isHeard = true;
      return controller.signal;
    },
    ending: () => ending,
    divert(listener) {
      diverted = listener;
      return () => {
        if (diverted === listener) diverted = nobody;
      };
    },
    hangUp: () => take('SIGHUP'),
    release,
  };
}

function nobody(): void {}
