import { foldEvents } from '../../src/api/past-run.js';
import type { CheckQuery } from '../../src/checks/query-of.js';
import { drive } from '../../src/executor/drive.js';
import type { DriveSettings, Interrupts } from '../../src/executor/drive-request.js';
import type {
  Operator,
  Outputs,
  PrometheusAnswer,
  RunReader,
  SyntaxReader,
  TargetWatch,
} from '../../src/executor/ports.js';
import { recallOutputs } from '../../src/executor/recall-outputs.js';
import { createRedactor } from '../../src/executor/redactor.js';
import { createRunLog } from '../../src/executor/run-log.js';
import type { RunEvent, RunPolicy } from '../../src/model/generated/schemas.js';
import type { Plan } from '../../src/model/plan.js';
import type {
  JobEnd,
  ShellEnding,
  ShellOutcome,
  ShellRequest,
  ShellSession,
  ShellState,
} from '../../src/model/shell-port.js';
import { layOut } from '../../src/run/itinerary.js';
import type { RunState } from '../../src/run/run-state.js';

/** What a command answers: its output, or all that differs from a quiet success. */
export interface Answer {
  readonly stdout?: string;
  /** stdout, as it comes in several pieces. */
  readonly chunks?: readonly string[];
  readonly stderr?: string;
  readonly exitCode?: number;
  readonly pipeline?: readonly number[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly tookMs?: number;
  readonly timedOut?: boolean;
  /** Of a command that timed out: what not even SIGKILL ended. */
  readonly survivors?: readonly number[];
  /** What becomes of it behind its start, where it is put in the background. */
  readonly job?: ScriptedJob;
  /** It takes the shell along: what it set is lost. */
  readonly noState?: boolean;
}

/** Counted from its start; one without an end runs until it is ended. */
export interface ScriptedJob {
  readonly prints?: readonly {
    readonly afterMs: number;
    readonly stdout?: string;
    readonly stderr?: string;
  }[];
  readonly endsAfterMs?: number;
  readonly exitCode?: number | null;
}

export interface Script {
  readonly plan: Plan;
  readonly policy?: Partial<RunPolicy>;
  /** By a part of the command's text; several answers are given one after the other, the last one again and again. */
  readonly answers?: Readonly<Record<string, Answer | readonly Answer[]>>;
  readonly operator?: Partial<Operator>;
  /** What Bash would say of an edit. */
  readonly syntax?: SyntaxReader;
  readonly values?: Readonly<Record<string, string>>;
  readonly overridden?: readonly string[];
  readonly readers?: readonly RunReader[];
  readonly outputs?: Outputs;
  /** What Prometheus answers, one after the other, the last one again and again; `silence` until it is hung up on. */
  readonly prometheus?: readonly (PrometheusAnswer | string)[];
  readonly interrupts?: Interrupts;
  /** How a command ends that has the terminal. */
  readonly atTerminal?: ShellEnding;
  readonly settings?: Partial<DriveSettings>;
  readonly target?: TargetWatch;
  /** A run that was broken off, to go on with. */
  readonly resumed?: Pick<ScriptedRun, 'events' | 'outputs'> & { readonly stale?: boolean };
  readonly clock?: ReturnType<typeof fakeClock>;
}

export interface ScriptedRun {
  readonly state: RunState;
  readonly events: readonly RunEvent[];
  /** The code that reached the shell, in order. */
  readonly ran: readonly string[];
  /** What was journalled before the shell saw each command that writes. */
  readonly synced: readonly string[];
  /** What the output files hold, all in one. */
  readonly kept: string;
  /** The queries that reached Prometheus, in order. */
  readonly asked: readonly CheckQuery[];
  /** What was kept of every output, by number and stream: `1.stdout`. */
  readonly outputs: ReadonlyMap<string, Buffer>;
  readonly elapsedMs: number;
}

const unattended: RunPolicy = {
  mode: 'normal',
  attended: false,
  yes: true,
  acceptExamples: false,
  approve: [],
  rehearsal: false,
  record: false,
};

/** Drives a plan with a shell that answers from a script and a clock that does not wait. */
export async function scriptedRun(script: Script): Promise<ScriptedRun> {
  const { plan, values = {} } = script;
  const policy = { ...unattended, ...script.policy };
  const itinerary = layOut(plan);
  const clock = script.clock ?? fakeClock();
  const before = script.resumed?.events ?? [];
  const outputs = new Map(script.resumed?.outputs);
  const events: RunEvent[] = [...before];
  const synced: string[] = [];
  const kept: string[] = [];
  const journal = {
    append(event: RunEvent, { sync }: { sync: boolean }) {
      events.push(event);
      if (sync) synced.push(event.kind);
    },
  };
  const shell = { ...scriptedShell(script.answers ?? {}, clock), ...terminalOf(script.atTerminal) };
  const prometheus = scriptedPrometheus(script.prometheus ?? []);
  const readers = script.readers ?? [];
  const redactor = createRedactor();
  for (const name of plan.secrets) redactor.add(values[name] ?? '');
  const log = createRunLog(
    itinerary,
    { state: foldEvents(itinerary, before), seq: before.length },
    { clock, journal, readers, redactor },
  );
  if (script.resumed !== undefined) {
    log.tell({
      kind: 'run-resumed',
      engine: 'test',
      operator: 'tester',
      policy,
      hash: plan.runbook.hash,
      document: 'document.md',
      stale: script.resumed.stale ?? false,
      renamed: [],
    });
  }
  const bound = new Map([...Object.entries(log.state.values), ...Object.entries(values)]);
  const state = await drive(
    {
      itinerary,
      policy,
      log,
      values: bound,
      toBind: new Map(Object.entries(values)),
      recalled: recallOutputs({
        itinerary,
        state: log.state,
        values: bound,
        readOutput: (output, stream) => ({
          head: outputs.get(`${output}.${stream}`) ?? Buffer.alloc(0),
          tail: Buffer.alloc(0),
          omittedBytes: 0,
        }),
      }),
      overridden: new Set(script.overridden ?? []),
      settings: { timeoutMs: null, note: null, recorded: {}, ...script.settings },
      interrupts: script.interrupts ?? undisturbed,
    },
    {
      shell,
      clock,
      query: prometheus,
      operator: { ...nobody, ...script.operator },
      syntax: script.syntax ?? (async () => null),
      journal,
      outputs: script.outputs ?? {
        open: (number) => ({
          write: (stream, chunk) => {
            const name = `${number}.${stream}`;
            outputs.set(name, Buffer.concat([outputs.get(name) ?? Buffer.alloc(0), chunk]));
            kept.push(Buffer.from(chunk).toString());
          },
          close: () => ({ kind: 'whole' }),
        }),
      },
      target: script.target ?? null,
      ledger: { record: async () => ({ kind: 'written', row: '| row |' }) },
      readers,
    },
  );
  return {
    state,
    events,
    ran: shell.ran,
    synced,
    kept: kept.join(''),
    asked: prometheus.asked,
    outputs,
    elapsedMs: clock.elapsedMs(),
  };
}

export const undisturbed: Interrupts = {
  current: () => new AbortController().signal,
  ending: () => null,
  divert: () => () => {},
};

export const silence = 'silence';

function scriptedPrometheus(answers: readonly (PrometheusAnswer | string)[]) {
  const asked: CheckQuery[] = [];
  return {
    asked,
    ask: async (query: CheckQuery, signal: AbortSignal): Promise<PrometheusAnswer> => {
      asked.push(query);
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer === undefined) return { kind: 'failed', why: 'no Prometheus in this test' };
      if (answer === silence)
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      return typeof answer === 'string' ? { kind: 'answered', body: answer } : answer;
    },
  };
}

