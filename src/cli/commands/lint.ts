import { relative, resolve } from 'node:path';
import { type LintOutcome, lintPaths } from '../../api/lint/lint-paths.js';
import { printConfig } from '../../api/lint/print-config.js';
import { findProject, openProject, type Project } from '../../lint/config/find-config.js';
import { prettyFindings } from '../../report/lint/pretty.js';
import type { Io } from '../io.js';
import { type OptionBag, readOptions } from '../option-bag.js';
import { styleFor } from '../style-for.js';

/** `runbook lint [PATH…]`: exit 0 clean, 1 where an error was found. */
export async function lintCommand(paths: readonly string[], options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const project = projectOf(bag, io);
  if (bag.flag('printConfig')) return showConfig(project, paths, io);
  const outcome = lintPaths({
    paths,
    cwd: io.cwd,
    project,
    today: io.clock.now().toISOString().slice(0, 10),
  });
  for (const path of outcome.excluded) io.stderr.write(`${path} is excluded, and was not looked at.\n`);
  io.stdout.write(textOf(outcome, bag, io));
  return outcome.report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function projectOf(bag: OptionBag, { cwd }: Io): Project {
  const named = bag.text('config');
  return named === null ? findProject(cwd, cwd) : openProject(named, cwd);
}

function showConfig(project: Project, [path]: readonly string[], io: Io): number {
  const inProject = path === undefined ? null : relative(project.root, resolve(io.cwd, path));
  io.stdout.write(printConfig(project, inProject));
  return 0;
}

function textOf({ report, texts }: LintOutcome, bag: OptionBag, io: Io): string {
  if (bag.text('format') === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return prettyFindings(report, { texts, style: styleFor(io, io.stdout) });
}
