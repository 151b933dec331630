import type { GameDayReview, Rehearsed } from '../../model/generated/schemas.js';
import { codeSpan, escapeMarkdown } from '../markdown-text.js';
import { verdictText } from '../staleness/verdict-text.js';

/** A day looked back at, in Markdown: what failed first, then what worked, then what nobody touched. */
export function reviewText({ date, rehearsed, unreadableRuns, stillOpen }: GameDayReview): string {
  const worked = rehearsed.filter(({ outcome }) => outcome === 'worked').length;
  const opening =
    rehearsed.length === 0
      ? 'Nothing was rehearsed.'
      : `${rehearsed.length} rehearsed: ${worked} worked, ${rehearsed.length - worked} did not.`;
  return `${[
    `# Game day ${date}`,
    '',
    opening,
    ...rehearsed.flatMap(rehearsedLines),
    ...section('Runs that cannot be read', unreadableRuns.map(escapeMarkdown)),
    ...section(
      'Not rehearsed',
      stillOpen.map((runbook) => `${codeSpan(runbook.path)} ${escapeMarkdown(verdictText(runbook))}`),
    ),
  ].join('\n')}\n`;
}

function rehearsedLines({
  path,
  title,
  outcome,
  runId,
  said,
  failures,
  outOfDate,
}: Rehearsed): readonly string[] {
  const source = runId === null ? `row ${codeSpan(said)}` : `run ${codeSpan(runId)}, ${escapeMarkdown(said)}`;
  return [
    '',
    `## ${outcomes[outcome]}: ${escapeMarkdown(title ?? path)}`,
    '',
    `- ${codeSpan(path)}: ${source}`,
    ...failures.map((failure) => `- [ ] Failed: ${escapeMarkdown(failure)}`),
    ...outOfDate.map((difference) => `- [ ] Out of date: ${escapeMarkdown(difference)}`),
  ];
}

const outcomes: Readonly<Record<Rehearsed['outcome'], string>> = {
  failed: 'Failed',
  open: 'Not finished',
  worked: 'Worked',
};

function section(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `## ${heading}`, '', ...items.map((item) => `- ${item}`)];
}
