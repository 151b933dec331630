import type { RunRecord, RunRecordCommand } from '../../model/generated/schemas.js';
import { stillRunning, undoLines } from '../what-is-left.js';
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

/**
 * The last lines of a run: what failed, where, what was expected and what was seen; the runbook to open next, and how to
 * go on.
 */
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
    ...undoLines(record).map(harmless),
    ...todo(record),
    ...stillRunning(record).map(harmless),
    ...resumption(record),
  ];
  return `${lines.join('\n')}\n`;
}

/** A yes that was missing for one thing does not unsay what was done. */
export function headline(record: RunRecord): string {
  if (record.status === 'stopped' && record.exitCode !== 4) return 'STOPPED by the operator';
  const commands = record.steps.flatMap((step) => step.commands);
  const wrote = commands.some(
    (command) => command.class !== 'read' && ['worked', 'started'].includes(command.status),
  );
  if (record.status !== 'refused') return headlines[record.status];
  // Refused for want of a value, or for the place it would act in: the lines below say which.
  if (record.exitCode === 2) return wrote ? 'DONE IN PART' : 'NOT DONE';
  return wrote ? 'DONE IN PART: a yes is missing' : headlines.refused;
}

type Reason = RunRecord['reasons'][number];

function reasonLines(record: RunRecord, reason: Reason): readonly string[] {
  const place = reason.line === null ? '' : `${record.path}:${reason.line}  `;
  const hint = reason.hint === '' ? [] : [`  next: ${reason.hint}`];
  const failing = failingCheck(record, reason);
  const [first = '', ...rest] = failing === null ? messageLines(record, reason) : checkLines(failing, reason);
  return [`${place}${first}`, ...rest.map((line) => `    ${line}`), ...hint].map(harmless);
}

/** Of a command that failed its text is said too: its line alone means little at a distance. */
function messageLines(record: RunRecord, { message, line }: Reason): readonly string[] {
  // The reason may say more than the command did: what had ended beside it.
  const failed = commandsOf(record).find(
    (command) => command.line === line && command.message !== null && message.startsWith(command.message),
  );
  const [first = '', ...rest] = message.split('\n');
  if (failed === undefined) return [first, ...rest];
  const [code = ''] = failed.code.split('\n');
  return [`${failed.id} failed: ${first}`, `$ ${code}`, ...rest];
}

interface FailingCheck {
  readonly command: RunRecordCommand;
  readonly check: RunRecordCommand['checks'][number];
}

function failingCheck(record: RunRecord, { message, line }: Reason): FailingCheck | null {
  const found = commandsOf(record).flatMap((command) =>
    command.checks
      .filter(
        (check) => check.line === line && (check.verdict === 'fail' || check.verdict === 'inconclusive'),
      )
      .map((check) => ({ command, check })),
  );
  return found.find(({ check }) => message.startsWith(check.text)) ?? null;
}

function checkLines({ command, check }: FailingCheck, reason: Reason): readonly string[] {
  const how = check.verdict === 'fail' ? 'does not hold' : 'could not be judged';
  const [code = ''] = command.code.split('\n');
  // The judgement begins with the check and its verdict; the line above has both.
  const seen = check.message
    .replace(/^.*? (?:does not hold|could not be judged): (?:saw )?/s, '')
    .split('\n');
  return [
    `${command.id}: a check ${how}`,
    ...(code === '' ? [] : [`$ ${code}`]),
    `expected  ${check.text.replace(/^expect(?:ed)?\b:?\s*/i, '')}`,
    ...seen.map((text, index) => `${index === 0 ? 'seen    ' : '        '}  ${text}`),
    ...saidBeside(check.message, reason),
  ];
}

/** What the reason has beyond the judgement: what had ended in the background by then. */
function saidBeside(judgement: string, { message }: Reason): readonly string[] {
  const judged = judgement.split('\n').slice(1);
  return message.split('\n').slice(1 + judged.length);
}

function commandsOf({ steps }: RunRecord): readonly RunRecordCommand[] {
  return steps.flatMap((step) => step.commands);
}

function todo(record: RunRecord): readonly string[] {
  if (record.status !== 'worked') return [];
  const open = record.steps.flatMap((step) => step.tasks.filter((task) => task.status === 'listed'));
  return open.length === 0 ? [] : ['Still to do:', ...open.map((task) => `  - ${harmless(task.text)}`)];
}

/** What was taken back, or began to be, is not gone on with. */
function resumption({ status, runId, undo }: RunRecord): readonly string[] {
  const isOver = status === 'worked' || status === 'running';
  if (runId === '' || isOver || undo.some((one) => one.status === 'done' || one.status === 'failed'))
    return [];
  return [`Go on: runbook resume ${runId}`];
}
