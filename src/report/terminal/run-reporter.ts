import type { RunEvent } from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';
import { createLiveSamples, type Screen } from './live-samples.js';
import { messageLines } from './messages.js';
import { createRunLines } from './run-lines.js';
import { createRunningOutputs } from './running-outputs.js';
import { harmless, type Style } from './style.js';

/** Shows a run as it goes on: every event, and what the commands print, indented under them. */
export interface TerminalReporter {
  readonly name: string;
  onEvent(event: RunEvent): void;
  onOutput(command: string, stream: 'stdout' | 'stderr', chunk: Uint8Array): void;
}

export function createTerminalReporter(plan: Plan, style: Style, screen: Screen): TerminalReporter {
  const { write, width = () => Number.POSITIVE_INFINITY, asks = false } = screen;
  const lines = createRunLines(plan, { style, width, asks });
  const live = createLiveSamples(plan, style.signs, screen);
  const values: Record<string, string> = {};
  const outputs = createRunningOutputs(plan, { ...screen, style });
  const messagesAt = (event: RunEvent): readonly string[] =>
    event.kind === 'run-finished' && event.status === 'worked' ? messageLines(plan, values, event.at) : [];
  return {
    name: 'terminal',
    onEvent(event) {
      if (event.kind === 'check-sampled') return live.add(event);
      live.clear();
      outputs.onEvent(event);
      if (event.kind === 'check-settled') live.settle(event);
      if (event.kind === 'variable-bound') values[event.name] = event.value;
      for (const line of lines.of(event)) write(`${line}\n`);
      for (const line of messagesAt(event)) write(`${harmless(line)}\n`);
    },
    onOutput: outputs.add,
  };
}
