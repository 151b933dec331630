import type { RunReport } from '../../model/generated/schemas.js';
import { pageHtml } from './page.js';
import { runPage } from './run-page.js';

/** A run as one file that any browser opens, from anywhere. */
export function htmlRunReport(report: RunReport, document: string): string {
  return pageHtml(runPage(report, document));
}
