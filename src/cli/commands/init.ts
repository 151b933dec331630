import { relative } from 'node:path';
import { type Forge, surveyRepository } from '../../api/init/survey-repository.js';
import { type WrittenFile, writeStarter } from '../../api/init/write-starter.js';
import { RunbookError } from '../../model/runbook-error.js';
import { starterFiles } from '../../report/init/starter-files.js';
import { harmless } from '../../report/terminal/style.js';
import type { Io } from '../io.js';
import { type OptionBag, readOptions } from '../option-bag.js';
import { version } from '../version.js';

/** `runbook init`: a configuration, and the CI jobs that keep runbooks honest. Nothing is written over. */
export function initCommand(options: object, io: Io): number {
  const bag = readOptions(options);
  const survey = surveyRepository(io.cwd);
  const forges = forgesIn(bag) ?? survey.forges;
  const files = starterFiles({ ...survey, forges, program: program() });
  if (bag.flag('dryRun')) {
    for (const { path, text } of files) io.stdout.write(`# ${path}\n\n${text}\n`);
    return 0;
  }
  const written = writeStarter(survey.root, files);
  const shown = (path: string) => relative(io.cwd, `${survey.root}/${path}`);
  const width = Math.max(...written.map(({ path }) => shown(path).length));
  for (const file of written) io.stdout.write(lineOf({ ...file, path: shown(file.path).padEnd(width) }));
  if (forges.length === 0) {
    io.stdout.write(
      'No CI job: nothing here says where it would run. --ci github or --ci gitlab writes one.\n',
    );
  }
  io.stdout.write(
    `\nnext: ${survey.runbooks.length === 0 ? 'name your runbooks under "include", then ' : ''}runbook lint\n`,
  );
  return 0;
}

/** A patch of this version may come by itself, a change of behaviour may not. */
function program(): string {
  const [major = '0', minor = '1'] = version.split('.');
  return `npx --yes runbook-engine@${major}.${minor}`;
}

function lineOf({ path, purpose, outcome }: WrittenFile): string {
  return harmless(
    outcome === 'written'
      ? `wrote ${path}  ${purpose}\n`
      : `kept  ${path}  it is there, and was not touched\n`,
  );
}

function forgesIn(bag: OptionBag): readonly Forge[] | null {
  const given = bag.list('ci');
  if (given.length === 0) return null;
  return given.filter((each) => each !== 'none').map(forgeOf);
}

function forgeOf(name: string): Forge {
  if (name === 'github' || name === 'gitlab') return name;
  throw new RunbookError('USAGE', `--ci knows no "${name}".`, { hint: 'It is github, gitlab or none.' });
}
