import { type LintOutcome, lintPaths } from '../../api/lint/lint-paths.js';
import { prettyFindings } from '../../report/lint/pretty.js';
import type { Io } from '../io.js';
import { type OptionBag, readOptions } from '../option-bag.js';
import { styleFor } from '../style-for.js';

/** `runbook lint [PATH…]`: exit 0 clean, 1 where an error was found. */
export async function lintCommand(paths: readonly string[], options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const outcome = lintPaths({ paths, cwd: io.cwd });
  for (const path of outcome.excluded) io.stderr.write(`${path} is excluded, and was not looked at.\n`);
  io.stdout.write(textOf(outcome, bag, io));
  return outcome.report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function textOf({ report, texts }: LintOutcome, bag: OptionBag, io: Io): string {
  if (bag.text('format') === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return prettyFindings(report, { texts, style: styleFor(io, io.stdout) });
}
