import { createTwoFilesPatch } from 'diff';
import { RunbookError } from '../../model/runbook-error.js';
import { parseRunbook } from '../../parser/parse-runbook.js';
import { type Document, reopenDocument } from '../find-document.js';
import type { PastRun } from '../past-run.js';

const shownLines = 60;

/**
 * The document that the rest of a run is planned from. One that is gone is replaced by the run's own copy: what it says
 * is known, and the row is kept for later. One that changed is read only where the operator said so. Throws
 * DOCUMENT_CHANGED with the difference.
 */
export async function resumedDocument(
  { started, text, id, itinerary }: PastRun,
  changed: boolean,
): Promise<Document> {
  const own: Document = { path: started.path, absolutePath: started.file, text };
  const { path, file } = started;
  const now = file === null ? null : await reopenDocument(path, file);
  if (now === null) return own;
  const { runbook } = parseRunbook(started.path, now.text);
  if (changed || runbook.hash === itinerary.plan.runbook.hash) return now;
  const difference = createTwoFilesPatch('as it was run', 'as it is now', text, now.text)
    .split('\n')
    .slice(1);
  const more = difference.length - shownLines;
  throw new RunbookError(
    'DOCUMENT_CHANGED',
    [
      `The document has changed since run ${id} was planned from it:`,
      ...difference.slice(0, shownLines).map((line) => `  ${line}`),
      ...(more > 0 ? [`  … ${more} more lines`] : []),
    ].join('\n'),
    {
      path: started.file ?? started.path,
      hint: `Read what changed. To go on with it as it is now: runbook resume ${id} --changed. Else start a new run.`,
    },
  );
}
