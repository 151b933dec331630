import { join, resolve } from 'node:path';
import { openLock } from '../../api/drift/lock-file.js';
import { readRuleFiles } from '../../api/lint/alerts/read-rule-files.js';
import { type LintOutcome, lintDocuments } from '../../api/lint/lint-documents.js';
import { lintOnAllCores } from '../../api/lint/lint-on-all-cores.js';
import { withProjectFindings } from '../../api/lint/lint-project.js';
import type { DocumentSource } from '../../api/lint/lint-worlds.js';
import { printConfig } from '../../api/lint/print-config.js';
import { useBaseline } from '../../api/lint/use-baseline.js';
import type { Project } from '../../lint/config/find-config.js';
import { parseFailOn } from '../../lint/fail-on.js';
import { RunbookError } from '../../model/runbook-error.js';
import { cacheFolder } from '../../records/cache/cache-folder.js';
import { harmless } from '../../report/terminal/style.js';
import type { Io } from '../io.js';
import { lintOutput } from '../lint-output.js';
import { documentsOf, inProject, projectOf } from '../lint-sources.js';
import { type OptionBag, readOptions } from '../option-bag.js';
import { writeResult } from '../result-sink.js';

/** `runbook lint [PATH…]`: exit 0 clean, 1 where something was found that fails it, 2 for usage and configuration. */
export async function lintCommand(paths: readonly string[], options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const project = projectOf(bag, io);
  if (bag.flag('printConfig')) {
    const [path] = paths;
    io.stdout.write(printConfig(project, path === undefined ? null : inProject(project, path, io)));
    return 0;
  }
  if (bag.flag('coverage')) {
    const { coverageText } = await import('../lint-coverage.js');
    await writeResult(await coverageText(paths, project, { bag, io }), bag.text('out'), io);
    return 0;
  }
  const outcome = await lintAll(paths, project, { bag, io });
  return outcome.report.findings.some(parseFailOn(bag.list('failOn'))) || hasTooMany(outcome, { bag, io })
    ? 1
    : 0;
}

interface Surroundings {
  readonly bag: OptionBag;
  readonly io: Io;
}

/** Finds, mends where that was asked for, and prints. */
async function lintAll(
  paths: readonly string[],
  project: Project,
  { bag, io }: Surroundings,
): Promise<LintOutcome> {
  // What was misspelt on the command line is told before anything is written.
  parseFailOn(bag.list('failOn'));
  readCount(bag, 'maxWarnings');
  const { lock } = await openLock(project.root);
  const ruleFiles = readRuleFiles(project, io.cwd);
  const found = await documentsOf(paths, project, { bag, io });
  const shellcheck = await shellcheckOf(found, project, io);
  const today = io.clock.now().toISOString().slice(0, 10);
  const setting = { project, lock, ruleFiles, shellcheck, cwd: io.cwd, today };
  if (bag.flag('fixDryRun')) {
    const { mendingDiff } = await import('../lint-fixes.js');
    await writeResult(mendingDiff(found, setting), bag.text('out'), io);
    return lintDocuments(found, setting);
  }
  const documents = bag.flag('fix')
    ? (await import('../lint-fixes.js')).mendDocuments(found, setting, io)
    : found;
  const cache = bag.isOff('cache') || bag.flag('stdin') ? null : join(cacheFolder(io), 'lint');
  const looked = await lintOnAllCores(documents, setting, cache);
  const isWhole = !bag.flag('stdin') && namesWhole(paths, project, io);
  const whole = isWhole ? withProjectFindings(looked, documents, setting) : looked;
  const outcome = withBaseline(whole, project, { bag, io });
  const format = { format: bag.text('format'), repository: project.repository };
  await writeResult(await lintOutput(outcome, format, io), bag.text('out'), io);
  return outcome;
}

async function shellcheckOf(documents: readonly DocumentSource[], { config, root }: Project, io: Io) {
  if (config.shellcheck !== true) return null;
  const { askShellcheck } = await import('../../api/lint/ask-shellcheck.js');
  const { comments, problem } = await askShellcheck(documents, { cwd: root, path: io.env.PATH ?? '' });
  // That it was asked for and did not look must not pass for a clean bill.
  if (problem !== null) io.stderr.write(harmless(`${problem}: its findings are missing.\n`));
  return comments;
}

/** Nothing is named, or the project's own folder. */
function namesWhole(paths: readonly string[], { root }: Project, { cwd }: Io): boolean {
  return paths.length === 0 || paths.some((path) => resolve(cwd, path) === root);
}

function withBaseline(outcome: LintOutcome, { root }: Project, { bag, io }: Surroundings): LintOutcome {
  const file = bag.text('baseline');
  const mode = bag.flag('writeBaseline') ? 'write' : bag.flag('pruneBaseline') ? 'prune' : 'read';
  if (file === null) {
    if (mode === 'read') return outcome;
    throw new RunbookError('USAGE', `--${mode}-baseline needs to know which file.`, {
      hint: `Name it: --baseline runbook-baseline.json --${mode}-baseline`,
    });
  }
  const used = useBaseline(outcome, { file, cwd: io.cwd, root, mode });
  if (used.note !== null) io.stderr.write(`${used.note}\n`);
  return used.outcome;
}

function hasTooMany({ report }: LintOutcome, { bag, io }: Surroundings): boolean {
  const most = readCount(bag, 'maxWarnings');
  const warnings = report.findings.filter(({ severity }) => severity === 'warning').length;
  if (warnings <= most) return false;
  io.stderr.write(`${warnings} warnings, and --max-warnings ${most}.\n`);
  return true;
}

function readCount(bag: OptionBag, name: string): number {
  const text = bag.text(name);
  if (text === null) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new RunbookError('USAGE', `--max-warnings takes a number, and got "${text}".`, {
    hint: 'Write it as --max-warnings 0.',
  });
}
