import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunEvent } from '../../src/model/generated/schemas.js';
import { readJournal } from '../../src/records/read-journal.js';
import { readRunEvent } from '../../src/schema/read-run-event.js';

/** A journal as somebody finds it afterwards. */
export type JournalFound =
  | { readonly kind: 'read'; readonly events: readonly RunEvent[] }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'absent' };

/** Folders of the runs under a state folder. */
export function runFolders(stateDir: string): readonly string[] {
  const runs = join(stateDir, 'runs');
  return existsSync(runs) ? readdirSync(runs).map((name) => join(runs, name)) : [];
}

/** The journal of the one run that there is. */
export function journalPath(stateDir: string): string | null {
  const [folder] = runFolders(stateDir);
  return folder === undefined ? null : join(folder, 'journal.jsonl');
}

export function findJournal(path: string | null): JournalFound {
  if (path === null || !existsSync(path)) return { kind: 'absent' };
  try {
    return { kind: 'read', events: readJournal(path, readFileSync(path), readRunEvent).events };
  } catch (cause) {
    return { kind: 'unreadable', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Waits until `holds` of the journal as it grows. Throws where that never comes. */
export async function journalTells(
  stateDir: string,
  holds: (events: readonly RunEvent[]) => boolean,
): Promise<void> {
  await until('the journal tells it', () => {
    const found = findJournal(journalPath(stateDir));
    return found.kind === 'read' && holds(found.events);
  });
}

const longestWaitMs = 60_000;

/** Looks every few milliseconds; throws, naming what was waited for, after a minute. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + longestWaitMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await sleep(3);
  }
}
