import type { RunEvent } from '../model/generated/schemas.js';

/** Tells a run as JSON Lines, each event when it happens: schemas/run-event.schema.json. */
export function createEventLines(write: (text: string) => void) {
  return { name: 'jsonl', onEvent: (event: RunEvent): void => write(`${JSON.stringify(event)}\n`) };
}
