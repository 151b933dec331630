import { dirname, relative, resolve } from 'node:path';
import { buffer as readBuffer } from 'node:stream/consumers';
import { openLock } from '../../api/drift/lock-file.js';
import { type DocumentSource, type LintOutcome, lintDocuments } from '../../api/lint/lint-documents.js';
import { printConfig } from '../../api/lint/print-config.js';
import { readDocuments } from '../../api/lint/read-documents.js';
import { useBaseline } from '../../api/lint/use-baseline.js';
import { findProject, openProject, type Project } from '../../lint/config/find-config.js';
import { parseFailOn } from '../../lint/fail-on.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readDocument } from '../../parser/decode-document.js';
import type { Io } from '../io.js';
import { lintOutput } from '../lint-output.js';
import { type OptionBag, readOptions } from '../option-bag.js';
import { openResultSink } from '../result-sink.js';

/** `runbook lint [PATH…]`: exit 0 clean, 1 where something was found that fails it, 2 for usage and configuration. */
export async function lintCommand(paths: readonly string[], options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const project = projectOf(bag, io);
  if (bag.flag('printConfig')) return showConfig(project, paths, io);
  const failsOn = parseFailOn(bag.list('failOn'));
  const mostWarnings = readCount(bag, 'maxWarnings');
  const today = io.clock.now().toISOString().slice(0, 10);
  const { lock } = await openLock(project.root);
  const documents = await documentsOf(paths, project, { bag, io });
  const outcome = withBaseline(lintDocuments(documents, { project, today, lock }), project, { bag, io });
  const format = { format: bag.text('format'), repository: project.repository };
  await write(await lintOutput(outcome, format, io), bag, io);
  const { findings } = outcome.report;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (warnings > mostWarnings) io.stderr.write(`${warnings} warnings, and --max-warnings ${mostWarnings}.\n`);
  return findings.some(failsOn) || warnings > mostWarnings ? 1 : 0;
}

/** An editor may stand anywhere: the configuration is that of the file it is about. */
function projectOf(bag: OptionBag, { cwd }: Io): Project {
  const named = bag.text('config');
  if (named !== null) return openProject(named, cwd);
  const file = bag.text('stdinFilename');
  return findProject(file === null ? cwd : dirname(resolve(cwd, file)), cwd);
}

async function documentsOf(
  paths: readonly string[],
  project: Project,
  { bag, io }: Surroundings,
): Promise<readonly DocumentSource[]> {
  const file = bag.text('stdinFilename');
  if (!bag.flag('stdin')) {
    if (file !== null) throw usage('--stdin-filename names what comes on --stdin.', 'Give both.');
    const read = readDocuments(paths, { cwd: io.cwd, project });
    for (const path of read.excluded) io.stderr.write(`${path} is excluded, and was not looked at.\n`);
    return read.documents;
  }
  if (paths.length > 0)
    throw usage('--stdin is one document, and paths are others.', 'Leave one of them out.');
  const name = file ?? '-';
  const text = readDocument(await readBuffer(io.stdin), name);
  return [{ name, path: file === null ? null : resolve(io.cwd, file), text }];
}

function usage(message: string, hint: string): RunbookError {
  return new RunbookError('USAGE', message, { hint });
}

function showConfig(project: Project, [path]: readonly string[], io: Io): number {
  const inProject = path === undefined ? null : relative(project.root, resolve(io.cwd, path));
  io.stdout.write(printConfig(project, inProject));
  return 0;
}

interface Surroundings {
  readonly bag: OptionBag;
  readonly io: Io;
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

async function write(text: string, bag: OptionBag, io: Io): Promise<void> {
  const sink = openResultSink(bag.text('out'), io);
  try {
    sink.write(text);
    await sink.keep();
  } finally {
    sink.drop();
  }
}

function readCount(bag: OptionBag, name: string): number {
  const text = bag.text(name);
  if (text === null) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new RunbookError('USAGE', `--max-warnings takes a number, and got "${text}".`, {
    hint: 'Write it as --max-warnings 0.',
  });
}
