import type { RunEvent } from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';
import { createLiveSamples, type Screen } from './live-samples.js';
import { messageLines } from './messages.js';
import { createRunLines } from './run-lines.js';
import { harmless, type Style } from './style.js';

/** Shows a run as it goes on: every event, and what the commands print, indented under them. */
export interface TerminalReporter {
  readonly name: string;
  onEvent(event: RunEvent): void;
  onOutput(command: string, stream: 'stdout' | 'stderr', chunk: Uint8Array): void;
}

/** More than this of one command's output is in its file, not on the screen. */
const shownLines = 60;

export function createTerminalReporter(plan: Plan, style: Style, screen: Screen): TerminalReporter {
  const { write } = screen;
  const lines = createRunLines(plan, style);
  const output = createOutputLines(style, write);
  const live = createLiveSamples(plan, style.signs, screen);
  const values: Record<string, string> = {};
  return {
    name: 'terminal',
    onEvent(event) {
      if (event.kind === 'check-sampled') return live.add(event);
      live.clear();
      if (event.kind === 'command-started') output.start();
      if (event.kind === 'command-finished') output.finish();
      if (event.kind === 'check-settled') live.settle(event);
      if (event.kind === 'variable-bound') values[event.name] = event.value;
      for (const line of lines.of(event)) write(`${line}\n`);
      if (event.kind !== 'run-finished' || event.status !== 'worked') return;
      for (const line of messageLines(plan, values, event.at)) write(`${harmless(line)}\n`);
    },
    onOutput(_command, stream, chunk) {
      if (!live.isPolling()) output.add(stream, chunk);
    },
  };
}

interface OutputLines {
  start(): void;
  add(stream: 'stdout' | 'stderr', chunk: Uint8Array): void;
  finish(): void;
}

function createOutputLines(style: Style, write: (text: string) => void): OutputLines {
  let shown = 0;
  let left = 0;
  const open = { stdout: '', stderr: '' };
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  const show = (line: string): void => {
    if (shown >= shownLines) {
      left += 1;
      return;
    }
    shown += 1;
    write(`    ${style.dim(style.signs.bar)} ${harmless(line)}\n`);
  };
  return {
    start() {
      shown = 0;
      left = 0;
    },
    add(stream, chunk) {
      const text = open[stream] + decoders[stream].decode(chunk, { stream: true });
      const complete = text.split('\n');
      open[stream] = (complete.pop() ?? '').slice(-4096);
      for (const line of complete) show(line);
    },
    finish() {
      for (const stream of ['stdout', 'stderr'] as const) {
        if (open[stream] !== '') show(open[stream]);
        open[stream] = '';
      }
      if (left > 0) write(`    ${style.dim(style.signs.bar)} (${left} more lines are in the run's folder)\n`);
      left = 0;
    },
  };
}
