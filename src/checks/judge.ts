import { assertNever } from '../model/assert-never.js';
import type { Check, Evidence, Judgement, Observed } from '../model/check.js';
import { blockedBy } from './blocked-by.js';
import { judgeEach } from './judge-each.js';
import { judgeCount, judgeEmpty, judgeExists } from './judge-presence.js';
import { judgeAll, judgeAmount, judgeNoRows, judgeReady } from './judge-rows.js';
import { type Answer, answer, unclear } from './judge-value.js';
import { printCheck } from './print-check.js';
import { readQuantity } from './quantity.js';

/**
 * One sample of a check: pass, fail, or inconclusive where nobody can tell (no value, NaN, several values without
 * `each` or `any`, a command that failed). Timing is not looked at. Never throws.
 */
export function judge(check: Check, evidence: Evidence): Judgement {
  const blocked = blockedBy(check, evidence);
  if (blocked !== null) return judgement(check, unclear(blocked), null);
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
    case 'key-value': {
      const { answer: found, seen } = judgeEach(check, predicate, evidence);
      return judgement(check, found, observe(seen));
    }
    case 'succeeds':
    case 'fails':
      return judgement(
        check,
        negate(check, judgeStatus(predicate.kind, evidence.exitCode)),
        evidence.exitCode,
      );
    default:
      return judgement(
        check,
        negate(check, judgeWhole(check, predicate, evidence)),
        observe([evidence.stdout]),
      );
  }
}

type Whole = Extract<
  Check['predicate'],
  { kind: 'empty' | 'no-rows' | 'exists' | 'count' | 'ready' | 'all' | 'at-count' }
>;

function judgeWhole({ subject, negated }: Check, predicate: Whole, evidence: Evidence): Answer {
  switch (predicate.kind) {
    case 'empty':
      return judgeEmpty(subject, negated, evidence);
    case 'exists':
      return judgeExists(subject, evidence);
    case 'count':
      return judgeCount(subject, predicate, evidence);
    case 'no-rows':
      return judgeNoRows(evidence);
    case 'ready':
      return judgeReady(predicate, evidence);
    case 'all':
      return judgeAll(predicate, evidence);
    case 'at-count':
      return judgeAmount(predicate, evidence);
    default:
      return assertNever(predicate);
  }
}

/** A shell's 126, 127 and 128 + signal say that the thing was not asked, not that it said no. */
function judgeStatus(wanted: 'succeeds' | 'fails', exitCode: number | null): Answer {
  if (exitCode === null) return unclear('the command came to no exit of its own');
  if (wanted === 'succeeds') return answer(exitCode === 0);
  return exitCode === 126 || exitCode === 127 || exitCode > 128
    ? unclear(`exit ${exitCode} is not the failure that was asked for`)
    : answer(exitCode !== 0);
}

function negate(check: Check, { verdict, why }: Answer): Answer {
  if (!check.negated || verdict === 'inconclusive') return { verdict, why };
  return { verdict: verdict === 'pass' ? 'fail' : 'pass', why };
}

function judgement(check: Check, { verdict, why }: Answer, observed: Observed): Judgement {
  const wanted = printCheck({ ...check, timing: { ...check.timing, ...untimed } }).replace(/^Expect /, '');
  const saw = observed === null ? '' : `saw ${observed === '' ? 'nothing' : observed}`;
  if (verdict === 'pass') return { verdict, observed, message: `${wanted}: ${saw === '' ? 'holds' : saw}` };
  const reason = [saw, why].filter((part) => part !== '').join('; ');
  const outcome = verdict === 'fail' ? 'does not hold' : 'could not be judged';
  return { verdict, observed, message: `${wanted} ${outcome}${reason === '' ? '' : `: ${reason}`}` };
}

const untimed = { withinMs: null, afterMs: null, everyMs: null, forMs: null };
const longestShown = 120;

function observe(seen: readonly string[]): Observed {
  const [first] = seen;
  if (first === undefined) return null;
  const quantity = seen.length === 1 ? readQuantity(first) : null;
  if (quantity !== null && quantity.unit === null && Number.isFinite(quantity.number)) return quantity.number;
  const text = seen.map((one) => one.trim().replace(/\s*\n\s*/g, ' ⏎ ')).join(', ');
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
