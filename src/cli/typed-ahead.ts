import type { Io } from './io.js';
import { setRawMode } from './raw-mode.js';

/**
 * Throws away what was typed before a question stood on the screen, so that it answers nothing. Resolves to whether
 * Ctrl-C was among it.
 */
export async function discardTypedAhead(stdin: Io['stdin']): Promise<boolean> {
  if (stdin.isTTY !== true) return false;
  let isQuiet = false;
  let hasInterrupt = false;
  const drop = (chunk: Buffer | string): void => {
    isQuiet = false;
    hasInterrupt ||= chunk.toString().includes('\u0003');
  };
  // A terminal gives half a line away only when it is raw.
  setRawMode(stdin, true);
  stdin.on('data', drop).resume();
  while (!isQuiet) {
    isQuiet = true;
    await turnOfTheLoop();
  }
  stdin.off('data', drop).pause();
  setRawMode(stdin, false);
  return hasInterrupt;
}

/** Two immediates: between them the event loop has looked for input, without waiting for any. */
async function turnOfTheLoop(): Promise<void> {
  for (let immediate = 0; immediate < 2; immediate += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
