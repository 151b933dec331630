import type { Check } from '../../model/check.js';
import type { CheckSampled, CheckSettled } from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';
import { type TrailSample, trailLine } from './sample-trail.js';
import type { Signs } from './style.js';

/** Shows how a polled check comes along: on one line that is written anew, or now and then on a line of its own. */
export interface LiveSamples {
  add(event: CheckSampled): void;
  /** The whole trail, where there was more than one look, before the verdict. */
  settle(event: CheckSettled): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

export interface Screen {
  readonly write: (text: string) => void;
  /** How wide a terminal is whose line can be written anew; null where there is none. */
  readonly columns: () => number | null;
  /** Columns at which prose is broken between words; where nothing is said lines are as long as they are. */
  readonly width?: () => number;
  /** Whether the operator is asked on this very screen. */
  readonly asks?: boolean;
  /** The file that keeps what a command prints, by the run and the number of its output. */
  readonly outputPath?: (run: string, output: number, stream: 'stdout' | 'stderr') => string;
}

const indent = '    ';
const eraseLine = '\r\u001b[2K';

export function createLiveSamples(plan: Plan, signs: Signs, { write, columns }: Screen): LiveSamples {
  const checks = checksOf(plan);
  let samples: TrailSample[] = [];
  let polled: string | null = null;
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) write(eraseLine);
    isDrawn = false;
  };
  const show = (check: Check): void => {
    const width = columns();
    if (width === null) {
      if (isMilestone(samples.length)) write(`${indent}${trailLine(check, samples, signs)}\n`);
      return;
    }
    clear();
    // The last column stays free: a cursor behind it would be on the next line.
    write(`${indent}${trailLine(check, samples, signs, Math.max(0, width - indent.length - 1))}`);
    isDrawn = true;
  };
  return {
    add(event) {
      const key = keyOf(event);
      const check = checks.get(key);
      if (check === undefined) return;
      if (polled !== key) samples = [];
      polled = key;
      samples.push(event);
      if (event.verdict !== 'pass' || check.timing.forMs !== null) show(check);
    },
    settle(event) {
      const check = checks.get(keyOf(event));
      clear();
      if (check !== undefined && polled === keyOf(event) && samples.length > 1)
        write(`${indent}${trailLine(check, samples, signs)}\n`);
      polled = null;
      samples = [];
    },
    clear,
  };
}

/** The first look and the second, then ever more rarely: a wait of a quarter of an hour is eight lines and no flood. */
function isMilestone(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}

function checksOf(plan: Plan): ReadonlyMap<string, Check> {
  const commands = plan.steps.flatMap((step) => step.items.filter((item) => item.kind === 'command'));
  return new Map(
    commands.flatMap(({ id, expectations }) =>
      expectations.flatMap((expectation, index) =>
        expectation.kind === 'check' && isPolled(expectation.check)
          ? [[keyOf({ command: id, check: index }), expectation.check] as const]
          : [],
      ),
    ),
  );
}

function isPolled({ timing }: Check): boolean {
  return timing.withinMs !== null || timing.forMs !== null;
}

function keyOf({ command, check }: Pick<CheckSampled, 'command' | 'check'>): string {
  return `${command}/${check}`;
}
