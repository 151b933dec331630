import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent } from '../../src/model/generated/schemas.js';

export function stateFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'runbook-state-')));
}

export function journalOf(stateDir: string, run?: string): string {
  const runs = join(stateDir, 'runs');
  return join(runs, run ?? readdirSync(runs).sort().at(-1) ?? '', 'journal.jsonl');
}

export function eventsOf(journal: string): readonly RunEvent[] {
  return readFileSync(journal, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Takes from a journal everything behind the first event that `holds`: as if the engine had been killed there. */
export function breakOffBehind(journal: string, holds: (event: RunEvent) => boolean): void {
  const events = eventsOf(journal);
  const at = events.findIndex(holds);
  if (at === -1) throw new Error('no such event in the journal');
  writeFileSync(
    journal,
    events
      .slice(0, at + 1)
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(''),
  );
}

export const started = (command: string) => (event: RunEvent) =>
  event.kind === 'command-started' && event.command === command;

export const finished = (command: string) => (event: RunEvent) =>
  event.kind === 'command-finished' && event.command === command;
