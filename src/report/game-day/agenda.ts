import type { GameDay, GameDayPlan, GameDaySession, StaleRunbook } from '../../model/generated/schemas.js';
import { codeSpan, escapeMarkdown } from '../markdown-text.js';
import { verdictText } from '../staleness/verdict-text.js';

/** The plan in Markdown: a heading a day, one a runbook, and the command to type. Nothing a document says is markup. */
export function agendaText(plan: GameDayPlan): string {
  const sessions = plan.days.flatMap((day) => day.sessions);
  const needed = sessions.length + plan.unplaced.length;
  const opening =
    needed === 0
      ? 'No runbook needs a rehearsal by then.'
      : `${sessions.length} of ${needed} that need a rehearsal, the riskiest first. Times are UTC.`;
  return `${[
    '# Game day',
    '',
    opening,
    ...plan.days.flatMap((day) => dayLines(day, plan)),
    ...unplacedLines(plan),
  ].join('\n')}\n`;
}

function dayLines({ date, sessions }: GameDay, { minutes }: GameDayPlan): readonly string[] {
  const planned = sessions.reduce((sum, session) => sum + session.minutes, 0);
  return ['', `## ${date}: ${planned} of ${minutes} min`, ...sessions.flatMap(sessionLines)];
}

function sessionLines({ startsAt, minutes, estimate, command, runbook }: GameDaySession): readonly string[] {
  return [
    '',
    `### ${startsAt.slice(11, 16)} ${nameOf(runbook)} (${minutes} min${estimates[estimate]})`,
    '',
    `- Document: ${codeSpan(runbook.path)}${ownerOf(runbook)}`,
    `- Why: ${escapeMarkdown(verdictText(runbook))}`,
    `- [ ] ${codeSpan(command)}`,
  ];
}

const estimates: Readonly<Record<GameDaySession['estimate'], string>> = {
  runs: ', as past runs took',
  budgets: ', as its steps say',
  guess: ', a guess',
};

function unplacedLines({ unplaced, minutes }: GameDayPlan): readonly string[] {
  if (unplaced.length === 0) return [];
  return [
    '',
    '## No room',
    '',
    ...unplaced.map(({ reason, minutes: needed, runbook }) => {
      const why = reason === 'too-long' ? `${needed} min do not fit in a day of ${minutes}` : `${needed} min`;
      return `- ${nameOf(runbook)}, ${codeSpan(runbook.path)}: ${why}. ${escapeMarkdown(verdictText(runbook))}`;
    }),
  ];
}

function nameOf({ title, path }: StaleRunbook): string {
  return escapeMarkdown(title ?? path);
}

function ownerOf({ owner }: StaleRunbook): string {
  return owner === null ? '' : `, owner ${escapeMarkdown(owner)}`;
}
