import type { CommandStarted, RunEvent } from '../../model/generated/schemas.js';
import type { Plan, PlannedItem } from '../../model/plan.js';
import { createLiveSamples, type Screen } from './live-samples.js';
import { messageLines } from './messages.js';
import { createOutputLines, type OutputLines } from './output-lines.js';
import { createRunLines } from './run-lines.js';
import { harmless, type Style } from './style.js';

/** Shows a run as it goes on: every event, and what the commands print, indented under them. */
export interface TerminalReporter {
  readonly name: string;
  onEvent(event: RunEvent): void;
  onOutput(command: string, stream: 'stdout' | 'stderr', chunk: Uint8Array): void;
}

export function createTerminalReporter(plan: Plan, style: Style, screen: Screen): TerminalReporter {
  const { write, width = () => Number.POSITIVE_INFINITY, asks = false, outputPath } = screen;
  const lines = createRunLines(plan, { style, width, asks });
  const live = createLiveSamples(plan, style.signs, screen);
  const followed = neverEnding(plan);
  const values: Record<string, string> = {};
  let run = '';
  let output: OutputLines | null = null;
  const open = ({ command, output: number }: CommandStarted): OutputLines =>
    createOutputLines({
      style,
      write,
      pathOf: (stream) => outputPath?.(run, number, stream) ?? null,
      isFollowed: followed.has(command),
    });
  const messagesAt = (event: RunEvent): readonly string[] =>
    event.kind === 'run-finished' && event.status === 'worked' ? messageLines(plan, values, event.at) : [];
  return {
    name: 'terminal',
    onEvent(event) {
      if (event.kind === 'check-sampled') return live.add(event);
      live.clear();
      if (event.kind === 'run-started') run = event.runId;
      if (event.kind === 'command-finished') output?.finish();
      if (event.kind === 'check-settled') live.settle(event);
      if (event.kind === 'variable-bound') values[event.name] = event.value;
      for (const line of lines.of(event)) write(`${line}\n`);
      if (event.kind === 'command-started') output = open(event);
      for (const line of messagesAt(event)) write(`${harmless(line)}\n`);
    },
    onOutput(_command, stream, chunk) {
      if (!live.isPolling()) output?.add(stream, chunk);
    },
  };
}

function neverEnding(plan: Plan): ReadonlySet<string> {
  const items = plan.steps.flatMap((step) => step.items);
  const isFollowed = (item: PlannedItem) => item.kind === 'command' && item.classification.neverEnds;
  return new Set(items.filter(isFollowed).map(({ id }) => id));
}
