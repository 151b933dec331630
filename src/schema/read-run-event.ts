import type { RunEvent } from '../model/generated/schemas.js';
import { validate } from './generated/run-event.js';

export type ReadEvent =
  | { readonly kind: 'valid'; readonly event: RunEvent }
  | { readonly kind: 'invalid'; readonly reason: string };

/** A line of a journal, at the door. */
export function readRunEvent(value: unknown): ReadEvent {
  if (validate(value)) return { kind: 'valid', event: value };
  const [problem] = validate.errors ?? [];
  return {
    kind: 'invalid',
    reason: `${problem?.instancePath ?? ''} ${problem?.message ?? 'is no event'}`.trim(),
  };
}
