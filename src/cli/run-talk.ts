import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PlannedRun } from '../api/run-surroundings.js';
import type { RunReader } from '../executor/ports.js';
import { shortestMasked } from '../executor/secrets/patterns-of.js';
import type { RunPolicy, RunRecord } from '../model/generated/schemas.js';
import type { Plan } from '../model/plan.js';
import { activeCommands } from '../planner/active-commands.js';
import { stalenessText } from '../report/terminal/plan-lines.js';
import { createTerminalReporter } from '../report/terminal/run-reporter.js';
import { runSummary } from '../report/terminal/run-summary.js';
import { harmless, type Style } from '../report/terminal/style.js';
import { queryReasons } from '../run/query-obstacle.js';
import type { Io } from './io.js';
import type { OptionBag } from './option-bag.js';
import { outletTo } from './outlet.js';
import { styleFor } from './style-for.js';

/** stdout carries the result, stderr the talk. */
export function readersFor(
  bag: OptionBag,
  io: Io,
  { plan, staleness, policy, notes, secrets }: PlannedRun,
): readonly RunReader[] {
  const format = bag.text('format');
  const outlet = outletTo(io.stderr);
  const write = (text: string): void => outlet(secrets.mask(text));
  for (const name of secrets.unmasked) write(unmaskedLine(name));
  if (format === 'json') return [];
  if (format === 'jsonl') {
    const write = outletTo(io.stdout);
    return [{ name: 'jsonl', onEvent: (event) => write(`${JSON.stringify(event)}\n`) }];
  }
  const style = styleFor(io, io.stderr, format === 'plain');
  if (plan.runbook.ledgers.length > 0) write(`${stalenessText(staleness)}\n`);
  for (const note of notes) write(harmless(`${note}\n`));
  for (const line of unaskableLines(plan, policy)) write(line);
  return [createTerminalReporter(plan, style, { write, columns: () => columnsOf(io, style) })];
}

/** Said before anything runs, whatever the format: it would mask half of every output. */
function unmaskedLine(name: string): string {
  return harmless(`${name} has fewer than ${shortestMasked} characters and is not masked.\n`);
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

export async function printResult(bag: OptionBag, io: Io, record: RunRecord): Promise<void> {
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
