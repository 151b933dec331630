import type { RunEvent } from '../model/generated/schemas.js';
import { jsonText } from './json-text.js';

/** Tells a run as JSON Lines, each event when it happens: schemas/run-event.schema.json. */
export function createEventLines(write: (text: string) => void) {
  return { name: 'jsonl', onEvent: (event: RunEvent): void => write(`${jsonText(event)}\n`) };
}
