import type { RunListEntry } from '../../model/generated/schemas.js';
import { clip } from './clip.js';
import { durationText } from './duration-text.js';
import { harmless, type Style } from './style.js';

interface Screen {
  readonly style: Style;
  readonly width: number;
  readonly now: Date;
}

/** Past and unfinished runs, a line each, newest last, where the eye is. */
export function runListText(runs: readonly RunListEntry[], { style, width, now }: Screen): string {
  if (runs.length === 0) return 'No run is on record here.\n';
  const rows = runs.map((run) => [run.runId, ageText(run, now), run.status, documentOf(run)] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row, index) => {
    const text = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return paintOf(runs[index]?.status, style)(clip(harmless(text.trimEnd()), width));
  });
  const open = runs.filter((run) => run.status === 'unfinished' || run.status === 'interrupted');
  return `${[...lines, ...hint(open)].join('\n')}\n`;
}

function ageText({ startedAt }: RunListEntry, now: Date): string {
  const ageMs = now.getTime() - Date.parse(startedAt);
  if (ageMs < 0) return startedAt.slice(0, 16).replace('T', ' ');
  const days = Math.floor(ageMs / 86_400_000);
  return days >= 2 ? `${days} days ago` : `${durationText(ageMs)} ago`;
}

function documentOf({ path, problem }: RunListEntry): string {
  return path ?? `(${problem ?? 'nothing is known of it'})`;
}

function paintOf(status: RunListEntry['status'] | undefined, style: Style): (text: string) => string {
  if (status === 'worked') return (text) => text;
  return status === 'unfinished' || status === 'interrupted' || status === 'running' ? style.warn : style.dim;
}

function hint(open: readonly RunListEntry[]): readonly string[] {
  const [only, ...more] = open;
  if (only === undefined) return [];
  return [
    '',
    `next: runbook resume ${more.length === 0 ? only.runId : 'RUN'}   or look first: runbook show ${more.length === 0 ? only.runId : 'RUN'}`,
  ];
}
