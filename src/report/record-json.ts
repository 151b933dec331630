import type { RunRecord } from '../model/generated/schemas.js';

/** A run, folded: schemas/run-record.schema.json. */
export function recordJson(record: RunRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
