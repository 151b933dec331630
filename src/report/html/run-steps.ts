import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CheckCourse, RunRecordCommand, RunReport } from '../../model/generated/schemas.js';
import { stepTitle } from '../run/step-title.js';
import { durationText } from '../terminal/duration-text.js';
import { checkChart } from './check-chart.js';
import { badge, bullets, code, listing, said, toneOf } from './elements.js';
import { createOutputRoom, type OutputRoom } from './output-room.js';
import { terminalText } from './terminal-text.js';

/** Step by step what ran, what was seen, and what it printed: the last is folded away, where it worked. */
export function stepElements({ record, checks }: RunReport): readonly ElementContent[] {
  const room = createOutputRoom();
  return record.steps.flatMap((step) => {
    const tasks = step.tasks.map(({ text, status, line }) => [
      badge(status),
      said(` ${text} (line ${line})`),
    ]);
    return [
      h('h3', [said(`${stepTitle(step)} `), badge(step.status)]),
      ...bullets(tasks),
      ...step.commands.map((command) =>
        commandElement(
          command,
          checks.filter((check) => check.command === command.id),
          room,
        ),
      ),
    ];
  });
}

function commandElement(
  command: RunRecordCommand,
  courses: readonly CheckCourse[],
  room: OutputRoom,
): ElementContent {
  const { id, line, durationMs, exitCode, message } = command;
  const took = durationMs === null ? '' : `, ${durationText(durationMs)}`;
  const exit = exitCode === null ? '' : `, exit ${exitCode}`;
  const edge = toneOf(command.status) === 'bad' ? 'article.bad-edge' : 'article';
  return h(edge, [
    h('h4', [code(id), said(' '), badge(command.status)]),
    h('p.soft', [said(`line ${line}, ${command.class}${took}${exit}`)]),
    ...(command.code === '' ? [] : [listing(`Code of ${id}`, [said(command.code)])]),
    ...(message === null ? [] : [h('p', [said(message)])]),
    ...bullets(command.checks.map(checkItem)),
    ...courses.flatMap(checkChart),
    ...outputElements(command, 'stdout', room),
    ...outputElements(command, 'stderr', room),
  ]);
}

function checkItem({
  text,
  verdict,
  message,
}: RunRecordCommand['checks'][number]): readonly ElementContent[] {
  // The message begins with the check itself.
  const saw = message.replace(/^.*?: (?=saw )/s, '');
  return [badge(verdict), said(' '), code(text), said(` ${saw}`)];
}

function outputElements(
  command: RunRecordCommand,
  stream: 'stdout' | 'stderr',
  room: OutputRoom,
): readonly ElementContent[] {
  const text = command[stream];
  if (text === '') return [];
  const lines = text.replace(/\n$/, '').split('\n').length;
  const isOpen = command.status === 'failed';
  return [
    h('details', { open: isOpen }, [
      h('summary', `${stream} of ${command.id}, ${lines} ${lines === 1 ? 'line' : 'lines'}`),
      listing(`${stream} of ${command.id}`, terminalText(room.take(text))),
    ]),
  ];
}
