import { joinEnds, type OutputEnds } from '../process/output-keeper.js';
import type { Itinerary, Stop } from '../run/itinerary.js';
import { type CommandState, hasRun, type RunState } from '../run/run-state.js';
import type { KeptOutput } from './output-memory.js';

interface Recalling {
  readonly itinerary: Itinerary;
  readonly state: RunState;
  /** By name in the shell, in clear. */
  readonly values: ReadonlyMap<string, string>;
  /** What was kept of an output, as much of it as a check is shown. */
  readonly readOutput: (output: number, stream: 'stdout' | 'stderr') => OutputEnds;
}

/**
 * The outputs that checks and decisions of the step at which the run goes on may still want to look at, from the
 * journal and the files of a run that was broken off.
 */
export function recallOutputs(recalling: Recalling): ReadonlyMap<string, KeptOutput> {
  const { itinerary, state } = recalling;
  const step = itinerary.stops[state.cursor]?.step.id;
  return new Map(
    itinerary.stops.flatMap((stop, index) => {
      const own = state.stops[index];
      if (stop.kind !== 'command' || own?.kind !== 'command' || stop.step.id !== step) return [];
      if (!hasRun(own)) return [];
      const kept = recall(recalling, stop, own);
      return kept === null ? [] : [[stop.id, kept] as const];
    }),
  );
}

function recall(
  { values, readOutput }: Recalling,
  { command }: Extract<Stop, { kind: 'command' }>,
  { evidence, ending, durationMs }: CommandState,
): KeptOutput | null {
  if (evidence === null) return null;
  const { facts, output, finishedAt } = evidence;
  const stdout = readOutput(output, 'stdout');
  const stderr = readOutput(output, 'stderr');
  const isWhole = bytesOf(stdout) === facts.stdoutBytes && bytesOf(stderr) === facts.stderrBytes;
  const captures = command.captures.flatMap(({ name }) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    evidence: {
      stdout: joinEnds(stdout),
      stderr: joinEnds(stderr),
      exitCode: ending !== null && 'exitCode' in ending ? ending.exitCode : null,
      exitIsAnswer: facts.exitIsAnswer,
      durationMs: durationMs ?? 0,
      variables: Object.fromEntries(values),
      captures: Object.fromEntries(captures),
    },
    finishedAtMs: Date.parse(finishedAt),
    // Half an output that was lost with the machine must not pass for an empty one.
    notRun: isWhole ? facts.notRun : 'what it printed was not kept whole',
    isEvidence: isWhole && facts.decides,
    isWithheld: false,
  };
}

function bytesOf({ head, tail, omittedBytes }: OutputEnds): number {
  return head.length + omittedBytes + tail.length;
}
