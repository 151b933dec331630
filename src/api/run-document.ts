import { drive } from '../executor/drive.js';
import type { DriveSettings, Interrupts } from '../executor/drive-request.js';
import type { Clock, Operator, RunReader } from '../executor/ports.js';
import { createRedactor } from '../executor/redactor.js';
import { createRunLog } from '../executor/run-log.js';
import type { RunPolicy, RunRecord } from '../model/generated/schemas.js';
import type { Staleness } from '../model/ledger.js';
import type { Plan, Selection } from '../model/plan.js';
import { openShell } from '../process/open-shell.js';
import { documentName } from '../records/kept-document.js';
import { foldRecord } from '../run/fold-record.js';
import { layOut } from '../run/itinerary.js';
import { initialState } from '../run/run-state.js';
import { type BoundRun, bindRun } from './bind-run.js';
import { checkApprovals } from './check-approvals.js';
import { examine } from './examine-plan.js';
import type { Document } from './find-document.js';
import { createLedgerKeeper } from './ledger-keeper.js';
import { planDocument } from './plan-document.js';
import { type PrometheusAccess, prometheusSecrets } from './prometheus/access.js';
import { createQuery, noPrometheus } from './prometheus/create-query.js';
import { openStore, readOutputs } from './run-records.js';

export interface RunRequest {
  readonly document: Document;
  readonly selection: Selection;
  readonly policy: RunPolicy;
  readonly vars: Readonly<Record<string, string>>;
  readonly varsFile: Readonly<Record<string, string>>;
  readonly settings: DriveSettings;
  /** Whom promql and alert checks ask; null where nobody said. */
  readonly prometheus: PrometheusAccess | null;
  readonly operatorName: string;
  /** Where the commands start. */
  readonly cwd: string;
  readonly engine: string;
}

export interface RunSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly clock: Clock;
  readonly operator: Operator;
  readonly interrupts: Interrupts;
  /** Called once the plan stands and nothing has run yet. */
  readonly readersFor: (plan: Plan, staleness: Staleness) => readonly RunReader[];
}

/**
 * Runs a document: plan, inputs, tools, journal, shell, ledger. A failing command is an outcome; throws RunbookError
 * for what stops a run before its first command (exit 2) or takes the journal away.
 */
export async function runDocument(request: RunRequest, surroundings: RunSurroundings): Promise<RunRecord> {
  const { document, selection, policy } = request;
  const { clock, env } = surroundings;
  const planned = planDocument({
    path: document.path,
    text: document.text,
    selection,
    environment: new Set(Object.keys(env)),
    given: new Set([...Object.keys(request.vars), ...Object.keys(request.varsFile)]),
    today: clock.now().toISOString().slice(0, 10),
  });
  checkApprovals(planned.plan, policy.approve);
  const bound = await bindRun(planned.plan, { ...request, env, operator: surroundings.operator });
  await examine(planned.plan, { policy, env: definedOnly(env), cwd: request.cwd });
  const readers = surroundings.readersFor(planned.plan, planned.staleness);
  return carryOut(planned.plan, bound, { request, surroundings, readers });
}

interface Run {
  readonly request: RunRequest;
  readonly surroundings: RunSurroundings;
  readonly readers: readonly RunReader[];
}

async function carryOut(
  plan: Plan,
  bound: BoundRun,
  { request, surroundings, readers }: Run,
): Promise<RunRecord> {
  const { clock, operator, interrupts, env, home } = surroundings;
  const { document, policy } = request;
  const itinerary = layOut(plan);
  const store = openStore({ env, home, cwd: request.cwd, now: () => clock.now() });
  const run = store.create();
  const shell = await openShell({ cwd: request.cwd, env: definedOnly(env) });
  try {
    const log = createRunLog(itinerary, initialState(itinerary), {
      clock,
      journal: run.journal,
      readers,
    });
    run.keepDocument(documentName(1), document.text);
    tellStart(log, { plan, bound, request, runId: run.id });
    log.tell({ kind: 'session-opened', mark: shell.mark, pid: shell.pid });
    const ports = {
      shell,
      clock,
      query: request.prometheus === null ? noPrometheus : createQuery(request.prometheus, clock),
      operator,
      journal: run.journal,
      outputs: run.outputs,
      ledger: createLedgerKeeper({ document, clock, runId: run.id, keepRow: run.keepRow }),
      readers,
    };
    const { values, overridden } = bound;
    const secrets = prometheusSecrets(env);
    const { settings } = request;
    const state = await drive(
      {
        itinerary,
        policy,
        log,
        values,
        toBind: values,
        recalled: new Map(),
        overridden,
        secrets,
        settings,
        interrupts,
      },
      ports,
    );
    return foldRecord(itinerary, state, readOutputs(store, run));
  } finally {
    await shell.close();
    run.close();
  }
}

interface Start {
  readonly plan: Plan;
  readonly bound: BoundRun;
  readonly request: RunRequest;
  readonly runId: string;
}

function tellStart(log: ReturnType<typeof createRunLog>, { plan, bound, request, runId }: Start): void {
  const { runbook } = plan;
  log.tell(
    {
      kind: 'run-started',
      schemaVersion: 1,
      runId,
      engine: request.engine,
      path: runbook.path,
      file: request.document.absolutePath,
      title: runbook.title,
      hash: runbook.hash,
      document: documentName(1),
      cwd: request.cwd,
      operator: request.operatorName,
      policy: request.policy,
      selection: plan.selection,
      given: [...Object.keys(request.vars), ...Object.keys(request.varsFile)],
    },
    { sync: true },
  );
  const redactor = createRedactor();
  for (const { shellName, value } of bound.origins) if (plan.secrets.includes(shellName)) redactor.add(value);
  for (const { name, shellName, from, value } of bound.origins) {
    const secret = plan.secrets.includes(shellName);
    log.tell({ kind: 'variable-bound', name, value: secret ? '•••' : redactor.text(value), from, secret });
  }
}

function definedOnly(env: RunSurroundings['env']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
