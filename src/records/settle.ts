import { createHash } from 'node:crypto';
import { copiesOf } from '../ledger/copies-of.js';

/** What a run is about to do to its document; in the journal before the document is touched. */
export interface LedgerIntent {
  readonly row: string;
  /** `sha256:…` of the document's bytes, without the row and with it. */
  readonly hashBefore: string;
  readonly hashAfter: string;
}

/**
 * Whether the row of an intent stands in a document, read from the document alone: for a run that was killed between
 * the rename and its journal's next line. Where somebody has edited the document since, the row itself is looked for.
 */
export function settle(intent: LedgerIntent, document: Uint8Array): 'stands' | 'absent' {
  const hash = hashBytes(document);
  if (hash === intent.hashAfter) return 'stands';
  if (hash === intent.hashBefore) return 'absent';
  const text = decodeDocument(document);
  return text !== null && copiesOf(text, intent.row) > 0 ? 'stands' : 'absent';
}

export function hashBytes(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** null for what is not UTF-8: it could not be written back as it was. A byte order mark stays a character. */
export function decodeDocument(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
