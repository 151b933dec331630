import type { CommandEnding } from '../model/generated/schemas.js';
import type { InnerFailure } from '../model/shell-port.js';
import { pipelinesIn } from '../script/pipelines-in.js';
import { answersByExitCode, isArithmetic } from './answering-programs.js';

const brokenPipe = 141;

/**
 * The first failure inside a command that Bash passed over, or null. Answers are none (`grep` without a match, a
 * counter that begins at 0, a writer whose reader had enough), nor what the code itself looks at in `$?`.
 */
export function findInnerFailure(
  code: string,
  ending: CommandEnding,
  failures: readonly InnerFailure[],
): InnerFailure | null {
  if (failures.length === 0 || /\$\?|\$\{\?\}|PIPESTATUS/.test(code)) return null;
  const last = failures.at(-1);
  const isOwn = ending.kind === 'exited' && ending.exitCode !== 0 && last?.depth === 0;
  const inner = isOwn ? failures.slice(0, -1) : failures;
  return inner.find((failure) => !isAnswer(failure, code)) ?? null;
}

/** Whether a failure inside a command is the answer of a program that was asked something. */
export function isAnswer({ exitCode, pipeline, command }: InnerFailure, code: string): boolean {
  const before = pipeline.slice(0, -1);
  if (exitCode === brokenPipe && pipeline.at(-1) === 0)
    return before.every((status) => status === 0 || status === brokenPipe);
  if (exitCode !== 1 || before.some((status) => status !== 0)) return false;
  if (pipeline.length > 1) return asksWithMembers(code, pipeline.length);
  const word = /^(?:\(\(|[^\s;|&()<>]+)/.exec(command)?.[0] ?? '';
  return isArithmetic(word) || answersByExitCode(word.split('/').at(-1) ?? null);
}

/** Bash does not name the members of a pipeline: one of this length that ends in a question is taken to be meant. */
function asksWithMembers(code: string, count: number): boolean {
  return pipelinesIn(code).some(
    (programs) => programs.length === count && answersByExitCode(programs.at(-1) ?? null),
  );
}
