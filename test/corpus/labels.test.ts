import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Command, Fence, FenceItem, Runbook } from '../../src/model/runbook.js';
import type { Span } from '../../src/model/span.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { fencesOf } from '../parser/reading.js';
import { planOf } from '../support/plan-of.js';
import { corpusDocuments } from './documents.js';
import { drawComments, drawFences, type Place } from './draw.js';

const seed = 20_261_122;
const documents = new Map(corpusDocuments().map((document) => [document.name, document.text]));

function labels<Label>(name: string): Readonly<Record<Place, Label>> {
  return parse(readFileSync(join(import.meta.dirname, 'labels', name), 'utf8'));
}

const comments = labels<string>('comments.yaml');
const fences = labels<readonly number[]>('fences.yaml');

describe.skipIf(documents.size === 0)(
  'what people said of the corpus before it was measured (skipped where ../shared is absent)',
  () => {
    test('it is the sample that was drawn, and not one that was picked', () => {
      expect(Object.keys(comments).toSorted()).toEqual([...drawComments(300, seed)].toSorted());
      expect(Object.keys(fences).toSorted()).toEqual([...drawFences(200, seed)].toSorted());
    });

    test('at least 95 of 100 comments are read as what they are, every expectation and decision among them', () => {
      const judged = Object.entries(comments).flatMap(([place, label]) => {
        const read = readingAt(place);
        const isRight = label.split('/').some((each) => each === read);
        return read === 'shown' ? [] : [{ place, label, read, isRight }];
      });
      const shown = Object.keys(comments).length - judged.length;
      expect(shown).toBeLessThanOrEqual(15);
      const wrong = judged.filter(({ isRight }) => !isRight);
      console.table(confusion(judged));
      console.log(
        `${judged.length - wrong.length} of ${judged.length} comments read right; ${shown} stand in fences that are shown and never read`,
      );
      console.log(wrong.map(({ place, label, read }) => `${place} is ${label}, read as ${read}`).join('\n'));
      expect(wrong.filter(({ label }) => /^(?:expectation|decision)$/.test(label))).toEqual([]);
      expect(wrong.length).toBeLessThanOrEqual(judged.length * 0.05);
    });

    test('of 200 fences no command is runnable that is not the reader’s own', () => {
      const measured = Object.entries(fences).map(([place, own]) => ({
        place,
        own,
        runnable: runnableLines(place),
      }));
      const wrong = measured.flatMap(({ place, own, runnable }) =>
        runnable.filter((line) => !own.includes(line)).map((line) => `${place}: line ${line}`),
      );
      const missed = measured.flatMap(({ place, own, runnable }) =>
        own.filter((line) => !runnable.includes(line)).map((line) => `${place}: line ${line}`),
      );
      const total = measured.reduce((sum, { own }) => sum + own.length, 0);
      console.log(
        `${total - missed.length} of ${total} commands of the reader’s own are runnable; not runnable:`,
      );
      console.log(missed.join('\n'));
      expect(wrong).toEqual([]);
    });
  },
);

function split(place: Place): { readonly name: string; readonly line: number } {
  const at = place.lastIndexOf(':');
  return { name: place.slice(0, at), line: Number(place.slice(at + 1)) };
}

function textOf(name: string): string {
  const text = documents.get(name);
  if (text === undefined) throw new Error(`no ${name} in the corpus`);
  return text;
}

const read = new Map<string, Runbook>();

function runbookOf(name: string): Runbook {
  const known = read.get(name) ?? parseRunbook(name, textOf(name)).runbook;
  read.set(name, known);
  return known;
}

/** Lines of the fence on which a command of the plan starts, gated or a choice's as may be. */
function runnableLines(place: Place): readonly number[] {
  const { name, line } = split(place);
  const plan = planOf(textOf(name));
  const fence = fenceAt(plan.runbook, line);
  return plan.steps
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === 'command' && fence !== null && covers(fence.span, item.span.start.line))
    .map(({ span }) => span.start.line);
}

function readingAt(place: Place): string {
  const { name, line } = split(place);
  const text = textOf(name);
  const fence = fenceAt(runbookOf(name), line);
  if (fence === null) return 'data';
  if (fence.reading.kind === 'inert') return labelOf(place) === 'data' ? 'data' : 'shown';
  const comment = /(?:^|\s)#+!?\s?(.*)$/.exec(lineOf(text, line))?.[1]?.trim() ?? '';
  const read = readInFence(fence, line, comment);
  if (read !== 'unread') return read;
  // "Sample output:" goes with the picture below it.
  if (readInFence(fence, line + 1, 'none') === 'documented') return 'documented';
  return fence.reading.kind === 'transcript' && !/^\s*#/.test(lineOf(text, line)) ? 'data' : 'unread';
}

const labelOf = (place: Place): string => comments[place] ?? '';
const lineOf = (text: string, line: number): string => text.split(/\r?\n/)[line - 1] ?? '';

function readInFence(fence: Fence, line: number, comment: string): string {
  if (fence.sectionRules.some(({ span }) => covers(span, line))) return 'decision';
  for (const item of fence.items) {
    const read =
      item.kind === 'command' ? readAroundCommand(item, line, comment) : readBeside(item, line, comment);
    if (read !== null) return read;
  }
  return 'unread';
}

function readBeside(item: Exclude<FenceItem, Command>, line: number, comment: string): string | null {
  if (item.kind === 'option') return covers(item.mark.span, line) ? 'option' : null;
  if (item.kind === 'expectation') return covers(item.span, line) ? 'expectation' : null;
  if (item.why === 'elsewhere' && squeeze(item.text).includes(squeeze(comment)))
    return line < item.span.start.line ? 'label' : 'note';
  if (!covers(item.span, line)) return null;
  return item.why === 'prompt' || item.why === 'elsewhere' ? 'data' : 'manual';
}

function readAroundCommand(command: Command, line: number, comment: string): string | null {
  if (command.expectations.some(({ span }) => covers(span, line))) return 'expectation';
  if (command.rules.some(({ span }) => covers(span, line))) return 'decision';
  const { documented } = command;
  if (documented !== null && covers(documented.span, line)) return 'documented';
  const squeezed = squeeze(comment);
  if (covers(command.span, line))
    return squeezed !== '' && squeeze(command.trailing ?? '').includes(squeezed) ? 'note' : 'data';
  if (squeezed !== '' && squeeze(command.label ?? '').includes(squeezed) && line < command.span.start.line)
    return 'label';
  if (squeezed !== '' && command.notes.some((note) => squeeze(note).includes(squeezed))) return 'note';
  return null;
}

const squeeze = (text: string): string => text.replaceAll(/[\s#]+/g, ' ').trim();

function fenceAt(runbook: Runbook, line: number): Fence | null {
  return fencesOf(runbook).find(({ span }) => covers(span, line)) ?? null;
}

function covers({ start, end }: Span, line: number): boolean {
  return start.line <= line && line <= end.line;
}

function confusion(judged: readonly { readonly label: string; readonly read: string }[]) {
  const table: Record<string, Record<string, number>> = {};
  for (const { label, read } of judged) {
    const row = label.split('/')[0] ?? '';
    table[row] ??= {};
    const cells = table[row];
    cells[read] = (cells[read] ?? 0) + 1;
  }
  return table;
}
