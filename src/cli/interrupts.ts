import type { Interrupts } from '../executor/drive-request.js';
import type { Io } from './io.js';

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface SignalWatch extends Interrupts {
  /** Stops listening. */
  release(): void;
}

/**
 * Ctrl-C once ends the command at hand; attended the operator is then asked, unattended the run ends. A second one, a
 * hang-up and a termination end the run.
 */
export function watchSignals(io: Io, attended: boolean): SignalWatch {
  let controller = new AbortController();
  let ending: Signal | null = null;
  let pending = false;
  const release = io.onSignal((signal) => {
    if (signal !== 'SIGINT' || pending || !attended) ending = signal;
    pending = true;
    controller.abort(signal);
  });
  return {
    current() {
      if (controller.signal.aborted && ending === null) {
        controller = new AbortController();
        pending = false;
      }
      return controller.signal;
    },
    ending: () => ending,
    release,
  };
}
