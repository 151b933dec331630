import type { Plan } from '../model/plan.js';
import { activeCommands } from './active-commands.js';
import { declaredExamples, findExampleFills, survivingLines } from './examples.js';
import { fillCode } from './fill-code.js';

export interface ExampleSurvivor {
  readonly name: string;
  readonly example: string;
  /** Lines of the document that still hold the example. */
  readonly lines: readonly number[];
}

/**
 * Examples that would stay in the selected commands although their variable has another value: half a rename is a
 * wrong target, and no such run may start (1-language, Example values).
 *
 * @param values by the variables' names
 */
export function exampleSurvivors(
  plan: Plan,
  values: Readonly<Record<string, string>>,
): readonly ExampleSurvivor[] {
  const examples = declaredExamples(plan.runbook.frontMatter.vars);
  const renamed = examples.filter(
    ({ name, literal }) => Object.hasOwn(values, name) && values[name] !== literal,
  );
  const commands = renamed.length === 0 ? [] : activeCommands(plan);
  return renamed.flatMap(({ name, literal }) => {
    const lines = commands.flatMap(({ command }) => {
      if (!command.code.includes(literal)) return [];
      const { code } = fillCode(command.code, findExampleFills(command.code, examples));
      return survivingLines(code, literal).map((line) => command.span.start.line + line);
    });
    return lines.length === 0 ? [] : [{ name, example: literal, lines }];
  });
}
