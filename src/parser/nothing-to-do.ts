import type { Finding } from '../model/finding.js';
import type { Block, Fence, Section } from '../model/runbook.js';
import type { Span } from '../model/span.js';

/** A document without a command or a task: says what was in its fences, and what would make them run. */
export function nothingToDo(sections: readonly Section[], findings: readonly Finding[], span: Span): Finding {
  const fences = sections.flatMap(fencesOf);
  const reasons = [
    unnamed(findings),
    shownOnly(fences, 'role', 'in sections that are only shown (Examples, References, History)'),
    shownOnly(fences, 'illustration', 'behind words like "for example"'),
    shownOnly(fences, 'norun', 'and says norun'),
    notShell(findings),
  ].filter((reason) => reason !== null);
  const why = reasons.length === 0 ? '' : `: ${reasons.map(({ text }) => text).join('; ')}`;
  return {
    code: 'RB102',
    span,
    message: `There is nothing in this document to run or to do${why}.`,
    hint: reasons[0]?.hint ?? 'Put commands into fences marked sh, under headings like "Step 1 — Check".',
  };
}

interface Reason {
  readonly text: string;
  readonly hint: string;
}

/** Fences that look like commands and name no language of ours: most often the word was forgotten. */
function unnamed(findings: readonly Finding[]): Reason | null {
  const lines = linesOf(findings.filter(({ code }) => code === 'RB202' || code === 'RB214'));
  if (lines.length === 0) return null;
  return {
    text: `${counted(lines, 'looks runnable and names', 'look runnable and name')} no shell (${places(lines)})`,
    hint: 'Write ```sh over the ones that are meant to run, or ```console where they show a prompt.',
  };
}

function shownOnly(
  fences: readonly Fence[],
  why: 'role' | 'illustration' | 'norun',
  where: string,
): Reason | null {
  const lines = fences.flatMap(({ reading, span }) =>
    reading.kind === 'inert' && reading.why === why ? [span.start.line] : [],
  );
  if (lines.length === 0) return null;
  return {
    text: `${counted(lines, 'stands', 'stand')} ${where} (${places(lines)})`,
    hint: 'Move what is meant to run under a heading of its own, like "Step 1 — Check".',
  };
}

function notShell(findings: readonly Finding[]): Reason | null {
  const lines = linesOf(findings.filter(({ code }) => code === 'RB213'));
  if (lines.length === 0) return null;
  return {
    text: `${counted(lines, 'is marked as shell and holds', 'are marked as shell and hold')} something else (${places(lines)})`,
    hint: 'Name their own language (promql, sql, text), or mend the commands.',
  };
}

function fencesOf(section: Section): readonly Fence[] {
  return [...section.blocks.filter(isFence), ...section.sections.flatMap(fencesOf)];
}

function isFence(block: Block): block is Fence {
  return block.kind === 'fence';
}

function linesOf(findings: readonly Finding[]): readonly number[] {
  return findings.map(({ span }) => span.start.line);
}

function counted(lines: readonly number[], one: string, many: string): string {
  return lines.length === 1 ? `1 fence ${one}` : `${lines.length} fences ${many}`;
}

function places(lines: readonly number[]): string {
  const shown = lines.slice(0, 8).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > 8 ? ', …' : ''}`;
}
