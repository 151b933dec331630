import type {
  BackgroundEnded,
  CommandFinished,
  CommandStarted,
  RunEvent,
} from '../../model/generated/schemas.js';
import type { Plan, PlannedCommand } from '../../model/plan.js';
import type { Screen } from './live-samples.js';
import { createOutputLines, type OutputLines, type OutputStream } from './output-lines.js';
import type { Style } from './style.js';

/**
 * What commands print: the one in hand, and those that were put in the background before it. Between two commands, where
 * a question may stand, and while a program has the terminal, what the background prints is held back.
 */
export interface RunningOutputs {
  onEvent(event: RunEvent): void;
  add(command: string, stream: OutputStream, chunk: Uint8Array): void;
}

interface OutputsPage extends Pick<Screen, 'write' | 'outputPath'> {
  readonly style: Style;
}

export function createRunningOutputs(plan: Plan, page: OutputsPage): RunningOutputs {
  const { style, write, outputPath } = page;
  const followed = neverEnding(plan);
  const outputs = new Map<string, OutputLines>();
  const taking = takingTheTerminal(plan);
  const held: string[] = [];
  let run = '';
  let inHand: string | null = null;
  const say = (text: string): void => {
    if (inHand === null || taking.has(inHand)) held.push(text);
    else write(text);
  };
  const open = ({ command, output }: CommandStarted): void => {
    inHand = command;
    const lines = createOutputLines({
      style,
      write: say,
      named: () => (command === inHand ? null : command),
      pathOf: (stream) => outputPath?.(run, output, stream) ?? null,
      isFollowed: followed.has(command),
    });
    outputs.set(command, lines);
  };
  const finish = (command: string): void => {
    outputs.get(command)?.finish();
    outputs.delete(command);
  };
  return {
    onEvent(event) {
      if (event.kind === 'run-started') run = event.runId;
      if (event.kind === 'command-started') open(event);
      if (isOver(event)) finish(event.command);
      if (event.kind === 'session-closed') for (const command of [...outputs.keys()]) finish(command);
      if (event.kind === 'command-finished') inHand = null;
      for (const text of held.splice(0)) write(text);
    },
    add: (command, stream, chunk) => outputs.get(command)?.add(stream, chunk),
  };
}

/** What goes on in the background prints on. */
function isOver(event: RunEvent): event is CommandFinished | BackgroundEnded {
  if (event.kind === 'command-finished') return event.ending.kind !== 'started';
  return event.kind === 'background-ended';
}

/** Watched until somebody stops them; nobody watches what is in the background. */
function neverEnding(plan: Plan): ReadonlySet<string> {
  return commandsOf(plan, ({ classification, background }) => classification.neverEnds && !background);
}

function takingTheTerminal(plan: Plan): ReadonlySet<string> {
  return commandsOf(
    plan,
    ({ attributes, classification }) => attributes.interactive || classification.interactive,
  );
}

function commandsOf(plan: Plan, keep: (command: PlannedCommand) => boolean): ReadonlySet<string> {
  const items = plan.steps.flatMap((step) => step.items);
  return new Set(items.filter((item) => item.kind === 'command' && keep(item)).map(({ id }) => id));
}
