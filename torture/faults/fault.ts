import { type Aftermath, endingOf } from '../engine/aftermath.js';
import type { Ended } from '../engine/start-engine.js';
import { megabytes } from '../render/megabytes.js';
import { broken, type Measured, mostMemoryBytes, type Scenario } from '../scenario.js';

/** One thing that goes wrong around a run. */
export interface Fault {
  readonly name: string;
  readonly does: string;
  /** What the design says should come of it. */
  readonly expected: string;
  run(folder: string): Promise<Happened | NotMade>;
}

/** This machine, or this user, cannot make the fault. */
export interface NotMade {
  readonly skipped: string;
}

export interface Happened {
  readonly ended: Ended;
  readonly aftermath: Aftermath;
  /** Of this fault; those that hold for all of them are added. */
  readonly promises: Readonly<Record<string, boolean>>;
  /** How the fault was made, where machines differ. */
  readonly how?: string;
  /** The processes that may live on: the operator was told of them by name. */
  readonly named?: number;
}

const columns = ['Fault', 'Expected', 'Exit', 'Says', 'Row', 'Journal', 'Orphans', 'Memory'] as const;

export function faultScenario(fault: Fault): Scenario {
  return {
    name: fault.name,
    section: 'faults',
    does: fault.does,
    async run(folder) {
      const happened = await fault.run(folder);
      if ('skipped' in happened) return { columns, rows: [], peakBytes: null, ...happened };
      return measure(fault, happened, folder);
    },
  };
}

function measure(fault: Fault, happened: Happened, folder: string): Measured {
  const { ended, aftermath, promises, how, named = 0 } = happened;
  const kept = {
    'it ends in time': !ended.overdue,
    'nothing is left running': ended.orphans.length === named,
    'memory stays under 150 MB': ended.peakBytes <= mostMemoryBytes,
  };
  const cells = [
    how === undefined ? fault.does : `${fault.does} (${how})`,
    fault.expected,
    String(ended.exitCode ?? ended.signal),
    messageOf(ended, folder),
    rowCell(aftermath),
    journalCell(aftermath),
    String(ended.orphans.length),
    megabytes(ended.peakBytes),
  ];
  return {
    columns,
    rows: [{ cells, broken: broken({ ...promises, ...kept }) }],
    peakBytes: ended.peakBytes,
    skipped: null,
  };
}

function rowCell({ rowsAdded, rowKept }: Aftermath): string {
  if (rowsAdded > 0) return rowsAdded === 1 ? 'written' : `${rowsAdded} written`;
  return rowKept ? 'kept' : 'none';
}

function journalCell({ journal }: Aftermath): string {
  if (journal.kind !== 'read') return journal.kind === 'absent' ? 'gone' : `unreadable: ${journal.why}`;
  return `${journal.events.length} events, ${endingOf(journal) ?? 'no end'}`;
}

const headline = /^(WORKED|FAILED|STOPPED|NOT DONE|DONE IN PART|INTERRUPTED|UNFINISHED)\b/;

/** The line that says how it went, and the one that says why, or the error that stopped the program; as code. */
function messageOf({ stdout, stderr }: Ended, folder: string): string {
  const lines = `${stdout}\n${stderr}`.split('\n');
  const at = lines.findIndex((line) => headline.test(line));
  const error = lines.find((line) => /\([A-Z]+(_[A-Z]+)+\)$/.test(line));
  const found =
    error ?? (at < 0 ? '' : [lines[at], lines[at + 1]].filter((line) => line?.trim() !== '').join(' / '));
  const said = found
    .replaceAll(folder, '…')
    .replaceAll(/\d{8}T\d{9}Z-[0-9a-f]{6}/g, 'RUN')
    .replaceAll(/ in \d+(\.\d+)? (s|min)\b| {3}(exit \d+|run RUN)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
  return said === '' ? 'nothing: nobody is there' : `\`${said}\``;
}
