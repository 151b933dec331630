import { assertNever } from '../model/assert-never.js';
import type { StaleReport, StaleRunbook } from '../model/generated/schemas.js';
import type { Io } from './io.js';
import { staleFormats } from './stale-formats.js';
import { styleFor, widthOf } from './style-for.js';

interface StaleOutput {
  readonly format: string | null;
  readonly isFailing: (runbook: StaleRunbook) => boolean;
  /** It goes to a file: no screen's width or colours. */
  readonly isFile: boolean;
}

/** The report in its format. Each printer is loaded when it is asked for, the calendar's library above all. */
export async function staleText(report: StaleReport, output: StaleOutput, io: Io): Promise<string> {
  const format = staleFormats.find((each) => each === output.format) ?? 'pretty';
  switch (format) {
    case 'pretty':
      return pretty(report, output, io);
    case 'json':
      return `${(await import('../report/json-text.js')).jsonText(report, 2)}\n`;
    case 'markdown':
      return (await import('../report/staleness/markdown.js')).markdownReport(report);
    case 'csv':
      return (await import('../report/staleness/csv.js')).csvReport(report);
    case 'junit': {
      const { junitReport } = await import('../report/staleness/junit.js');
      return junitReport(report, { isFailing: output.isFailing, hostName: io.hostName });
    }
    case 'github':
      return (await import('../report/staleness/github.js')).githubReport(report, output.isFailing);
    case 'ics':
      return (await import('../report/staleness/due-calendar.js')).dueCalendar(report);
    default:
      return assertNever(format);
  }
}

async function pretty(report: StaleReport, { isFile }: StaleOutput, io: Io): Promise<string> {
  const { prettyReport } = await import('../report/staleness/pretty.js');
  if (!isFile) return prettyReport(report, { style: styleFor(io, io.stdout), width: widthOf(io.stdout) });
  const { createStyle } = await import('../report/terminal/style.js');
  const style = createStyle({ colour: false, plain: false });
  return prettyReport(report, { style, width: Number.POSITIVE_INFINITY });
}
