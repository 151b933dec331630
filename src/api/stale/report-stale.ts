import { readFileSync } from 'node:fs';
import type { Project } from '../../lint/config/find-config.js';
import type { FleetFacts, StaleReport } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readDocument } from '../../parser/decode-document.js';
import type { Cache } from '../../records/cache/cache.js';
import { contentKey } from '../../records/cache/content-key.js';
import { describeError } from '../../records/disk.js';
import { byRisk } from '../../staleness/by-risk.js';
import { judgeFacts, type StaleSetting, unreadableRunbook } from '../../staleness/judge-facts.js';
import { readFacts } from '../../staleness/read-facts.js';
import { countsAsRunbook } from './counts-as-runbook.js';
import { type FleetDocument, findFleet } from './find-fleet.js';
import { withRuleSeverity } from './rule-severities.js';

export interface StaleRequest extends StaleSetting {
  /** Files, folders and patterns; none: everything below `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly project: Project;
  readonly cache: Cache<FleetFacts>;
}

/**
 * When the runbooks of these files and folders last worked, the riskiest first. A document that cannot be read is one
 * whose verdict is `unreadable`. Throws USAGE for a path that is not there.
 */
export function reportStale(request: StaleRequest): StaleReport {
  const { paths, cwd, project, today, cache } = request;
  const documents = findFleet(paths, cwd, project);
  const informed = withRuleSeverity(project, cwd);
  const runbooks = documents.flatMap((document) => {
    const read = readDocumentFacts(document, today, cache);
    if (read.kind === 'unreadable') return unreadableRunbook(document.path, read.message, read.line);
    if (!countsAsRunbook(document, read.facts)) return [];
    const facts = informed(read.facts);
    const limitDays = facts.limitDays ?? document.limitDays;
    return judgeFacts(document.path, { ...facts, limitDays }, request);
  });
  cache.save();
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

function readDocumentFacts(
  { path, absolutePath }: FleetDocument,
  today: string,
  cache: Cache<FleetFacts>,
): FactsReading {
  try {
    return { kind: 'facts', facts: remembered({ path, bytes: readFileSync(absolutePath), today }, cache) };
  } catch (error) {
    if (!(error instanceof RunbookError)) {
      return { kind: 'unreadable', message: `The file cannot be read: ${describeError(error)}.`, line: 1 };
    }
    return { kind: 'unreadable', message: error.message, line: error.details.line ?? 1 };
  }
}

/** A reading holds from its newest date on: for a day before that the document is read again, and nothing is kept. */
function remembered(
  { path, bytes, today }: { readonly path: string; readonly bytes: Uint8Array; readonly today: string },
  cache: Cache<FleetFacts>,
): FleetFacts {
  const holds = ({ newestDate }: FleetFacts) => newestDate === null || newestDate <= today;
  const key = contentKey(bytes);
  const known = cache.get(key);
  if (known !== null && holds(known)) return known;
  const facts = readFacts(readDocument(bytes, path), today);
  if (holds(facts)) cache.set(key, facts);
  return facts;
}
