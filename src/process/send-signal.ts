import { kill } from 'node:process';

/** Signals a process, or a whole group where `target` is negative; false where there is nobody left. */
export function sendSignal(target: number, signal: NodeJS.Signals): boolean {
  try {
    kill(target, signal);
    return true;
  } catch {
    return false;
  }
}
