import type { FleetFacts } from '../model/generated/schemas.js';
import { validate } from './generated/fleet-facts.js';

/** What the cache kept of a document, at the door; null for anything else. */
export function readFleetFacts(value: unknown): FleetFacts | null {
  return validate(value) ? value : null;
}
