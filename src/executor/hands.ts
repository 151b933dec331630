import type { Plan, PlannedCommand, PlannedStep } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { readFacts } from '../script/read-facts.js';
import type { DriveRequest } from './drive-request.js';
import { maskedOperator } from './masked-operator.js';
import { createMemory, type OutputMemory } from './output-memory.js';
import type { RunPorts } from './ports.js';
import { mask, type Redactor } from './redactor.js';
import type { RunLog } from './run-log.js';

/** What the hands hold while they work: the ports, the values in clear, and the outputs still needed. */
export interface Hands {
  readonly request: DriveRequest;
  readonly ports: RunPorts;
  readonly log: RunLog;
  readonly redactor: Redactor;
  /** By name in the shell, in clear, for the shell and for checks; what is written down is masked. */
  readonly values: Map<string, string>;
  readonly memory: OutputMemory;
  /** When a check that asks Prometheus fell due, by command and ordinal. */
  readonly dueAtMs: Map<string, number>;
  /** Commands as the operator edited them: what is asked for, tried again and polled from then on. */
  readonly edits: Map<string, PlannedCommand>;
  /** The last snapshot of the session that the journal has, as JSON. */
  readonly journalled: { session: string };
  /** Whether the session has the inputs already. */
  readonly binding: { isDone: boolean };
  /** What runs in the background, as far as nobody has seen it end, by process. */
  readonly jobs: Map<number, BackgroundJob>;
  /** Process groups that the operator lets go on behind the end of the run. */
  readonly keeping: Set<number>;
  /** The fence with a folder of its own that the session stands in, and where it was before. */
  readonly place: { entered: { readonly fence: number; readonly back: string } | null };
  readonly operatorName: string;
  /** Bodies of the functions that the document defines, by name. */
  readonly functions: ReadonlyMap<string, string>;
  attemptOf(command: string): number;
  stepOf(command: string): PlannedStep;
  nextOutput(): number;
  /** The input's own name, of one it has in the shell. */
  nameOf(shellName: string): string;
}

export interface BackgroundJob {
  readonly command: string;
  /** Closes what it printed into. */
  readonly finish: () => void;
}

export function createHands(request: DriveRequest, ports: RunPorts): Hands {
  const { itinerary, log } = request;
  const { redactor } = log;
  const values = new Map(request.values);
  const names = new Map(itinerary.plan.inputs.map((input) => [input.shellName, input.name]));
  return {
    request,
    ports: { ...ports, operator: maskedOperator(ports.operator, redactor.text) },
    log,
    redactor,
    values,
    memory: createMemory(request.recalled),
    dueAtMs: new Map(),
    edits: new Map(),
    journalled: { session: JSON.stringify(log.state.session) },
    binding: { isDone: false },
    jobs: new Map(),
    keeping: new Set(),
    place: { entered: log.state.entered },
    operatorName: log.state.operator ?? '',
    functions: functionsOf(itinerary.plan),
    attemptOf: (id) => {
      const own = log.state.stops[itinerary.indexOf.get(id) ?? -1];
      return own?.kind === 'command' ? own.attempts : 0;
    },
    stepOf: (id) => {
      const stop = itinerary.stops[itinerary.indexOf.get(id) ?? -1];
      if (stop === undefined) throw new RunbookError('SELECTION_UNKNOWN', `The plan has no ${id}.`);
      return stop.step;
    },
    nextOutput: () => log.state.outputs + 1,
    nameOf: (shellName) => names.get(shellName) ?? shellName,
  };
}

function functionsOf({ steps }: Plan): ReadonlyMap<string, string> {
  const commands = steps.flatMap((step) => step.items.filter((item) => item.kind === 'command'));
  const defined = commands.flatMap(({ code }) => readFacts(code).functionsDefined);
  return new Map(defined.map(({ name, body }) => [name, body]));
}

/** Values as they may be shown: under the names the document knows, secrets masked. */
export function shownValues(hands: Hands, shellNames: Iterable<string>): Readonly<Record<string, string>> {
  const { secrets } = hands.request.itinerary.plan;
  const entries = [...shellNames].flatMap((name) => {
    const value = hands.values.get(name);
    if (value === undefined) return [];
    return [[hands.nameOf(name), secrets.includes(name) ? mask : hands.redactor.text(value)] as const];
  });
  return Object.fromEntries(entries);
}
