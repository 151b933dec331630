import { assertNever } from '../model/assert-never.js';
import type { Check, Evidence, Judgement, Observed, Value } from '../model/check.js';
import { type Answer, answer, opposite, unclear } from './answer.js';
import { blockedBy } from './blocked-by.js';
import { judgeAll } from './judge-all.js';
import { judgeEach } from './judge-each.js';
import { judgeCount, judgeEmpty, judgeExists } from './judge-presence.js';
import { judgeAmount, judgeNoRows, judgeReady } from './judge-rows.js';
import { printCheck } from './print-check.js';
import { readQuantity } from './quantity.js';

const untimed = { withinMs: null, afterMs: null, everyMs: null, forMs: null };
const longestShown = 160;

/**
 * One sample of a check: pass, fail, or inconclusive where nobody can tell (no value, NaN, several values without
 * `each` or `any`, a command that failed). Timing is not looked at. Never throws.
 */
export function judge(check: Check, evidence: Evidence): Judgement {
  const blocked = blockedBy(check, evidence);
  const given = blocked === null ? answerOf(check, withoutColours(evidence)) : unclear(blocked);
  return toJudgement(check, doubtUnasked(check, given, evidence.exitCode));
}

/** Some tools colour what they print even into a pipe (ECMA-48, SGR). */
function withoutColours(evidence: Evidence): Evidence {
  const plain = (text: string) => (text.includes('\u001b') ? text.replace(/\u001b\[[\d;]*m/g, '') : text);
  return { ...evidence, stdout: plain(evidence.stdout), stderr: plain(evidence.stderr) };
}

function answerOf(check: Check, evidence: Evidence): Answer {
  const { predicate } = check;
  switch (predicate.kind) {
    case 'compare':
    case 'between':
    case 'in':
    case 'near':
    case 'contains':
    case 'matches':
    case 'equals-text':
    case 'state':
    case 'key-value':
      return judgeEach(check, predicate, evidence);
    default: {
      const whole = judgeWhole(check, predicate, evidence);
      return check.negated ? opposite(whole) : whole;
    }
  }
}

type Whole = Extract<
  Check['predicate'],
  { kind: 'empty' | 'no-rows' | 'exists' | 'count' | 'ready' | 'all' | 'at-count' | 'succeeds' | 'fails' }
>;

function judgeWhole(check: Check, predicate: Whole, evidence: Evidence): Answer {
  const { subject, negated } = check;
  switch (predicate.kind) {
    case 'empty':
      return judgeEmpty(subject, negated, evidence);
    case 'exists':
      return judgeExists(check, evidence);
    case 'count':
      return judgeCount(subject, predicate, evidence);
    case 'no-rows':
      return judgeNoRows(evidence);
    case 'ready':
      return judgeReady(predicate, evidence);
    case 'all':
      return judgeAll(predicate, evidence.stdout);
    case 'at-count':
      return judgeAmount(predicate, evidence);
    case 'succeeds':
    case 'fails':
      return judgeStatus(predicate.kind, evidence.exitCode);
    default:
      return assertNever(predicate);
  }
}

function judgeStatus(wanted: 'succeeds' | 'fails', exitCode: number | null): Answer {
  if (exitCode === null) return unclear('the command came to no exit of its own');
  return answer((exitCode === 0) === (wanted === 'succeeds'), [String(exitCode)]);
}

/** A shell's 126, 127 and 128 + signal say that the thing was not asked, not that it said no. */
function doubtUnasked(check: Check, given: Answer, exitCode: number | null): Answer {
  const { subject, predicate, negated } = check;
  const onExit = subject.kind === 'exit' || predicate.kind === 'succeeds' || predicate.kind === 'fails';
  if (!onExit || given.verdict !== 'pass' || exitCode === null) return given;
  if (exitCode !== 126 && exitCode !== 127 && exitCode <= 128) return given;
  const named =
    !negated && valuesOf(predicate).some((value) => value.kind === 'number' && value.number === exitCode);
  return named
    ? given
    : unclear(`exit ${exitCode} is not the failure that was asked for`, [String(exitCode)]);
}

/** The values that a check names one by one. */
function valuesOf(predicate: Check['predicate']): readonly Value[] {
  if (predicate.kind === 'in') return predicate.values;
  return predicate.kind === 'compare' && predicate.comparator === '==' ? [predicate.value] : [];
}

function toJudgement(check: Check, { verdict, why, seen }: Answer): Judgement {
  const observed = observe(seen);
  const wanted = printCheck({ ...check, timing: { ...check.timing, ...untimed } }).replace(/^Expect /, '');
  const saw = observed === null ? '' : `saw ${observed === '' ? 'nothing' : observed}`;
  if (verdict === 'pass') return { verdict, observed, message: `${wanted}: ${saw === '' ? 'holds' : saw}` };
  const reason = [saw, cut(why)].filter((part) => part !== '').join('; ');
  const outcome = verdict === 'fail' ? 'does not hold' : 'could not be judged';
  return { verdict, observed, message: `${wanted} ${outcome}${reason === '' ? '' : `: ${reason}`}` };
}

function observe(seen: readonly string[]): Observed {
  const [first] = seen;
  if (first === undefined) return null;
  const quantity = seen.length === 1 ? readQuantity(first) : null;
  if (quantity !== null && quantity.unit === null && Number.isFinite(quantity.number)) return quantity.number;
  // A megabyte of output is cut before it is looked at, not after.
  const text = seen.slice(0, longestShown).map(foldLines).join(', ');
  return cut(text);
}

function cut(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function foldLines(text: string): string {
  const head = text.slice(0, longestShown * 4).trim();
  return head
    .split('\n')
    .map((line) => line.trim())
    .join(' ⏎ ');
}
