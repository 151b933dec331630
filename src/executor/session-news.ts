import type { SessionSnapshot } from '../model/generated/schemas.js';
import type { Hands } from './hands.js';

/**
 * What the session holds now, secrets left out, where it differs from what the journal knows; else null. It goes into
 * the event that says how the command ended, so that no moment has the one without the other.
 */
export function sessionNews(hands: Hands): SessionSnapshot | null {
  const { secrets } = hands.request.itinerary.plan;
  const snapshot = hands.ports.shell.snapshot(
    (name, text) => secrets.includes(name) || hands.redactor.text(text) !== text,
  );
  const text = JSON.stringify(snapshot);
  if (snapshot === null || text === hands.journalled.session) return null;
  hands.journalled.session = text;
  return snapshot;
}
