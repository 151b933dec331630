import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FindingRecord } from '../../model/generated/schemas.js';
import { type LintOutcome, outcomeOf } from './lint-documents.js';
import type { DocumentSource, LintSetting } from './lint-worlds.js';
import { type Linter, openLinter } from './linter.js';
import { newTurns, takeTurns } from './take-turns.js';

/** What a thread gets when it starts. */
export interface LintWork {
  readonly documents: readonly DocumentSource[];
  readonly setting: LintSetting;
  readonly cacheFolder: string | null;
  readonly turns: SharedArrayBuffer;
}

/** Findings by the number of their document. */
export type LintedPart = ReadonlyMap<number, readonly FindingRecord[]>;

/** For less than this no thread is worth its start. */
const charactersPerThread = 100_000;
const mostThreads = 8;

/** What lintDocuments finds: recalled where nothing changed, and else looked for on all cores. */
export async function lintOnAllCores(
  documents: readonly DocumentSource[],
  setting: LintSetting,
  cacheFolder: string | null,
): Promise<LintOutcome> {
  const linter = openLinter(setting, cacheFolder);
  const recalled = new Map(documents.map((document) => [document, linter.recall(document)]));
  const unknown = documents.filter((document) => recalled.get(document) === null);
  const work: LintWork = { documents: unknown, setting, cacheFolder, turns: newTurns() };
  // The others are on their way before this thread begins, and blocks.
  const others = Array.from({ length: helpersFor(unknown) }, () => inThread(work));
  const parts = [lookInTurn(work, linter), ...(await Promise.all(others))];
  const looked = new Map(parts.flatMap((part) => [...part]));
  // What a thread that broke off had taken is looked at here.
  const fresh = new Map(
    unknown.map((document, index) => [document, looked.get(index) ?? linter.look(document)]),
  );
  linter.close();
  return outcomeOf(
    documents,
    documents.map((document) => recalled.get(document) ?? fresh.get(document) ?? []),
  );
}

/** The part of the work that this thread gets to. */
export function lookInTurn({ documents, turns }: LintWork, linter: Linter): LintedPart {
  const part = new Map<number, readonly FindingRecord[]>();
  for (const index of takeTurns(turns, documents.length)) {
    const document = documents[index];
    if (document !== undefined) part.set(index, linter.look(document));
  }
  return part;
}

function helpersFor(documents: readonly DocumentSource[]): number {
  if (workerFile === null) return 0;
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const useful = Math.floor(characters / charactersPerThread);
  return Math.max(0, Math.min(availableParallelism(), mostThreads, useful) - 1);
}

/** Nothing where no thread can be had, or it breaks off. */
function inThread(work: LintWork): Promise<LintedPart> {
  return new Promise((resolve) => {
    if (workerFile === null) return resolve(new Map());
    const worker = new Worker(workerFile, { workerData: work });
    worker.once('message', (part: LintedPart) => resolve(part));
    worker.once('error', () => resolve(new Map()));
    worker.once('exit', () => resolve(new Map()));
  });
}

/** In the bundle this file is a chunk; run from source there is nothing that a thread could load. */
const workerFile = import.meta.url.includes('/chunks/')
  ? new URL('../lint-worker.js', import.meta.url)
  : null;
