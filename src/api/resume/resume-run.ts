import type { DriveSettings } from '../../executor/drive-request.js';
import { recallOutputs } from '../../executor/recall-outputs.js';
import type { Redactor } from '../../executor/redactor.js';
import type { RunEvent, RunPolicy, RunRecord, RunResumed } from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';
import { RunbookError } from '../../model/runbook-error.js';
import { endLeftBehind } from '../../process/end-left-behind.js';
import { defaultKeepBytes } from '../../process/shell-options.js';
import type { OpenRun } from '../../records/open-run.js';
import type { RunStore } from '../../records/run-store.js';
import type { Itinerary } from '../../run/itinerary.js';
import { reopen } from '../../run/reopen.js';
import type { RunState } from '../../run/run-state.js';
import { hasUndone } from '../../run/undo-state.js';
import { staleness } from '../../staleness/staleness.js';
import { type BoundRun, bindRun } from '../bind-run.js';
import { carryOut, type Undertaking } from '../carry-out.js';
import { checkApprovals } from '../check-approvals.js';
import { examine } from '../examine-plan.js';
import type { Document } from '../find-document.js';
import { knowBoundSecrets, knowGivenSecrets, withoutSecrets } from '../known-secrets.js';
import { type PastRun, readPastRun } from '../past-run.js';
import type { PrometheusAccess } from '../prometheus/access.js';
import { openStore } from '../run-records.js';
import { definedOnly, type RunSurroundings } from '../run-surroundings.js';
import { surveyTarget, type Target } from '../survey-target.js';
import { tellValues } from '../tell-values.js';
import { checkSettled } from './check-settled.js';
import { chooseRun } from './choose-run.js';
import { resumeNotes } from './resume-notes.js';
import { type KnownValues, knownValues, newValues } from './resume-values.js';
import { resumedDocument } from './resumed-document.js';
import { documentFor, planOn } from './resumed-plan.js';

export interface ResumeRequest {
  /** Null for the only run that can be meant. */
  readonly run: string | null;
  /** Mode, rehearsal and ledger stay those of the run; what is approved is approved anew. */
  readonly policy: Pick<
    RunPolicy,
    'attended' | 'yes' | 'acceptExamples' | 'approve' | 'undo' | 'ran' | 'again'
  >;
  readonly vars: Readonly<Record<string, string>>;
  readonly varsFile: Readonly<Record<string, string>>;
  readonly settings: DriveSettings;
  /** Given now, else that of the run. */
  readonly prometheusFor: (url: string | null) => PrometheusAccess | null;
  readonly operatorName: string;
  /** The operator read what changed in the document. */
  readonly changed: boolean;
  /** What was read and approved stands, however long ago. */
  readonly trustOld: boolean;
  readonly cwd: string;
  readonly engine: string;
}

/** What was read or approved before that is looked at again. */
const staleAfterMs = 60 * 60_000;

/**
 * Goes on with a run that was broken off, from its journal. Throws RUN_UNKNOWN, RUN_BUSY, RUN_FINISHED,
 * JOURNAL_UNREADABLE, DOCUMENT_CHANGED, and what stops a run before its first command.
 */
export function resumeRun(request: ResumeRequest, surroundings: RunSurroundings): Promise<RunRecord> {
  const redactor = knowGivenSecrets({ ...request, env: surroundings.env });
  return withoutSecrets(redactor, () => carryOn({ request, surroundings, redactor }));
}

async function carryOn(resuming: Resuming): Promise<RunRecord> {
  const { request, surroundings } = resuming;
  const { env, home, clock } = surroundings;
  const store = openStore({ env, home, cwd: request.cwd, now: () => clock.now() });
  const run = store.resume(chooseRun(store, request.run));
  try {
    const resumption = await prepare(resuming, { store, run });
    return await carryOut(resumption, surroundings);
  } finally {
    run.close();
  }
}

interface Reopened {
  readonly store: RunStore<RunEvent>;
  readonly run: OpenRun<RunEvent> & { readonly events: readonly RunEvent[] };
}

interface Resuming {
  readonly request: ResumeRequest;
  readonly surroundings: RunSurroundings;
  readonly redactor: Redactor;
}

async function prepare(resuming: Resuming, { store, run }: Reopened): Promise<Undertaking> {
  const { request, surroundings, redactor } = resuming;
  const past = readPastRun(store, run.id, run.events);
  refuseFinished(past);
  const document = await resumedDocument(past, request.changed);
  await endWhatIsLeft(past);
  const going = goOn(past, document, resuming);
  const { itinerary, state, policy, resumed } = going;
  const known = knownValues(past.events);
  const bound = await bindAndExamine(going, known, resuming);
  const values = new Map([...Object.entries(known.captured), ...bound.values]);
  const secrets = knowBoundSecrets(redactor, itinerary.plan, bound);
  const target = surveyRest(going, { values, overridden: bound.overridden }, surroundings);
  return {
    ...going,
    document,
    settings: request.settings,
    readers: surroundings.readersFor({
      plan: itinerary.plan,
      staleness: stalenessOf(itinerary.plan, surroundings.clock.now()),
      policy,
      notes: resumeNotes({ id: past.id, itinerary, state: reopen(itinerary, state, resumed) }),
      secrets,
    }),
    redactor,
    target,
    store,
    run,
    seq: run.events.length,
    values,
    toBind: missingIn(state, values),
    overridden: bound.overridden,
    recall: (now) =>
      recallOutputs({
        itinerary,
        state: now,
        values,
        readOutput: (output, stream) =>
          store.outputEnds(run.id, output, { stream, mostBytes: defaultKeepBytes }),
      }),
    begin: (log) => {
      if (document.text !== past.text) run.keepDocument(resumed.document, document.text);
      log.tell({ ...resumed, target: target.record }, { sync: true });
      tellValues(log, itinerary.plan, { origins: newOrigins(bound, known) });
    },
  };
}

