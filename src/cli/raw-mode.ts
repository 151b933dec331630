import type { Io } from './io.js';

/** Every key at once, none of them shown. A terminal that is gone has no mode, and says so in other ways. */
export function setRawMode(stdin: Io['stdin'], mode: boolean): void {
  try {
    stdin.setRawMode?.(mode);
  } catch {
    // EIO after a hang-up (Node 20, measured).
  }
}
