import type { Runbook } from '../model/runbook.js';
import type { Span } from '../model/span.js';

/** What speaks of the document as a whole is told at its first heading, or at its beginning. */
export function headOf({ sections }: Runbook): Span {
  const start = { line: 1, column: 1, offset: 0 };
  const heading = sections.find((section) => section.heading !== null)?.heading;
  return heading?.span ?? { start, end: start };
}
