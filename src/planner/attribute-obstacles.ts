import type { Obstacle, PlannedCommand } from '../model/plan.js';

/** Attributes of a command's fence that cannot be carried out as they stand: doing it some other way would be a guess. */
export function attributeObstacles(command: PlannedCommand): readonly Obstacle[] {
  if (command.code === '') return [];
  const problems = [...folderProblems(command), ...backgroundProblems(command), ...undoProblems(command)];
  return problems.map(([message, hint]) => ({
    message: `${command.id}: ${message}`,
    line: command.span.start.line,
    column: command.span.start.column,
    hint,
  }));
}

type Problem = readonly [message: string, hint: string];

function folderProblems({ attributes: { cwd }, folder }: PlannedCommand): readonly Problem[] {
  if (cwd === null || folder !== null) return [];
  const message = `cwd=${cwd} is no path that could be filled in beforehand.`;
  return [[message, 'Write a path, with $NAME or ${NAME} for what varies in it.']];
}

function undoProblems({ attributes, undo }: PlannedCommand): readonly Problem[] {
  if (attributes.undo === null || undo !== null) return [];
  const message = `undo=${attributes.undo} names no step, several, or its own.`;
  return [[message, 'Name the one step that takes this back.']];
}

function backgroundProblems(command: PlannedCommand): readonly Problem[] {
  const { attributes, background, captures, classification } = command;
  const problems: Problem[] = [];
  if (!background && attributes.until !== null) {
    problems.push([
      `until="${attributes.until}" waits for a command in the background, and this one is not.`,
      'Write {background until=TEXT}, or take until= away.',
    ]);
  }
  if (!background) return problems;
  if (attributes.interactive || classification.interactive) {
    problems.push([
      'it needs the terminal, and is put in the background.',
      'Take {background} away, or what asks.',
    ]);
  }
  for (const { name } of captures) {
    problems.push([
      `${name} would not be set: what is put in the background sets nothing here.`,
      'Capture it in a fence of its own, without {background}.',
    ]);
  }
  return problems;
}
