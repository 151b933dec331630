import type { RunEvent } from '../../model/generated/schemas.js';
import type { TerminalReporter } from './run-reporter.js';

type ReadOutput = (output: number, stream: 'stdout' | 'stderr') => Iterable<Uint8Array>;

/** Tells a past run to a reporter as it told a live one, with what the commands printed then. */
export function replay(
  events: readonly RunEvent[],
  reporter: TerminalReporter,
  readOutput: ReadOutput,
): void {
  const outputs = new Map<string, number>();
  for (const event of events) {
    if (event.kind === 'command-started') outputs.set(event.command, event.output);
    if (event.kind === 'command-finished') {
      const output = outputs.get(event.command);
      for (const stream of ['stdout', 'stderr'] as const) {
        const pieces = output === undefined ? [] : readOutput(output, stream);
        for (const piece of pieces) reporter.onOutput(event.command, stream, piece);
      }
    }
    reporter.onEvent(event);
  }
}
