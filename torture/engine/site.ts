import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { runFolders } from './journal.js';
import { type Engine, type EngineRequest, startEngine } from './start-engine.js';

const documents = resolve(import.meta.dirname, '../documents');

/** Where one run happens: a document in a folder of its own, where its commands run too, and a folder for its state. */
export interface Site {
  readonly work: string;
  readonly stateDir: string;
  readonly document: string;
  /** The document as it was before anything ran. */
  readonly before: string;
}

/** `document`: a name of torture/documents, or a text. */
export function makeSite(
  folder: string,
  document: { readonly name: string } | { readonly text: string },
): Site {
  const work = join(folder, 'site');
  const path = join(work, 'document.md');
  mkdirSync(work, { recursive: true });
  if ('name' in document) copyFileSync(join(documents, document.name), path);
  else writeFileSync(path, document.text);
  return { work, stateDir: join(folder, 'state'), document: path, before: readFileSync(path, 'utf8') };
}

/** Runs the site's document, with every yes and nobody there. */
export function runAt(site: Site, more: Partial<EngineRequest> = {}): Engine {
  return startEngine({
    cwd: site.work,
    stateDir: site.stateDir,
    ...more,
    args: ['run', site.document, '--unattended', '--yes', ...(more.args ?? [])],
  });
}

/** Goes on with the run that the site has. */
export function resumeAt(site: Site, answers: readonly string[] = []): Engine {
  const run = basename(runFolders(site.stateDir)[0] ?? '');
  return startEngine({
    args: ['resume', run, '--unattended', '--yes', ...answers],
    cwd: site.work,
    stateDir: site.stateDir,
  });
}

/** What the commands of a document wrote down, line by line. */
export function linesIn(site: Site, name: string): readonly string[] {
  const path = join(site.work, name);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
}
