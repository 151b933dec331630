import type { SessionSnapshot } from '../model/generated/schemas.js';
import type { Hands } from './hands.js';

/**
 * What the session holds now, secrets left out, where it differs from what the journal knows; else null. It goes into
 * the event that says how the command ended, so that no moment has the one without the other.
 */
export function sessionNews(hands: Hands): SessionSnapshot | null {
  const snapshot = documentsOwn(hands);
  const text = JSON.stringify(snapshot);
  if (snapshot === null || text === hands.journalled.session) return null;
  hands.journalled.session = text;
  return snapshot;
}

/** What was only asked for to know where commands act is not the document's: a resumed run finds its own. */
function documentsOwn(hands: Hands): SessionSnapshot | null {
  const { secrets } = hands.request.itinerary.plan;
  const borrowed = hands.ports.target?.borrowed ?? new Set();
  const snapshot = hands.ports.shell.snapshot(
    (name, text) => secrets.includes(name) || borrowed.has(name) || hands.redactor.text(text) !== text,
  );
  if (snapshot === null || borrowed.size === 0) return snapshot;
  const isOwn = (name: string) => !borrowed.has(name);
  const { names, withheld } = snapshot;
  return { ...snapshot, names: names.filter(isOwn), withheld: withheld.filter(isOwn) };
}
