import type { RunRecord } from '../model/generated/schemas.js';
import { jsonText } from './json-text.js';

/** A run, folded: schemas/run-record.schema.json. */
export function recordJson(record: RunRecord): string {
  return `${jsonText(record, 2)}\n`;
}
