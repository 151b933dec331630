import { basename } from 'node:path';
import type { FleetFacts } from '../../model/generated/schemas.js';
import type { FoundDocument } from './find-documents.js';

/**
 * Whether a document is to be asked when it last worked. What was named is; what keeps a ledger, our front matter or a
 * review date is. What merely holds commands is where somebody pointed at its folder, unless it is an index or a log;
 * `everywhere`, where nobody pointed anywhere, it has to be called a runbook as well.
 */
export function countsAsRunbook(
  { path, isNamed }: FoundDocument,
  { kind }: FleetFacts,
  everywhere: boolean,
): boolean {
  if (isNamed || kind === 'runbook') return true;
  if (kind === 'other' || isIndex.test(basename(path))) return false;
  return !everywhere || isCalledRunbook.test(path);
}

const isIndex = /^(?:readme|changelog|contributing|security|code_of_conduct|_?index)\./i;
const isCalledRunbook = /(?:^|[/_.-])runbooks?(?:[/_.-])/i;
