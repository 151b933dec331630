import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LedgerIntent } from '../../src/records/settle.js';
import { writeLedgerRow } from '../../src/records/write-ledger-row.js';
import { rowRequest } from './ports.js';
import { ledgerText, rowsIn, scratch, temporaryFolder } from './support.js';

const bundle = temporaryFolder();

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile: join(bundle(), 'child.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});

interface Killed {
  readonly path: string;
  readonly notes: string;
  readonly journal: string;
  /** Ahead of which operation on the disk it dies, by number or name. */
  readonly killAt?: number | string;
  /** How many milliseconds after it has journalled its intent we kill it. */
  readonly killAfterMs?: number;
}

/** Runs a process that writes a row, to its end or ours. */
function runChild({
  path,
  notes,
  journal,
  killAt = 'never',
  killAfterMs,
}: Killed): Promise<'ended' | 'killed'> {
  const child = spawn(process.execPath, [join(bundle(), 'child.mjs'), path, notes, journal, String(killAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (killAfterMs !== undefined)
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), killAfterMs));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve('ended');
      else reject(new Error(`The child ended with ${code ?? signal}.`));
    });
  });
}

interface JournalLine {
  readonly intent?: LedgerIntent;
  readonly settled?: string;
}

function readLines(journal: string): readonly JournalLine[] {
  if (!fs.existsSync(journal)) return [];
  return fs
    .readFileSync(journal, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What resuming does: the row is written unless it stands already. */
async function resume(path: string, notes: string, journal: string): Promise<void> {
  const earlier = readLines(journal).findLast(({ intent }) => intent !== undefined)?.intent ?? null;
  const written = await writeLedgerRow(
    rowRequest(path, { entry: { date: '2026-11-22', cells: { Notes: notes } }, earlier }),
  );
  expect(written.kind).toBe('written');
}

describe('kill -9', () => {
  test('ahead of every single operation on the disk: the old document or the new one, and in the end one row', async () => {
    const folder = scratch();
    const path = join(folder, 'rollback.md');
    const newText = ledgerText.replace('| 2026-05-01', '| 2026-11-22 | one   |\n| 2026-05-01');
    const found: string[] = [];
    for (let killAt = 1; ; killAt++) {
      const journal = join(bundle(), `journal-${killAt}`);
      fs.writeFileSync(path, ledgerText);
      const end = await runChild({ path, notes: 'one', journal, killAt });
      const text = fs.readFileSync(path, 'utf8');
      expect([ledgerText, newText]).toContain(text);
      found.push(text === ledgerText ? 'old' : 'new');
      await resume(path, 'one', journal);
      expect(fs.readFileSync(path, 'utf8')).toBe(newText);
      expect(fs.readdirSync(folder)).toEqual(['rollback.md']);
      if (end === 'ended') break;
    }
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((text) => text === 'new').length).toBeGreaterThan(3);
    expect(found).toEqual(found.toSorted().toReversed());
  }, 60_000);

  test('at any moment between the intent and the end', async () => {
    const folder = scratch();
    const path = join(folder, 'rollback.md');
    const oldText = `${ledgerText}${'A line of a very long runbook.\n'.repeat(3_000)}`;
    const newText = oldText.replace('| 2026-05-01', '| 2026-11-22 | two   |\n| 2026-05-01');
    let killed = 0;
    for (let turn = 0; turn < 16; turn++) {
      const journal = join(bundle(), `moment-${turn}`);
      fs.writeFileSync(path, oldText);
      const end = await runChild({ path, notes: 'two', journal, killAfterMs: turn / 3 });
      if (end === 'killed') killed += 1;
      const text = fs.readFileSync(path, 'utf8');
      expect(text === oldText || text === newText).toBe(true);
      await resume(path, 'two', journal);
      expect(fs.readFileSync(path, 'utf8') === newText).toBe(true);
      expect(fs.readdirSync(folder)).toEqual(['rollback.md']);
    }
    expect(killed).toBeGreaterThan(0);
  }, 60_000);
});

describe('at once', () => {
  test('twenty processes behind one that was killed: all rows arrive, and the dead one is settled once', async () => {
    const folder = scratch();
    const path = join(folder, 'rollback.md');
    const dead = join(bundle(), 'dead');
    fs.writeFileSync(path, ledgerText);
    await runChild({ path, notes: 'dead', journal: dead, killAt: 'renameSync' });
    expect(rowsIn(path)).toBe(1);
    const journals = Array.from({ length: 20 }, (_, index) => join(bundle(), `at-once-${index}`));
    await Promise.all(journals.map((journal, index) => runChild({ path, notes: `n${index}`, journal })));
    expect(rowsIn(path)).toBe(21);
    for (const [index] of journals.entries())
      expect(fs.readFileSync(path, 'utf8')).toContain(`| 2026-11-22 | n${index} `);
    const settled = journals.flatMap(readLines).flatMap((line) => line.settled ?? []);
    expect(settled).toEqual(['dead']);
    expect(fs.readdirSync(folder)).toEqual(['rollback.md']);
  }, 60_000);
});
