import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openDocument } from '../../api/find-document.js';
import { type PrometheusAccess, readPrometheusAccess } from '../../api/prometheus/access.js';
import { runDocument } from '../../api/run-document.js';
import { parseDuration } from '../../checks/duration.js';
import type { RunReader } from '../../executor/ports.js';
import type { RunPolicy, RunRecord } from '../../model/generated/schemas.js';
import type { Staleness } from '../../model/ledger.js';
import type { Plan } from '../../model/plan.js';
import { RunbookError } from '../../model/runbook-error.js';
import { activeCommands } from '../../planner/active-commands.js';
import { stalenessText } from '../../report/terminal/plan-lines.js';
import { createTerminalReporter } from '../../report/terminal/run-reporter.js';
import { runSummary } from '../../report/terminal/run-summary.js';
import { harmless, type Style } from '../../report/terminal/style.js';
import { queryReasons } from '../../run/query-obstacle.js';
import { watchSignals } from '../interrupts.js';
import type { Io } from '../io.js';
import { type OptionBag, readOptions } from '../option-bag.js';
import { readGivenValues, readSelection } from '../selection.js';
import { styleFor } from '../style-for.js';
import { createTerminalOperator } from '../terminal-operator.js';
import { version } from '../version.js';

/** `runbook run FILE`: exit codes as in docs/exit-codes. */
export async function runCommand(file: string, options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const prometheus = readPrometheus(bag, io);
  const policy = readPolicy(bag, io, prometheus);
  const document = await openDocument(file, io);
  const given = await readGivenValues(bag, io.cwd);
  const interrupts = watchSignals(io, policy.attended);
  try {
    const record = await runDocument(
      {
        document,
        selection: readSelection(bag),
        policy,
        ...given,
        settings: { timeoutMs: readTimeout(bag), note: bag.text('note'), recorded: bag.pairs('record') },
        prometheus,
        operatorName: bag.text('operator') ?? `${io.userName}@${io.hostName}`,
        cwd: resolve(io.cwd, bag.text('cwd') ?? '.'),
        engine: version,
      },
      {
        env: io.env,
        home: io.home,
        clock: io.clock,
        operator: createTerminalOperator(io),
        interrupts,
        readersFor: (plan, staleness) => readersFor(bag, io, { plan, staleness, policy }),
      },
    );
    await printResult(bag, io, record);
    return record.exitCode;
  } finally {
    interrupts.release();
  }
}

/** Attended: a person sits at stdin and stderr, and nobody said otherwise. */
function readPolicy(bag: OptionBag, io: Io, prometheus: PrometheusAccess | null): RunPolicy {
  const ci = io.env.CI !== undefined && io.env.CI !== '' && io.env.CI !== 'false';
  const atTerminal = io.stdin.isTTY === true && io.stderr.isTTY === true;
  const mode = bag.flag('dryRun') ? 'dry-run' : bag.flag('readOnly') ? 'read-only' : 'normal';
  return {
    mode,
    attended: atTerminal && !ci && !bag.flag('unattended'),
    yes: bag.flag('yes'),
    acceptExamples: bag.flag('acceptExamples'),
    approve: bag.list('approve'),
    rehearsal: bag.flag('rehearsal'),
    record: !bag.isOff('record'),
    prometheus: prometheus?.url ?? null,
  };
}

function readPrometheus(bag: OptionBag, io: Io): PrometheusAccess | null {
  const url = bag.text('prometheus');
  return url === null ? null : readPrometheusAccess(url, io.env);
}

function readTimeout(bag: OptionBag): number | null {
  const text = bag.text('timeout');
  if (text === null) return null;
  const timeoutMs = parseDuration(text);
  if (timeoutMs !== null) return timeoutMs;
  throw new RunbookError('USAGE', `--timeout takes a duration, and got "${text}".`, {
    hint: 'Write it as 90s or 5m.',
  });
}

interface Planned {
  readonly plan: Plan;
  readonly policy: RunPolicy;
  readonly staleness: Staleness;
}

/** stdout carries the result, stderr the talk. */
function readersFor(bag: OptionBag, io: Io, { plan, staleness, policy }: Planned): readonly RunReader[] {
  const format = bag.text('format');
  if (format === 'json') return [];
  if (format === 'jsonl') {
    return [{ name: 'jsonl', onEvent: (event) => void io.stdout.write(`${JSON.stringify(event)}\n`) }];
  }
  const style = styleFor(io, io.stderr, format === 'plain');
  const write = (text: string): void => void io.stderr.write(text);
  if (plan.runbook.ledgers.length > 0) write(`${stalenessText(staleness)}\n`);
  for (const line of unaskableLines(plan, policy)) write(line);
  return [createTerminalReporter(plan, style, { write, columns: () => columnsOf(io, style) })];
}

/** A line can be written anew on a terminal that is no dumb one. */
function columnsOf({ stderr }: Io, { signs }: Style): number | null {
  return stderr.isTTY === true && signs.spark ? (stderr.columns ?? 80) : null;
}

/** Said before anything runs: it takes an argument to mend, and a whole run to find out. */
function unaskableLines(plan: Plan, policy: RunPolicy): readonly string[] {
  const reasons = activeCommands(plan).flatMap(({ command }) => queryReasons(command, policy));
  return reasons.map(({ message, line, hint }) =>
    harmless(`${plan.runbook.path}:${line}  ${message}\n  next: ${hint}\n`),
  );
}

async function printResult(bag: OptionBag, io: Io, record: RunRecord): Promise<void> {
  const format = bag.text('format');
  const out = bag.text('out');
  if (format === 'jsonl') return;
  const text =
    format === 'json'
      ? `${JSON.stringify(record, null, 2)}\n`
      : runSummary(record, styleFor(io, io.stdout, format === 'plain'));
  if (out === null) io.stdout.write(text);
  else await writeFile(resolve(io.cwd, out), text);
}
