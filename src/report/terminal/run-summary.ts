import type { RunRecord } from '../../model/generated/schemas.js';
import { durationText } from './duration-text.js';
import { harmless, type Style } from './style.js';

const headlines: Readonly<Record<RunRecord['status'], string>> = {
  worked: 'WORKED',
  failed: 'FAILED',
  inconclusive: 'STOPPED: could not tell',
  stopped: 'STOPPED by the document',
  refused: 'NOT DONE: a yes is missing',
  interrupted: 'INTERRUPTED',
  running: 'UNFINISHED',
};

/** The last lines of a run: what failed, where, what was seen, what to do next. */
export function runSummary(record: RunRecord, style: Style): string {
  const paint = record.status === 'worked' ? style.good : style.bad;
  const took =
    record.finishedAt === null
      ? ''
      : ` in ${durationText(Date.parse(record.finishedAt) - Date.parse(record.startedAt))}`;
  const lines = [
    paint(style.bold(`${headline(record)}${took}`)) +
      style.dim(`   exit ${record.exitCode}   run ${record.runId}`),
    ...record.reasons.flatMap((reason) => reasonLines(record, reason)),
    ...(record.next === null ? [] : [`Open next: ${harmless(record.next)}`]),
    ...todo(record),
  ];
  return `${lines.join('\n')}\n`;
}

/** A yes that was missing for one thing does not unsay what was done. */
export function headline(record: RunRecord): string {
  if (record.status === 'stopped' && record.exitCode !== 4) return 'STOPPED by the operator';
  const commands = record.steps.flatMap((step) => step.commands);
  const wrote = commands.some((command) => command.class !== 'read' && command.status === 'worked');
  if (record.status !== 'refused') return headlines[record.status];
  // Refused for want of a value, or for the place it would act in: the lines below say which.
  if (record.exitCode === 2) return wrote ? 'DONE IN PART' : 'NOT DONE';
  return wrote ? 'DONE IN PART: a yes is missing' : headlines.refused;
}

function reasonLines(record: RunRecord, reason: RunRecord['reasons'][number]): readonly string[] {
  const place = reason.line === null ? '' : `${record.path}:${reason.line}  `;
  const [first = '', ...rest] = harmless(reason.message).split('\n');
  const hint = reason.hint === '' ? [] : [`  next: ${harmless(reason.hint)}`];
  return [`${place}${first}`, ...rest.map((line) => `    ${line}`), ...hint];
}

function todo(record: RunRecord): readonly string[] {
  if (record.status !== 'worked') return [];
  const open = record.steps.flatMap((step) => step.tasks.filter((task) => task.status === 'listed'));
  return open.length === 0 ? [] : ['Still to do:', ...open.map((task) => `  - ${harmless(task.text)}`)];
}
