import type { CommentLine, Utterance } from './comment-line.js';
import { splitRules } from './comment-rules.js';
import { looksPrinted } from './line-shape.js';
import { readUtterances } from './read-utterances.js';

/** Which lines of its fence a command takes, from 0. */
export interface LineRange {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** An utterance with the command it belongs to: under command `under`, or above the next one. */
export interface BoundUtterance {
  readonly utterance: Utterance;
  /** Index of the command above that it belongs to; null where it introduces the command below (or there is none). */
  readonly under: number | null;
}

/**
 * Blank lines bind: a run that touches the command above belongs to it, one after a blank line to the command below,
 * one behind the last command to that command. Where it touches both, its closing sentences introduce the one below.
 * `Expect …` and `If … ->` always belong to the command above.
 */
export function bindComments(
  commands: readonly LineRange[],
  comments: readonly CommentLine[],
): readonly BoundUtterance[] {
  return runsOf(comments).flatMap((run) => bindRun(commands, run));
}

/** Comment lines without a blank line or code between them. */
function runsOf(comments: readonly CommentLine[]): readonly (readonly CommentLine[])[] {
  const runs: CommentLine[][] = [];
  for (const comment of comments) {
    const run = runs.at(-1);
    if (run?.at(-1)?.line === comment.line - 1) run.push(comment);
    else runs.push([comment]);
  }
  return runs;
}

function bindRun(commands: readonly LineRange[], run: readonly CommentLine[]): readonly BoundUtterance[] {
  const first = run[0]?.line ?? 0;
  const last = run.at(-1)?.line ?? 0;
  const above = commands.findLastIndex(({ lastLine }) => lastLine < first);
  const below = commands.findIndex(({ firstLine }) => firstLine > last);
  const utterances = readUtterances(run);
  const touchesAbove = above >= 0 && commands[above]?.lastLine === first - 1;
  const touchesBelow = below >= 0 && commands[below]?.firstLine === last + 1;
  const split = below < 0 ? utterances.length : splitOf(utterances, touchesAbove, touchesBelow);
  return utterances.flatMap((utterance, index): readonly BoundUtterance[] => {
    if (above < 0 || (index >= split && !alwaysAbove(utterance))) return [{ utterance, under: null }];
    if (index < split || utterance.kind !== 'rule') return [{ utterance, under: above }];
    // "Is it temporary? If unsure → delete it." decides on the output above, and says when to run what is below.
    const { rules } = splitRules(utterance.text);
    return [
      { utterance: { ...utterance, text: rules.join(' ') }, under: above },
      { utterance: { ...utterance, kind: 'sentence' }, under: null },
    ];
  });
}

/** How many of a run's utterances look back at the command above it. */
function splitOf(utterances: readonly Utterance[], touchesAbove: boolean, touchesBelow: boolean): number {
  if (!touchesAbove) return isPicture(utterances) ? utterances.length : 0;
  if (!touchesBelow) return utterances.length;
  const lastLookingBack = utterances.findLastIndex(({ kind }) => !introduces.has(kind));
  return lastLookingBack + 1;
}

const introduces: ReadonlySet<Utterance['kind']> = new Set(['sentence', 'numbered', 'option', 'or']);

/** Nothing but printed lines: a picture of what the command above prints, whatever blank line stands between. */
function isPicture(utterances: readonly Utterance[]): boolean {
  const shown = utterances.some(({ kind, lines }) => kind === 'output' && looksPrinted(lines[0]?.text ?? ''));
  return (
    shown && utterances.every(({ kind }) => kind === 'output' || kind === 'announcement' || kind === 'blank')
  );
}

function alwaysAbove({ kind, text }: Utterance): boolean {
  return (
    kind === 'expectation' || (kind === 'rule' && splitRules(text).rules.some((rule) => /^If\b/i.test(rule)))
  );
}
