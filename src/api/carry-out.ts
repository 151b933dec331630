import { drive } from '../executor/drive.js';
import type { DriveRequest, DriveSettings } from '../executor/drive-request.js';
import { maskTexts } from '../executor/mask-texts.js';
import type { RunReader, SyntaxReader } from '../executor/ports.js';
import type { Redactor } from '../executor/redactor.js';
import { createRunLog, type RunLog } from '../executor/run-log.js';
import type { RunEvent, RunPolicy, RunRecord } from '../model/generated/schemas.js';
import { checkSyntax } from '../process/check-syntax.js';
import { openShell } from '../process/open-shell.js';
import type { OpenRun } from '../records/open-run.js';
import type { RunStore } from '../records/run-store.js';
import { foldRecord } from '../run/fold-record.js';
import type { Itinerary } from '../run/itinerary.js';
import type { RunState } from '../run/run-state.js';
import type { Document } from './find-document.js';
import { explainLostJournal } from './journal-lost.js';
import { createLedgerKeeper } from './ledger-keeper.js';
import type { PrometheusAccess } from './prometheus/access.js';
import { createQuery, noPrometheus } from './prometheus/create-query.js';
import { readOutputs } from './run-records.js';
import { definedOnly, type RunSurroundings } from './run-surroundings.js';
import type { Target } from './survey-target.js';

/** What a run, or the rest of one, is carried out with. */
export interface Undertaking extends Pick<DriveRequest, 'values' | 'toBind' | 'overridden'> {
  readonly document: Document;
  readonly itinerary: Itinerary;
  readonly policy: RunPolicy;
  readonly settings: DriveSettings;
  readonly prometheus: PrometheusAccess | null;
  /** Where a session of its own begins. */
  readonly cwd: string;
  readonly readers: readonly RunReader[];
  /** Knows all that is secret so far. */
  readonly redactor: Redactor;
  readonly target: Target;
  readonly store: RunStore<RunEvent>;
  readonly run: OpenRun<RunEvent>;
  /** As the journal has it so far, and how many events that is. */
  readonly state: RunState;
  readonly seq: number;
  /** Outputs of before that may still be looked at, once the run goes on. */
  readonly recall: (state: RunState) => DriveRequest['recalled'];
  /** Tells how the run begins, or goes on; may throw, and then nothing has run. */
  readonly begin: (log: RunLog) => void;
}

/** Opens the shell, drives the run to its end, and folds it. Whoever opened the run closes it. Throws JOURNAL_LOST. */
export async function carryOut(
  undertaking: Undertaking,
  { clock, operator, interrupts, env }: RunSurroundings,
): Promise<RunRecord> {
  const { document, itinerary, policy, settings, store, run, readers, redactor, state, seq } = undertaking;
  const restore = state.session === null ? {} : { restore: state.session };
  const shell = await openShell({ cwd: undertaking.cwd, env: definedOnly(env), ...restore });
  try {
    const log = createRunLog(itinerary, { state, seq }, { clock, journal: run.journal, readers, redactor });
    undertaking.begin(log);
    log.tell({ kind: 'session-opened', mark: shell.mark, pid: shell.pid }, { sync: true });
    const ended = await drive(
      {
        ...undertaking,
        itinerary,
        policy,
        log,
        recalled: undertaking.recall(log.state),
        settings,
        interrupts,
      },
      {
        shell,
        clock,
        query: undertaking.prometheus === null ? noPrometheus : createQuery(undertaking.prometheus, clock),
        operator,
        syntax: readSyntax({ cwd: undertaking.cwd, env: definedOnly(env) }),
        journal: run.journal,
        outputs: run.outputs,
        ledger: createLedgerKeeper({
          document,
          clock,
          runId: run.id,
          earlier: state.intent,
          keepRow: (row) => run.keepRow(maskTexts(row, redactor.text)),
        }),
        target: undertaking.target.watch,
        readers,
      },
    ).catch((cause: unknown) => {
      throw explainLostJournal(cause, { itinerary, state: log.state });
    });
    return maskTexts(foldRecord(itinerary, ended, readOutputs(store, run)), redactor.text);
  } finally {
    await shell.close();
  }
}

function readSyntax(place: Parameters<typeof checkSyntax>[1]): SyntaxReader {
  return async (code) => {
    const syntax = await checkSyntax(code, place);
    return syntax.kind === 'ok' ? null : syntax.message;
  };
}
