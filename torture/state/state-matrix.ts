import { join } from 'node:path';
import type { RunRecord } from '../../src/model/generated/schemas.js';
import { makeSite, runAt } from '../engine/site.js';
import { broken, type Measured, mostMemoryBytes, type Row, type Scenario } from '../scenario.js';
import { isAsWanted, type Outcome, readCases, type StateCase } from './cases.js';
import { runWrapped, wrappers } from './wrappers.js';

export const stateMatrix: Scenario = {
  name: 'state-matrix',
  section: 'state',
  does: 'what a shell remembers from one fence to the next, here and in three other ways of running fences',
  async run(folder): Promise<Measured> {
    const columns = ['Case', 'runbook', ...wrappers.map(({ title }) => title)];
    const cases = readCases();
    if (cases === null)
      return { columns, rows: [], peakBytes: null, skipped: 'shell-state.yaml is not beside this checkout' };
    const lines: CaseRun[] = [];
    for (const [index, wanted] of cases.entries())
      lines.push(await runCase(wanted, join(folder, String(index))));
    const totals = columns.slice(1).map((_, at) => lines.filter(({ held }) => held[at] === true).length);
    const sum: Row = { cells: [`of ${cases.length}`, ...totals.map(String)], broken: [] };
    return {
      columns,
      rows: [...lines.map(({ row }) => row), sum],
      peakBytes: Math.max(...lines.map(({ peakBytes }) => peakBytes)),
      skipped: null,
    };
  },
};

interface CaseRun {
  readonly row: Row;
  /** By column: here, then the wrappers. */
  readonly held: readonly boolean[];
  readonly peakBytes: number;
}

async function runCase(wanted: StateCase, folder: string): Promise<CaseRun> {
  const { outcome, peakBytes, isTidy } = await runHere(wanted, folder);
  const held = [isAsWanted(wanted, outcome)];
  for (const [index, wrapper] of wrappers.entries())
    held.push(isAsWanted(wanted, await runWrapped(wrapper, wanted, join(folder, `wrapped-${index}`))));
  const promises = {
    'it is as it should be': held[0] === true,
    'nothing is left running': isTidy,
    'memory stays under 150 MB': peakBytes <= mostMemoryBytes,
  };
  const cells = [wanted.name, ...held.map((holds) => (holds ? '✓' : '✗'))];
  return { row: { cells, broken: broken(promises) }, held, peakBytes };
}

/** Through the whole program: every fence under a step of its own, with every yes. */
async function runHere(wanted: StateCase, folder: string) {
  const text = wanted.fences
    .map((fence, index) => `## Step ${index + 1}\n\n\`\`\`sh\n${fence}\n\`\`\`\n`)
    .join('\n');
  const approvals = wanted.fences.flatMap((_fence, index) => ['--approve', String(index + 1)]);
  const site = makeSite(folder, { text });
  const ended = await runAt(site, { args: ['--format', 'json', ...approvals] }).ended;
  const record: RunRecord | null = ended.stdout === '' ? null : JSON.parse(ended.stdout);
  const steps = record?.steps ?? [];
  const outcome: Outcome = {
    out: (steps.at(-1)?.commands ?? []).map(({ stdout }) => stdout).join(''),
    status: steps.slice(0, wanted.status.length).map(({ status }) => status),
    // Node's own start is no part of it.
    tookMs: Date.parse(record?.finishedAt ?? '') - Date.parse(record?.startedAt ?? ''),
  };
  return { outcome, peakBytes: ended.peakBytes, isTidy: ended.orphans.length === 0 };
}
