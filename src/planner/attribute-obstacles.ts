import type { Obstacle, PlannedCommand } from '../model/plan.js';

/** Attributes of a command's fence that cannot be carried out as they stand: doing it some other way would be a guess. */
export function attributeObstacles(command: PlannedCommand): readonly Obstacle[] {
  return problemsOf(command).map(([message, hint]) => ({
    message: `${command.id}: ${message}`,
    line: command.span.start.line,
    column: command.span.start.column,
    hint,
  }));
}

type Problem = readonly [message: string, hint: string];

function problemsOf({ attributes, folder, code }: PlannedCommand): readonly Problem[] {
  const { cwd } = attributes;
  const problems: Problem[] = [];
  if (code !== '' && cwd !== null && folder === null) {
    problems.push([
      `cwd=${cwd} is no path that could be filled in beforehand.`,
      'Write a path, with $NAME or ${NAME} for what varies in it.',
    ]);
  }
  return problems;
}
