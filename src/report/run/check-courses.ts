import { printDemand } from '../../checks/print-check.js';
import { readBounds, type Scale } from '../../checks/read-bounds.js';
import type { CheckCourse, CheckLook, CheckSampled, RunEvent } from '../../model/generated/schemas.js';
import type { ToldRun } from './told-run.js';

/** Every check that was looked at, with all looks of the last attempt. */
export function checkCourses({ plan, events, record }: ToldRun): readonly CheckCourse[] {
  const samples = samplesOf(events);
  const recorded = new Map(record.steps.flatMap((step) => step.commands.map((one) => [one.id, one])));
  const commands = plan.steps.flatMap((step) => step.items.filter((item) => item.kind === 'command'));
  return commands.flatMap((command) =>
    command.expectations.flatMap((expectation, index): readonly CheckCourse[] => {
      const settled = recorded.get(command.id)?.checks[index];
      const seen = samples.get(keyOf(command.id, index)) ?? [];
      if (settled === undefined || (seen.length === 0 && settled.verdict === 'not-judged')) return [];
      const check = expectation.kind === 'check' ? expectation.check : null;
      const scale = check === null ? null : readBounds(check, record.variables);
      return [
        {
          command: command.id,
          text: expectation.text,
          line: expectation.span.start.line,
          demand: check === null ? expectation.text : printDemand(check),
          unit: scale?.unit ?? null,
          bounds: scale?.bounds ?? [],
          withinMs: check?.timing.withinMs ?? null,
          verdict: settled.verdict,
          message: settled.message,
          samples: seen.map((sample) => lookOf(sample, scale)),
        },
      ];
    }),
  );
}

/** Those of an attempt that was repeated are no part of the course that settled it. */
function samplesOf(events: readonly RunEvent[]): ReadonlyMap<string, readonly CheckSampled[]> {
  const found = new Map<string, readonly CheckSampled[]>();
  for (const event of events) {
    if (event.kind !== 'check-sampled') continue;
    const key = keyOf(event.command, event.check);
    const before = (found.get(key) ?? []).filter(({ attempt }) => attempt === event.attempt);
    found.set(key, [...before, event]);
  }
  return found;
}

function keyOf(command: string, check: number): string {
  return `${check} ${command}`;
}

function lookOf({ at, afterMs, verdict, observed, message }: CheckSampled, scale: Scale | null): CheckLook {
  return { at, afterMs, verdict, observed, value: scale?.valueOf(observed) ?? null, message };
}
