import { text as readText } from 'node:stream/consumers';
import { knowGivenSecrets } from '../../api/known-secrets.js';
import { readPrometheusAccess } from '../../api/prometheus/access.js';
import { createQuery, noPrometheus } from '../../api/prometheus/create-query.js';
import { explainUnreadable } from '../../checks/explain-unreadable.js';
import { judge } from '../../checks/judge.js';
import { type CheckQuery, queryOf, unfilledInQuery } from '../../checks/query-of.js';
import { readBareExpectation } from '../../checks/read-expectation.js';
import { maskObserved } from '../../executor/mask-texts.js';
import type { Check, Judgement, UnreadableCheck } from '../../model/check.js';
import { RunbookError } from '../../model/runbook-error.js';
import { jsonText } from '../../report/json-text.js';
import { harmless } from '../../report/terminal/style.js';
import type { Io } from '../io.js';
import { type OptionBag, readOptions } from '../option-bag.js';

const exits = { pass: 0, fail: 1, inconclusive: 3 } as const;

/** `… | runbook check EXPR`: exit 0 pass, 1 fail, 3 inconclusive, 2 not a check. */
export async function checkCommand(expression: string, options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const check = readCheck(expression);
  const query = queryOf(check);
  const judgement =
    query === null ? await judgeStdin(check, bag, io) : await judgeAnswer(check, query, { bag, io });
  const shown = masked(judgement, bag, io);
  io.stdout.write(bag.text('format') === 'json' ? asJson(check, shown) : asLine(shown));
  return exits[judgement.verdict];
}

async function judgeStdin(check: Check, bag: OptionBag, io: Io): Promise<Judgement> {
  const exit = exitCode(bag.text('exit') ?? '0');
  return judge(check, { ...nothing(bag), stdout: await readText(io.stdin), exitCode: exit });
}

/** What asks Prometheus itself needs nothing on the pipe. */
async function judgeAnswer(
  check: Check,
  query: CheckQuery,
  { bag, io }: { readonly bag: OptionBag; readonly io: Io },
): Promise<Judgement> {
  const unfilled = unfilledInQuery(check);
  if (unfilled !== null) return doubt(`the query holds ${unfilled}, and nothing is filled in there`);
  const url = bag.text('prometheus');
  const prometheus = url === null ? noPrometheus : createQuery(readPrometheusAccess(url, io.env), io.clock);
  const answer = await prometheus.ask(query, new AbortController().signal);
  if (answer.kind === 'failed') return doubt(answer.why);
  return judge(check, { ...nothing(bag), queryResponse: answer.body });
}

function masked({ verdict, observed, message }: Judgement, bag: OptionBag, { env }: Io): Judgement {
  const { text } = knowGivenSecrets({ vars: bag.pairs('var'), varsFile: {}, env });
  const seen = typeof observed === 'string' ? text(observed) : maskObserved(observed, text);
  return { verdict, observed: seen, message: text(message) };
}

function doubt(message: string): Judgement {
  return { verdict: 'inconclusive', observed: null, message };
}

function nothing(bag: OptionBag) {
  return {
    stdout: '',
    stderr: '',
    exitCode: null,
    durationMs: 0,
    variables: bag.pairs('var'),
    captures: {},
  } as const;
}

/** On a pipe everything is an expectation, so the marker may be left out. */
function readCheck(expression: string): Check {
  const reading = readBareExpectation(expression);
  if (reading.kind === 'check') return reading.check;
  throw new RunbookError('USAGE', `"${expression}" is not a check.`, {
    hint: reading.kind === 'unreadable' ? explain(reading.problem) : "Write it like 'p99 < 0.5'.",
  });
}

function explain(problem: UnreadableCheck): string {
  const { nearest } = problem;
  return `We ${explainUnreadable(problem)}.${nearest === null ? '' : ` This would do: ${nearest}`}`;
}

function exitCode(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new RunbookError('USAGE', `--exit takes an exit status, and got "${text}".`, {
    hint: 'Write it as --exit 0.',
  });
}

function asLine({ verdict, message }: Judgement): string {
  return harmless(`${verdict}: ${message}\n`);
}

function asJson(check: Check, judgement: Judgement): string {
  return `${jsonText({ schemaVersion: 1, text: check.text, ...judgement })}\n`;
}
