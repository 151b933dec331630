import type { Finding } from '../model/finding.js';
import type { FindingCode } from '../model/finding-catalog.js';
import type { Obstacle } from '../model/plan.js';
import { maskPlaceholders } from '../script/mask-placeholders.js';
import { readScript } from '../script/read-script.js';
import { attributeObstacles } from './attribute-obstacles.js';
import type { Effective, EffectiveCommand } from './effective-commands.js';
import { declaredExamples, type Example } from './examples.js';
import { findLikelyPlaceholders } from './likely-placeholders.js';
import type { Survey } from './survey.js';

/** Findings after which the rest of the document may not mean what it seems to. */
const fatal: ReadonlySet<FindingCode> = new Set(['RB107', 'RB108']);

/** Why a plan must not start at all, in the order of the document. */
export function findObstacles(
  survey: Survey,
  findings: readonly Finding[],
  effective: Effective,
): readonly Obstacle[] {
  const { vars } = survey.runbook.frontMatter;
  const obstacles = [
    ...(survey.steps.length === 0 ? [nothingToDo] : []),
    ...findings.filter(({ code }) => fatal.has(code)).map(fromFinding),
    ...effective.unparsed.map(({ problem, line, column, step }) => ({
      message: `This script does not parse (${problem}), so Bash would run a part of it.`,
      line,
      column,
      hint: `Mend it, mark it {norun}, or leave the step out with --skip ${step.id}.`,
    })),
    ...effective.commands.flatMap((command) => commandObstacles(command)),
    ...effective.commands.flatMap(({ command }) => attributeObstacles(command)),
    ...sharedExamples(declaredExamples(vars)),
  ];
  return obstacles.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

const nothingToDo: Obstacle = {
  message: 'The runbook has no steps: nothing in it can be run or done.',
  line: 1,
  column: 1,
  hint: 'Commands stand in fences marked sh, bash or console; steps are headings such as "Step 1 — Check".',
};

function fromFinding({ span, message, hint }: Finding): Obstacle {
  return { message, line: span.start.line, column: span.start.column, hint };
}

function commandObstacles({ command, unfilled, unwatched }: EffectiveCommand): readonly Obstacle[] {
  const { id, code, classification, program, span } = command;
  const at = (offset: number, message: string, hint: string): Obstacle => {
    const before = code.slice(0, offset).split('\n');
    const column = before.length === 1 ? span.start.column + offset : (before.at(-1)?.length ?? 0) + 1;
    return { message, line: span.start.line + before.length - 1, column, hint };
  };
  const skip = `or leave the command out with --skip ${id}`;
  const likely = classification.class === 'read' ? [] : findLikelyPlaceholders(code);
  const left = [...program.substitutions.map(({ code: own }) => own), program.code].flatMap(
    (text) => maskPlaceholders(text).placeholders,
  );
  return [
    ...likely.map(({ text, offset }) =>
      at(
        offset,
        `${id} writes, and holds what looks like a placeholder: ${text}.`,
        `Replace it by a variable, ${skip}.`,
      ),
    ),
    ...unfilled.map(({ start, end }) =>
      at(
        start,
        `No value can be put where ${code.slice(start, end)} stands.`,
        `Use a variable there, ${skip}.`,
      ),
    ),
    ...(unfilled.length === 0 ? left : []).map(({ text }) =>
      at(
        Math.max(code.indexOf(text), 0),
        `The placeholder ${text} would reach the shell.`,
        `Use a variable there, ${skip}.`,
      ),
    ),
    ...unwatched.map(({ source }) =>
      at(
        Math.max(code.indexOf(source), 0),
        `${id} writes, and whether ${source} came out right could not be seen before.`,
        `Give it to a variable in a command of its own, ${skip}.`,
      ),
    ),
    ...brokenProgram(command).map((problem) =>
      at(0, `${id} does not parse once its values stand in it: ${problem}.`, `Use variables in it, ${skip}.`),
    ),
  ];
}

function brokenProgram({ code, program }: EffectiveCommand['command']): readonly string[] {
  if (program.code === code) return [];
  const { problem } = readScript(program.code);
  return problem === null ? [] : [problem.message];
}

/** Two variables with one example: nobody could say which of them a literal stands for. */
function sharedExamples(examples: readonly Example[]): readonly Obstacle[] {
  return examples.flatMap(({ name, literal }, index) => {
    const other = examples.slice(0, index).find((each) => each.literal === literal);
    if (other === undefined) return [];
    const message = `${other.name} and ${name} have the same example, ${literal}.`;
    return [{ message, line: 1, column: 1, hint: 'Give each variable an example of its own.' }];
  });
}