interface GoingOn {
  readonly itinerary: Itinerary;
  readonly state: RunState;
  readonly policy: RunPolicy;
  readonly prometheus: PrometheusAccess | null;
  readonly cwd: string;
  readonly resumed: Omit<RunResumed, 'seq' | 'at'>;
}

/** The plan for the rest, and the event that says so. */
function goOn(past: PastRun, document: Document, { request, surroundings }: Resuming): GoingOn {
  const { env, clock } = surroundings;
  const { started } = past;
  const { itinerary, state, ids } = planOn(past, document, new Set(Object.keys(env)));
  const prometheus = request.prometheusFor(started.policy.prometheus ?? null);
  const policy: RunPolicy = { ...started.policy, ...request.policy, prometheus: prometheus?.url ?? null };
  const resumed = {
    kind: 'run-resumed',
    engine: request.engine,
    operator: request.operatorName,
    policy,
    hash: itinerary.plan.runbook.hash,
    document: documentFor(past, document),
    stale: !request.trustOld && (ids !== null || isOld(past, clock.now())),
    renamed: [...(ids ?? [])].filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to })),
  } as const;
  checkApprovals(itinerary.plan, policy.approve);
  checkSettled(itinerary, reopen(itinerary, state, resumed), policy);
  return { itinerary, state, policy, prometheus, cwd: started.cwd, resumed };
}

async function bindAndExamine(
  { itinerary: { plan }, policy, cwd }: GoingOn,
  known: KnownValues,
  { request, surroundings }: Resuming,
): Promise<BoundRun> {
  const { env, operator } = surroundings;
  const given = { ...known.given, ...newValues(request.vars, known) };
  const bound = await bindRun(plan, {
    vars: given,
    varsFile: request.varsFile,
    policy,
    env: { ...env, ...known.environment },
    operator,
  });
  await examine(plan, { policy, env: definedOnly(env), cwd });
  return bound;
}

/** What is done acted where it did: only what is left is looked at, in the session as it was left. */
function surveyRest(
  { itinerary, state, policy, cwd, resumed }: GoingOn,
  bound: Pick<BoundRun, 'values' | 'overridden'>,
  { env }: RunSurroundings,
): Target {
  const { stops } = reopen(itinerary, state, resumed);
  return surveyTarget(itinerary.plan, {
    ...bound,
    policy,
    env: definedOnly(env),
    cwd,
    rest: {
      session: state.session,
      isLeft: ({ id }) => {
        const own = stops[itinerary.indexOf.get(id) ?? -1];
        return own?.kind !== 'command' || ['open', 'unsettled', 'running'].includes(own.phase.kind);
      },
    },
  });
}

function refuseFinished({ id, state }: PastRun): void {
  if (hasUndone(state.undo)) {
    throw new RunbookError(
      'RUN_FINISHED',
      `Run ${id} began to take back what it wrote: it cannot go on from there.`,
      {
        hint: 'Look at the system, then start a new run.',
      },
    );
  }
  if (state.finished?.status !== 'worked') return;
  const hint =
    state.ledger?.kind === 'ledger-kept'
      ? `Its row could not be written then: runbook record --run ${id}`
      : `See it with: runbook show ${id}`;
  throw new RunbookError('RUN_FINISHED', `Run ${id} has worked: there is nothing left to do in it.`, {
    hint,
  });
}

/** Nothing is started while the last thing that was started may still be at work. */
async function endWhatIsLeft({ id, state }: PastRun): Promise<void> {
  if (state.finished !== null || state.opened === null) return;
  const { survivors } = await endLeftBehind(state.opened.mark);
  if (survivors.length === 0) return;
  const lines = survivors.map(({ pid, command }) => `  ${pid}  ${command}`);
  throw new RunbookError('RUN_BUSY', `What run ${id} started is still running:\n${lines.join('\n')}`, {
    hint: 'End it by hand, then resume.',
  });
}

function isOld({ events }: PastRun, now: Date): boolean {
  const ageMs = now.getTime() - Date.parse(events.at(-1)?.at ?? '');
  // A clock that went back tells no age.
  return !(ageMs >= 0 && ageMs <= staleAfterMs);
}

/** What the session's snapshot does not hold: secrets, and what is given only now. */
function missingIn({ session }: RunState, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const held = new Set(session?.declarations.map(({ name }) => name));
  return new Map([...values].filter(([name]) => !held.has(name)));
}

function newOrigins({ origins }: BoundRun, known: KnownValues): BoundRun['origins'] {
  return origins.filter(
    ({ name, value }) => known.given[name] !== value && known.environment[name] !== value,
  );
}

function stalenessOf({ runbook }: Plan, now: Date) {
  return staleness(runbook.ledgers, runbook.frontMatter.staleAfterDays, now.toISOString().slice(0, 10));
}
