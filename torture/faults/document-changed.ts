import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { lookBack, withoutNewRows } from '../engine/aftermath.js';
import { until } from '../engine/journal.js';
import { linesIn, makeSite, runAt, type Site } from '../engine/site.js';
import type { Ended } from '../engine/start-engine.js';
import type { Fault } from './fault.js';

/** Runs the writes, and does something to the document while the slow one is at work. */
async function runWhile(folder: string, change: (site: Site) => void) {
  const site = makeSite(folder, { name: 'writes.md' });
  const engine = runAt(site);
  await until('the slow write has begun', () => linesIn(site, 'begun').length === 1);
  change(site);
  return { site, ended: await engine.ended };
}

function allWritten(site: Site): boolean {
  return linesIn(site, 'counter').join() === 'first,second,third';
}

export const documentDeleted: Fault = {
  name: 'document-deleted',
  does: 'the document is deleted under the run',
  expected: 'the plan is carried out; the row is printed and kept, exit 6',
  async run(folder) {
    const { site, ended } = await runWhile(folder, ({ document }) => rmSync(document));
    const aftermath = lookBack(site);
    return {
      ended,
      aftermath,
      promises: {
        'the plan that was approved is carried out': allWritten(site),
        'exit code 6': ended.exitCode === 6,
        'the row is kept': aftermath.rowKept,
        'the row is printed': ended.stderr.includes('| Step 4 (Write again) |'),
        'nobody makes the document anew': aftermath.document === null,
      },
    };
  },
};

export const documentEdited: Fault = {
  name: 'document-edited',
  does: 'the document is edited under the run',
  expected: 'the row is added to what it is now, every other byte stays',
  run: (folder) =>
    changed(folder, (document, text) => {
      writeFileSync(document, text);
    }),
};

export const documentReplaced: Fault = {
  name: 'document-replaced',
  does: 'the document is replaced by another file under the run (as editors and git do)',
  expected: 'the row is added to what it is now, every other byte stays',
  run: (folder) =>
    changed(folder, (document, text) => {
      writeFileSync(`${document}.other`, text);
      renameSync(`${document}.other`, document);
    }),
};

async function changed(folder: string, put: (document: string, text: string) => void) {
  let edited = '';
  const { site, ended } = await runWhile(folder, ({ document, before }) => {
    edited = `${before.replace('A few writes', 'Some writes')}\nA line that somebody added.\n`;
    put(document, edited);
  });
  const aftermath = lookBack(site, edited);
  return { ended, aftermath, promises: promisesOf(site, ended, { edited, rowsAdded: aftermath.rowsAdded }) };
}

function promisesOf(site: Site, ended: Ended, found: { edited: string; rowsAdded: number }) {
  return {
    'exit code 0': ended.exitCode === 0,
    'the plan that was approved is carried out': allWritten(site),
    'one row is added': found.rowsAdded === 1,
    'every other byte stays':
      withoutNewRows(readFileSync(site.document, 'utf8'), found.edited) === found.edited,
  };
}
