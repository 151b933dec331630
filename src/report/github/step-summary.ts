import type { RunRecord } from '../../model/generated/schemas.js';
import { clip } from '../terminal/clip.js';
import { durationText } from '../terminal/duration-text.js';
import { headline } from '../terminal/run-summary.js';
import { harmless } from '../terminal/style.js';
import { stillRunning, undoLines } from '../what-is-left.js';

/** A megabyte is the most that GitHub takes of a step; nobody reads that much. */
const longestText = 500;
const mostSteps = 200;

/** A run as the Markdown that a job's summary shows: what it came to, a line a step, what went wrong, and the row. */
export function stepSummary(record: RunRecord): string {
  const title = record.title ?? record.path;
  return [
    `### ${headline(record)}: ${literally(title)}`,
    '',
    [`${literally(record.path)}`, took(record), `exit ${record.exitCode}`, `run ${record.runId}`]
      .filter((part) => part !== '')
      .join(' · '),
    '',
    '| Step | Came to | Checks |',
    '| ---- | ------- | ------ |',
    ...record.steps.slice(0, mostSteps).map(stepRow),
    '',
    ...record.reasons.map(reasonLine),
    ...(record.next === null ? [] : [`- Open next: ${literally(record.next)}`]),
    ...[...undoLines(record), ...stillRunning(record)].map((line) => `- ${literally(line.trim())}`),
    ...rowLines(record.ledger),
    '',
  ].join('\n');
}

function took({ startedAt, finishedAt }: RunRecord): string {
  return finishedAt === null ? '' : durationText(Date.parse(finishedAt) - Date.parse(startedAt));
}

function stepRow({ label, title, status, commands }: RunRecord['steps'][number]): string {
  const checks = commands.flatMap((command) => command.checks);
  const seen = checks.map(({ verdict, text, observed }) => {
    const what = observed === null ? text : `${text} (${observed})`;
    return `${verdict}: ${literally(what)}`;
  });
  const name = [...new Set([label, title])].filter((part) => part !== '').join(' ');
  return `| ${literally(name)} | ${status} | ${seen.join('<br>')} |`;
}

function reasonLine({ message, line, hint }: RunRecord['reasons'][number]): string {
  const place = line === null ? '' : `line ${line}: `;
  const next = hint === '' ? '' : ` Next: ${literally(hint)}`;
  return `- ${place}${literally(message)}${next}`;
}

function rowLines(ledger: RunRecord['ledger']): readonly string[] {
  if (ledger === null) return [];
  if (ledger.row === null) return [`- No row: ${literally(ledger.reason ?? '')}`];
  if (ledger.written) return [`- Row added: ${literally(ledger.row)}`];
  return [`- Row not written, ${literally(ledger.reason ?? '')} ${literally(ledger.row)}`];
}

/** Text that means nothing but itself in a table of Markdown: no markup, no link, no mention, no end of the cell. */
function literally(text: string): string {
  return clip(harmless(text), longestText)
    .replaceAll(/[&<>|`*_[\]~\\#@:]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll(/\s*\n\s*/g, '<br>');
}
