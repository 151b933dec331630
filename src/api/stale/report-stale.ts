import { readFileSync } from 'node:fs';
import type { FleetFacts, StaleReport } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readDocument } from '../../parser/decode-document.js';
import { describeError } from '../../records/disk.js';
import { byRisk } from '../../staleness/by-risk.js';
import { judgeFacts, type StaleSetting, unreadableRunbook } from '../../staleness/judge-facts.js';
import { readFacts } from '../../staleness/read-facts.js';
import { countsAsRunbook } from './counts-as-runbook.js';
import { type FoundDocument, findDocuments } from './find-documents.js';

export interface StaleRequest extends StaleSetting {
  /** Files and folders; none: everything below `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
}

/**
 * When the runbooks of these files and folders last worked, the riskiest first. A document that cannot be read is one
 * whose verdict is `unreadable`. Throws DOCUMENT_UNREADABLE for a path that is not there.
 */
export function reportStale(request: StaleRequest): StaleReport {
  const { paths, cwd, today } = request;
  const everywhere = paths.length === 0;
  const documents = findDocuments(everywhere ? ['.'] : paths, cwd);
  const runbooks = documents.flatMap((document) => {
    const read = readFleetFacts(document, today);
    if (read.kind === 'unreadable') return unreadableRunbook(document.path, read.message, read.line);
    const { facts } = read;
    return countsAsRunbook(document, facts, everywhere) ? judgeFacts(document.path, facts, request) : [];
  });
  return {
    schemaVersion: 1,
    asOf: today,
    otherDocuments: documents.length - runbooks.length,
    runbooks: runbooks.toSorted(byRisk),
  };
}

type FactsReading =
  | { readonly kind: 'facts'; readonly facts: FleetFacts }
  | { readonly kind: 'unreadable'; readonly message: string; readonly line: number };

function readFleetFacts({ path, absolutePath }: FoundDocument, today: string): FactsReading {
  try {
    return { kind: 'facts', facts: readFacts(readDocument(readFileSync(absolutePath), path), today) };
  } catch (error) {
    if (!(error instanceof RunbookError)) {
      return { kind: 'unreadable', message: `The file cannot be read: ${describeError(error)}.`, line: 1 };
    }
    return { kind: 'unreadable', message: error.message, line: error.details.line ?? 1 };
  }
}
