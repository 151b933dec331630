import { speaksOfFailure } from '../checks/speaks-of-failure.js';
import type { CommandEnding } from '../model/generated/schemas.js';
import type { PlannedCommand } from '../model/plan.js';
import type { InnerFailure } from '../model/shell-port.js';
import { classify } from '../safety/classify.js';
import { plainPipeline } from '../script/plain-pipeline.js';
import { answersByExitCode } from './answering-programs.js';
import { findInnerFailure } from './inner-failure.js';

const brokenPipe = 141;

export interface EndingFacts {
  readonly ending: CommandEnding;
  readonly stderr: string;
  /** Bound values of the names it captures; a name that is missing was not set at all. */
  readonly captures: Readonly<Record<string, string | undefined>>;
  /** What failed inside it. */
  readonly failures: readonly InnerFailure[];
}

/** Did the command work? `message` says, where it did not, what was seen. */
export interface EndingJudgement {
  readonly worked: boolean;
  readonly message: string | null;
  /** Its exit is an answer (no match, a reader that had enough), so decisions may stand on its output. */
  readonly answers: boolean;
  /** It worked, and yet what it printed says nothing of the system; null where it does. */
  readonly doubt: string | null;
}

/**
 * Silence, failure and doubt are never a yes: every member of the pipeline is looked at, and a capture that is empty
 * or `null` is a failure of its command.
 */
export function judgeEnding(command: PlannedCommand, facts: EndingFacts): EndingJudgement {
  if (!speaksOfFailure(command.expectations, command.documented)) {
    const judged = judgeStrictly(command, facts);
    return judged.worked || !command.attributes.allowFailure ? judged : allow(command, facts, judged);
  }
  const { ending } = facts;
  const isKnown = ending.kind === 'exited' || (ending.kind === 'session-ended' && ending.exitCode !== null);
  return isKnown
    ? judgeCaptures(command, facts, ending.kind === 'exited' && ending.exitCode === 0)
    : judgeStrictly(command, facts);
}

function judgeStrictly(command: PlannedCommand, facts: EndingFacts): EndingJudgement {
  const { ending } = facts;
  switch (ending.kind) {
    case 'not-run':
      return failure(ending.reason);
    case 'started':
      return failure(startedOnly);
    case 'not-ready':
      return failure(unreadyText(ending, facts.stderr));
    case 'interrupted':
      return command.classification.neverEnds && !command.background
        ? success('stopped by the operator: it never ends by itself')
        : failure(`${ending.signal} ended it; whether it did its work is not known.`);
    case 'timed-out':
      return command.classification.neverEnds
        ? success(`stopped after ${seconds(ending.afterMs)}: it never ends by itself`)
        : failure(withStderr(timeoutText(ending), facts.stderr, ''));
    case 'session-ended':
      return ending.exitCode === 0
        ? judgeCaptures(command, facts, false)
        : failure(withStderr(`ended the shell with ${endedWith(ending)}.`, facts.stderr));
    case 'exited':
      return judgeExit(command, { ...facts, ending });
  }
}

/**
 * A failure that its fence allows: the run goes on, and nothing is concluded from it. A signal is none of these, nor what
 * we ended or did not run: then nobody knows how far it came. What a failed command printed is no value.
 */
function allow(command: PlannedCommand, { ending, captures }: EndingFacts, judged: EndingJudgement) {
  const exitCode = 'exitCode' in ending ? ending.exitCode : null;
  const isAnswer = ending.kind !== 'not-ready' || ending.how === 'ended';
  if (exitCode === null || isSignal(exitCode) || !isAnswer) return judged;
  const isEmpty = command.captures.every(({ name, allowEmpty }) => allowEmpty && !captures[name]);
  if (!isEmpty) return judged;
  return success(`${(judged.message ?? 'failed.').split('\n', 1)[0]} Its fence allows it to fail.`);
}

/** Whose limit it was, and what it took. */
function timeoutText({ afterMs, bound, signal, survivors }: TimedOut): string {
  const whose = { fence: 'timeout= of its fence', flag: '--timeout', default: 'what a read gets' }[bound];
  const ended = `did not end within ${seconds(afterMs)} (${whose}), and was ended by ${signal}.`;
  return survivors.length === 0 ? ended : `${ended} Nothing ends process ${survivors.join(', ')}.`;
}

type TimedOut = Extract<CommandEnding, { kind: 'timed-out' }>;

/** 128 + n, as shells report signal n; 255 is what ssh says of itself. */
function isSignal(exitCode: number): boolean {
  return exitCode > 128 && exitCode <= 128 + 64;
}

