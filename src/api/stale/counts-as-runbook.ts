import { basename } from 'node:path';
import type { FleetFacts } from '../../model/generated/schemas.js';
import type { FleetDocument } from './find-fleet.js';

/**
 * Whether a document is to be asked when it last worked. What was named is; what keeps a ledger, our front matter or a
 * review date is. What merely holds commands is where somebody pointed at its folder, unless it is an index or a log;
 * where nobody pointed anywhere, it has to be called a runbook as well.
 */
export function countsAsRunbook(
  { path, found, isCalledRunbook }: FleetDocument,
  { kind }: FleetFacts,
): boolean {
  if (found === 'file' || kind === 'runbook') return true;
  if (kind === 'other' || isIndex.test(basename(path))) return false;
  return found === 'folder' || isCalledRunbook;
}

const isIndex = /^(?:readme|changelog|contributing|security|code_of_conduct|_?index)\./i;
