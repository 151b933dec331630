import { text as readText } from 'node:stream/consumers';
import { judge } from '../../checks/judge.js';
import { readBareExpectation } from '../../checks/read-expectation.js';
import type { Check, Judgement, UnreadableCheck } from '../../model/check.js';
import { RunbookError } from '../../model/runbook-error.js';
import { harmless } from '../../report/terminal/style.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';

const exits = { pass: 0, fail: 1, inconclusive: 3 } as const;

/** `… | runbook check EXPR`: exit 0 pass, 1 fail, 3 inconclusive, 2 not a check. */
export async function checkCommand(expression: string, options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const check = readCheck(expression);
  const stdout = await readText(io.stdin);
  const judgement = judge(check, {
    stdout,
    stderr: '',
    exitCode: exitCode(bag.text('exit') ?? '0'),
    durationMs: 0,
    variables: bag.pairs('var'),
    captures: {},
  });
  io.stdout.write(bag.text('format') === 'json' ? asJson(check, judgement) : asLine(judgement));
  return exits[judgement.verdict];
}

/** On a pipe everything is an expectation, so the marker may be left out. */
function readCheck(expression: string): Check {
  const reading = readBareExpectation(expression);
  if (reading.kind === 'check') return reading.check;
  throw new RunbookError('USAGE', `"${expression}" is not a check.`, {
    hint: reading.kind === 'unreadable' ? explain(reading.problem) : "Write it like 'p99 < 0.5'.",
  });
}

function explain({ expected, nearest }: UnreadableCheck): string {
  return `Expected ${expected}.${nearest === null ? '' : ` This would do: ${nearest}`}`;
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
  return `${JSON.stringify({ schemaVersion: 1, text: check.text, ...judgement })}\n`;
}
