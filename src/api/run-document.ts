import type { DriveSettings } from '../executor/drive-request.js';
import type { Redactor } from '../executor/redactor.js';
import type { RunLog } from '../executor/run-log.js';
import type { RunPolicy, RunRecord } from '../model/generated/schemas.js';
import type { Plan, Selection } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { idleNames } from '../planner/given-names.js';
import { documentName } from '../records/kept-document.js';
import { layOut } from '../run/itinerary.js';
import { initialState } from '../run/run-state.js';
import { type BoundRun, bindRun } from './bind-run.js';
import { carryOut } from './carry-out.js';
import { checkApprovals } from './check-approvals.js';
import { checkRecorded } from './check-recorded.js';
import { examine } from './examine-plan.js';
import type { Document } from './find-document.js';
import { knowBoundSecrets, knowGivenSecrets, withoutSecrets } from './known-secrets.js';
import { planDocument } from './plan-document.js';
import type { PrometheusAccess } from './prometheus/access.js';
import { openStore } from './run-records.js';
import { definedOnly, type RunSurroundings } from './run-surroundings.js';
import { surveyTarget, type Target } from './survey-target.js';
import { shownOrigins, tellValues } from './tell-values.js';
import { unfinishedNotes } from './unfinished-notes.js';

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

/**
 * Runs a document: plan, inputs, tools, journal, shell, ledger. A failing command is an outcome; throws RunbookError
 * for what stops a run before its first command (exit 2), and JOURNAL_LOST where its journal can be kept no longer.
 */
export function runDocument(request: RunRequest, surroundings: RunSurroundings): Promise<RunRecord> {
  const redactor = knowGivenSecrets({ ...request, env: surroundings.env });
  return withoutSecrets(redactor, () => planAndRun(request, surroundings, redactor));
}

async function planAndRun(
  request: RunRequest,
  surroundings: RunSurroundings,
  redactor: Redactor,
): Promise<RunRecord> {
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
  if (policy.record) checkRecorded(document, { ...policy, ...request.settings });
  const bound = await bindRun(planned.plan, { ...request, env, operator: surroundings.operator });
  await examine(planned.plan, { policy, env: definedOnly(env), cwd: request.cwd });
  const store = openStore({ env, home: surroundings.home, cwd: request.cwd, now: () => clock.now() });
  const idle = idleNames(planned.plan, request.vars);
  const notes = [
    ...unfinishedNotes(store, document.absolutePath),
    ...idle.map((name) => `${name} was given a value, and nothing that this run does uses it.`),
  ];
  const secrets = knowBoundSecrets(redactor, planned.plan, bound);
  const target = surveyTarget(planned.plan, { policy, ...bound, env: definedOnly(env), cwd: request.cwd });
  const foreseen = { ...planned, policy, notes, secrets };
  const readers = surroundings.readersFor(foreseen);
  const values = shownOrigins(planned.plan, bound, redactor);
  const begins =
    (await surroundings.mayBegin?.({ planned: foreseen, target: target.record, values })) ?? true;
  // Where a signal ended the question nobody said no: the run is on record as what was broken off, to be resumed.
  if (!begins && surroundings.interrupts.ending() === null)
    throw new RunbookError('NOT_BEGUN', 'The run was not begun: nothing has run.');
  const itinerary = layOut(planned.plan);
  const run = store.create();
  try {
    return await carryOut(
      {
        ...request,
        itinerary,
        readers,
        redactor,
        target,
        store,
        run,
        state: initialState(itinerary),
        seq: 0,
        values: bound.values,
        toBind: bound.values,
        recall: () => new Map(),
        overridden: bound.overridden,
        begin: (log) => {
          run.keepDocument(documentName(1), document.text);
          tellStart(log, { plan: planned.plan, bound, request, target, runId: run.id });
        },
      },
      surroundings,
    );
  } finally {
    run.close();
  }
}

interface Start {
  readonly plan: Plan;
  readonly bound: BoundRun;
  readonly request: RunRequest;
  readonly target: Target;
  readonly runId: string;
}

function tellStart(log: RunLog, { plan, bound, request, target, runId }: Start): void {
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
      target: target.record,
      given: [...Object.keys(request.vars), ...Object.keys(request.varsFile)],
    },
    { sync: true },
  );
  tellValues(log, plan, bound);
}