export function fakeClock() {
  let nowMs = Date.UTC(2026, 10, 22);
  const startMs = nowMs;
  return {
    now: () => new Date(nowMs),
    sleep: async (ms: number) => {
      nowMs += ms;
    },
    pass: (ms: number) => {
      nowMs += ms;
    },
    elapsedMs: () => nowMs - startMs,
  };
}

function scriptedShell(
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
  clock: ReturnType<typeof fakeClock>,
): ShellSession & { readonly ran: string[] } {
  const ran: string[] = [];
  const given = new Map<string, number>();
  const jobs = new Map<number, ReturnType<typeof scriptedJob>>();
  const start = (request: ShellRequest, { job = {} }: Answer): number | null => {
    if (request.output === 'background') jobs.set(1001 + jobs.size, scriptedJob(request, job, clock));
    return jobs.size === 0 ? null : 1000 + jobs.size;
  };
  const running = () =>
    [...jobs].flatMap(([pid, job]) =>
      job.look() === null ? [{ pid, group: pid, command: job.command }] : [],
    );
  const next = (code: string): Answer => {
    const key = Object.keys(answers).find((part) => code.includes(part));
    const found = key === undefined ? {} : (answers[key] ?? {});
    if (!Array.isArray(found)) return found as Answer;
    const index = given.get(key ?? '') ?? 0;
    given.set(key ?? '', index + 1);
    return found[Math.min(index, found.length - 1)] ?? {};
  };
  return {
    ran,
    pid: 1,
    mark: 'scripted',
    snapshot: () => null,
    run: async (request: ShellRequest): Promise<ShellOutcome> => {
      if (request.signal.aborted) return notStarted;
      ran.push(request.code);
      const answer = next(request.code);
      clock.pass(answer.tookMs ?? 0);
      const exitCode = answer.exitCode ?? 0;
      await print(answer, request);
      return {
        ending:
          answer.timedOut === true
            ? {
                kind: 'timed-out',
                afterMs: 30_000,
                signal: 'SIGINT',
                session: 'kept',
                survivors: answer.survivors ?? [],
              }
            : answer.noState === true
              ? { kind: 'session-exited', exitCode }
              : { kind: 'exited', exitCode, pipeline: answer.pipeline ?? [exitCode] },
        stdout: captured(answer.stdout),
        stderr: captured(answer.stderr),
        durationMs: answer.tookMs ?? 0,
        session: 1,
        failures: [],
        state:
          answer.noState === true
            ? null
            : { ...stateOf(request.state, answer.variables ?? {}), lastJob: start(request, answer) },
      };
    },
    runInteractive: () => Promise.reject(new Error('no terminal in this test')),
    jobEnd: async (pid) => jobs.get(pid)?.look() ?? null,
    endJob: async (pid) => jobs.get(pid)?.end() ?? { exitCode: null },
    backgroundJobs: async () => running(),
    close: async ({ keep = [] } = {}) => ({
      ended: running().filter(({ group }) => !keep.includes(group)),
      kept: running().filter(({ group }) => keep.includes(group)),
      escaped: [],
    }),
  };
}

