import type { RunRecord, RunRecordCommand } from '../../model/generated/schemas.js';
import { codeSpan, escapeLine, escapeMarkdown, fenced } from '../markdown-text.js';
import { durationText } from '../terminal/duration-text.js';
import { list } from './markdown-blocks.js';
import { plainOutput } from './plain-output.js';
import { stepTitle } from './step-title.js';

/** What ran, step by step: each command with its end and what it printed. What was not reached is said in one line. */
export function markdownCommands({ steps }: RunRecord): readonly string[] {
  return steps.flatMap((step) => {
    const reached = step.commands.filter((command) => command.attempts > 0 || command.checks.some(isJudged));
    return [
      `### ${escapeMarkdown(stepTitle(step))} (${step.status})`,
      ...list(
        step.tasks.map(({ text, status, line }) => `${status}: ${escapeMarkdown(text)} (line ${line})`),
      ),
      ...reached.flatMap(commandBlocks),
    ];
  });
}

function isJudged({ verdict }: RunRecordCommand['checks'][number]): boolean {
  return verdict !== 'not-judged';
}

function commandBlocks(command: RunRecordCommand): readonly string[] {
  const { id, line, status, durationMs, exitCode, message, code } = command;
  const took = durationMs === null ? '' : ` in ${durationText(durationMs)}`;
  const exit = exitCode === null ? '' : `, exit ${exitCode}`;
  return [
    `${codeSpan(id)}, line ${line}, ${command.class}: **${status}**${took}${exit}`,
    ...(code === '' ? [] : [fenced(code, 'sh')]),
    ...(message === null ? [] : [escapeLine(message)]),
    ...outputBlocks('printed', command.stdout),
    ...outputBlocks('printed on stderr', command.stderr),
  ];
}

function outputBlocks(how: string, text: string): readonly string[] {
  return text === '' ? [] : [`${how}:`, fenced(plainOutput(text), 'text')];
}