/** Of a command in the background, as the reason why nothing is concluded from it. */
const startedOnly = 'it was put in the background: its start says nothing of its end';

function unreadyText(
  { how, exitCode, afterMs }: Extract<CommandEnding, { kind: 'not-ready' }>,
  said: string,
): string {
  const status = exitCode === null ? '' : ` (exit ${exitCode})`;
  const what =
    how === 'ended'
      ? `ended before it was ready${status}.`
      : `was not ready within ${seconds(afterMs)}, and was ended.`;
  const printed = lastLines(said);
  return printed === '' ? `${what} It printed nothing.` : `${what}\n${printed}`;
}

function judgeExit(
  command: PlannedCommand,
  facts: EndingFacts & { readonly ending: Exited },
): EndingJudgement {
  const { ending, stderr } = facts;
  const status = failingStatus(command, ending, stderr);
  if (status !== null) return failure(captureOr(command, status, stderr));
  const judged = judgeCaptures(command, facts, true);
  return judged.worked ? (judgeInside(command, facts) ?? judged) : judged;
}

type Exited = Extract<CommandEnding, { kind: 'exited' }>;

function failure(message: string): EndingJudgement {
  return { worked: false, message, answers: false, doubt: null };
}

/** The run goes on, and nothing is concluded from what it printed. */
function success(message: string): EndingJudgement {
  return { worked: true, message, answers: false, doubt: null };
}

function endedWith(ending: { readonly exitCode: number | null; readonly signal: string | null }): string {
  return ending.exitCode === null ? (ending.signal ?? 'no status') : `exit ${ending.exitCode}`;
}

/** The status that makes the command fail, or null. */
function failingStatus(command: PlannedCommand, ending: Exited, stderr: string): number | null {
  const members = plainPipeline(command.program.code);
  const statuses = ending.pipeline;
  // Behind `&&`, `!` or a compound command the members' statuses are not the command's: its own exit decides.
  if (members === null || members.length !== statuses.length)
    return ending.exitCode === 0 ? null : ending.exitCode;
  const bad = statuses.filter((status, index) => {
    const before = statuses.slice(0, index);
    const behind = statuses.slice(index + 1);
    const member = members[index];
    if (status === 0 || member === undefined) return false;
    if (status === brokenPipe && behind.includes(0)) return classify(member.code).class !== 'read';
    const answers = index === statuses.length - 1 && status === 1 && answersByExitCode(member.program);
    return !(answers && stderr.trim() === '' && before.every((earlier) => earlier === 0));
  });
  return bad.at(-1) ?? null;
}

/** A read goes on, and nothing is concluded from it; a value or a change that is only half there fails. */
function judgeInside(
  command: PlannedCommand,
  { ending, failures, stderr }: EndingFacts,
): EndingJudgement | null {
  const { code, unseen } = command.program;
  const inner = findInnerFailure(code, ending, failures);
  if (inner === null)
    return unseen.length === 0 ? null : doubtful(`whether ${unseen.join(', ')} failed could not be seen`);
  const message = `${inner.command} failed inside it (exit ${inner.exitCode}), and Bash went on`;
  const reads = command.classification.class === 'read' && command.captures.length === 0;
  return reads ? doubtful(message) : failure(withStderr(`${message}.`, stderr));
}

function doubtful(doubt: string): EndingJudgement {
  return { worked: true, message: doubt, answers: false, doubt };
}

function judgeCaptures(command: PlannedCommand, facts: EndingFacts, answers: boolean): EndingJudgement {
  for (const capture of command.captures) {
    const value = facts.captures[capture.name];
    if (value === undefined) return failure(`${capture.name} was not set.`);
    if (capture.allowEmpty) continue;
    if (value.trim() === '') return failure(withStderr(`${capture.name} is empty.`, facts.stderr));
    if (value.trim() === 'null') return failure(`${capture.name} is the word null.`);
  }
  return { worked: true, message: null, answers, doubt: null };
}

function captureOr(command: PlannedCommand, status: number, stderr: string): string {
  const names = command.captures.map((capture) => capture.name).join(', ');
  const what =
    names === '' ? `exited ${status}.` : `${names} was not captured: the command exited ${status}.`;
  return withStderr(what, stderr);
}

/** The last lines the command said, which is what a person would look at first. */
function withStderr(message: string, stderr: string, silence = ' It printed no error.'): string {
  const said = lastLines(stderr);
  return said === '' ? `${message}${silence}` : `${message}\n${said}`;
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join('\n');
}

function seconds(ms: number): string {
  return `${ms < 10_000 ? Number((ms / 1000).toFixed(1)) : Math.round(ms / 1000)} s`;
}