function terminalOf(ending: ShellEnding | undefined): Partial<ShellSession> {
  if (ending === undefined) return {};
  return { runInteractive: async ({ state }) => ({ ending, durationMs: 0, state: stateOf(state, {}) }) };
}

const notStarted: ShellOutcome = {
  ending: { kind: 'not-started', reason: { kind: 'interrupted' } },
  stdout: captured(),
  stderr: captured(),
  durationMs: 0,
  session: 1,
  failures: [],
  state: null,
};

/** Of every name that was asked for. */
function stateOf(names: readonly string[], values: Readonly<Record<string, string>>): ShellState {
  const set = Object.entries(values).map(
    ([name, value]) => [name, { kind: 'text', value, exported: false, readOnly: false }] as const,
  );
  return {
    variables: Object.fromEntries([...names.map((name) => [name, { kind: 'unset' }] as const), ...set]),
    functions: [],
    cwd: '/',
    umask: '0022',
    options: [],
    jobs: [],
    lastJob: null,
  };
}

async function print({ stdout = '', stderr = '', chunks = [stdout] }: Answer, { onOutput }: ShellRequest) {
  for (const text of chunks) if (text !== '') await onOutput('stdout', Buffer.from(text));
  if (stderr !== '') await onOutput('stderr', Buffer.from(stderr));
}

function scriptedJob(
  { code, onOutput }: ShellRequest,
  job: ScriptedJob,
  clock: ReturnType<typeof fakeClock>,
) {
  const startedAtMs = clock.elapsedMs();
  const prints = [...(job.prints ?? [])];
  let end: JobEnd | null = null;
  const look = (): JobEnd | null => {
    const afterMs = clock.elapsedMs() - startedAtMs;
    while (end === null && prints[0] !== undefined && prints[0].afterMs <= afterMs) {
      const { stdout, stderr } = prints.shift() ?? {};
      if (stdout !== undefined) void onOutput('stdout', Buffer.from(stdout));
      if (stderr !== undefined) void onOutput('stderr', Buffer.from(stderr));
    }
    if (job.endsAfterMs !== undefined && job.endsAfterMs <= afterMs)
      end ??= { exitCode: job.exitCode === undefined ? 0 : job.exitCode };
    return end;
  };
  const finish = (): JobEnd => {
    end = look() ?? { exitCode: 143 };
    return end;
  };
  return { command: code.replace(/ &$/, ''), look, end: finish };
}

function captured(text = '') {
  return { text, bytes: Buffer.byteLength(text), omittedBytes: 0 };
}

const unasked = (what: string) => () => Promise.reject(new Error(`nobody should have been asked: ${what}`));

/** An unattended run asks nobody: being asked fails the test. */
const nobody: Operator = {
  approve: unasked('approve'),
  choose: unasked('choose'),
  doTask: unasked('doTask'),
  decide: unasked('decide'),
  onFailure: unasked('onFailure'),
  settleEnd: unasked('settleEnd'),
  worked: unasked('worked'),
  undo: unasked('undo'),
  keepRunning: unasked('keepRunning'),
  fillInput: unasked('fillInput'),
  fillColumn: unasked('fillColumn'),
};
