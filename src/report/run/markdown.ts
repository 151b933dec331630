import type { RunReport } from '../../model/generated/schemas.js';
import { codeSpan, escapeLine, escapeMarkdown } from '../markdown-text.js';
import { durationText } from '../terminal/duration-text.js';
import { headline } from '../terminal/run-summary.js';
import { targetLines } from '../terminal/target-lines.js';
import { stillRunning, undoLines } from '../what-is-left.js';
import { clockText, momentText } from './clock-text.js';
import { codeCell, list, section, table } from './markdown-blocks.js';
import { markdownChecks } from './markdown-checks.js';
import { markdownCommands } from './markdown-commands.js';
import { markdownActions, markdownQuestions } from './markdown-postmortem.js';

/** A run as the draft of a postmortem, to be edited. Nothing that a document or a command says is markup here. */
export function markdownRunReport(report: RunReport): string {
  const { record } = report;
  return `${[
    `# Postmortem draft: ${escapeMarkdown(record.title ?? record.path)}`,
    ...list(factLines(report)),
    ...section('What happened', list(happenedLines(report))),
    ...section('Timeline (UTC)', timelineTable(report)),
    ...section('Values', valueTable(report)),
    ...section('Commands', markdownCommands(record)),
    ...section('Checks', markdownChecks(report)),
    ...section('Decisions', decisionTable(report)),
    ...section('Approvals', approvalTable(report)),
    ...section('Deviations from the document', list(deviationLines(report))),
    ...section('Differences from the documented output', list(differenceLines(report))),
    ...markdownQuestions(report),
    ...section('Actions', list(markdownActions(report))),
  ].join('\n\n')}\n`;
}

function factLines({ record, mode, rehearsal }: RunReport): readonly string[] {
  const { startedAt, finishedAt } = record;
  const until = finishedAt === null ? 'unfinished' : momentText(finishedAt);
  const took = finishedAt === null ? '' : `, ${durationText(Date.parse(finishedAt) - Date.parse(startedAt))}`;
  return [
    `**Came to:** ${headline(record)}, exit ${record.exitCode}`,
    `**When:** ${momentText(startedAt)} to ${until}${took}`,
    `**Who:** ${codeSpan(record.operator)}`,
    `**Runbook:** ${codeSpan(record.path)}, ${codeSpan(record.hash)}`,
    `**Run:** ${codeSpan(record.runId)}${mode === 'normal' ? '' : `, ${mode}`}${rehearsal ? ', a rehearsal' : ''}`,
    ...(record.target === null ? [] : targetLines(record.target).map((line) => `${escapeLine(line)}`)),
    ...ledgerLines(record.ledger),
  ];
}

function ledgerLines(ledger: RunReport['record']['ledger']): readonly string[] {
  if (ledger === null) return [];
  if (ledger.row === null) return [`**Row:** none, ${escapeMarkdown(ledger.reason ?? '')}`];
  const state = ledger.written ? '' : ` not written (${escapeMarkdown(ledger.reason ?? '')}):`;
  return [`**Row:**${state} ${codeSpan(ledger.row)}`];
}

function happenedLines({ record }: RunReport): readonly string[] {
  return [
    ...record.reasons.map(({ message, line, hint }) => {
      const place = line === null ? '' : `${codeSpan(`${record.path}:${line}`)} `;
      const next = hint === '' ? '' : ` Next: ${escapeMarkdown(hint)}`;
      return `${place}${escapeLine(message)}${next}`;
    }),
    ...(record.next === null ? [] : [`Open next: ${codeSpan(record.next)}`]),
    ...[...undoLines(record), ...stillRunning(record)].map((line) => `${escapeLine(line)}`),
  ];
}

function timelineTable({ timeline, record }: RunReport): readonly string[] {
  return table(
    ['Time', 'What', 'Came to'],
    timeline.map(({ at, kind, subject, text, code }) => {
      const told = kind === 'step-started' ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
      const what = code === null || code === '' ? codeOf(subject) : codeCell(code);
      return kind === 'step-started'
        ? [clockText(at, record.startedAt), told, '']
        : [clockText(at, record.startedAt), what, told];
    }),
  );
}

function codeOf(subject: string | null): string {
  return subject === null ? '' : codeCell(subject);
}

function valueTable({ values, record }: RunReport): readonly string[] {
  return table(
    ['Name', 'Value', 'From', 'At'],
    values.map(({ name, value, from, at }) => [
      codeCell(name),
      value === '' ? '' : codeCell(value),
      from,
      clockText(at, record.startedAt),
    ]),
  );
}

function decisionTable({ decisions, record }: RunReport): readonly string[] {
  return table(
    ['Time', 'Of', 'Outcome', 'Because', 'By'],
    decisions.map(({ at, subject, outcome, because, by }) => [
      clockText(at, record.startedAt),
      codeCell(subject),
      escapeMarkdown(outcome),
      escapeMarkdown(because),
      by === null ? 'the document' : codeCell(by),
    ]),
  );
}

function approvalTable({ approvals, record }: RunReport): readonly string[] {
  return table(
    ['Time', 'Of', 'Answer', 'How', 'By'],
    approvals.map(({ at, subject, granted, how, by }) => [
      clockText(at, record.startedAt),
      codeCell(subject),
      granted ? 'yes' : '**no**',
      approvedHow[how],
      codeCell(by),
    ]),
  );
}

const approvedHow = { asked: 'asked', yes: '`--yes`', approve: '`--approve`' } as const;

function deviationLines({ deviations, record }: RunReport): readonly string[] {
  return deviations.map(({ at, line, subject, text }) => {
    const when = at === null ? '' : `${clockText(at, record.startedAt)} `;
    const place = line === null ? '' : ` (line ${line})`;
    const of = subject === null ? '' : `${codeSpan(subject)} `;
    return `${when}${of}${escapeMarkdown(text)}${place}`;
  });
}

function differenceLines({ record }: RunReport): readonly string[] {
  return record.steps
    .flatMap((step) => step.commands)
    .flatMap(({ id, line, differences }) =>
      differences.map((difference) => `${codeSpan(id)} ${escapeMarkdown(difference)} (line ${line})`),
    );
}
