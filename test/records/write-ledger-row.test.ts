import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RunbookError } from '../../src/model/runbook-error.js';
import { hashBytes, type LedgerIntent } from '../../src/records/settle.js';
import { writeLedgerRow } from '../../src/records/write-ledger-row.js';
import { rowRequest, systemError, watchedDisk } from './ports.js';
import { ledgerText, rowsIn, scratch } from './support.js';

const row = '| 2026-11-22 | fine  |';

function documentIn(folder: string, content: string | Uint8Array = ledgerText, name = 'rollback.md'): string {
  const path = join(folder, name);
  fs.writeFileSync(path, content);
  return path;
}

/** Nothing was changed, and nothing lies around. */
async function expectKept(path: string, reason: string | RegExp, more = {}): Promise<void> {
  const before = fs.readFileSync(path);
  const names = fs.readdirSync(join(path, '..'));
  const kept = await writeLedgerRow(rowRequest(path, more));
  expect(kept).toMatchObject({ kind: 'kept', reason: expect.stringMatching(reason) });
  expect(kept.row).toContain('| 2026-11-22 | fine');
  expect(fs.readFileSync(path).equals(before)).toBe(true);
  expect(fs.readdirSync(join(path, '..'))).toEqual(names);
}

describe('the row is the only change', () => {
  test('it stands in the document, and nothing lies beside it', async () => {
    const folder = scratch();
    const path = documentIn(folder);
    expect(await writeLedgerRow(rowRequest(path))).toEqual({ kind: 'written', row });
    expect(fs.readFileSync(path, 'utf8')).toBe(ledgerText.replace('| 2026-05-01', `${row}\n| 2026-05-01`));
    expect(fs.readdirSync(folder)).toEqual(['rollback.md']);
  });

  test('byte order mark, CRLF and characters of all lengths stay as they are', async () => {
    const text = `\ufeff# Ü — 本番 🚀\u0000\r\n\r\n${ledgerText.replaceAll('\n', '\r\n')}`;
    const path = documentIn(scratch(), text);
    await writeLedgerRow(rowRequest(path));
    expect(fs.readFileSync(path, 'utf8')).toBe(text.replace('| 2026-05-01', `${row}\r\n| 2026-05-01`));
  });

  test.each([0o644, 0o600, 0o664, 0o755])('mode %o stays', async (mode) => {
    const path = documentIn(scratch());
    fs.chmodSync(path, mode);
    await writeLedgerRow(rowRequest(path));
    expect(fs.statSync(path).mode & 0o7777).toBe(mode);
  });

  test('a symbolic link stays one, and what it leads to gets the row', async () => {
    const folder = scratch();
    fs.mkdirSync(join(folder, 'real'));
    const path = documentIn(join(folder, 'real'));
    const link = join(folder, 'link.md');
    fs.symlinkSync(path, link);
    expect(await writeLedgerRow(rowRequest(link))).toMatchObject({ kind: 'written' });
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(rowsIn(path)).toBe(2);
  });

  test('the intent is told before the document is touched, with both hashes', async () => {
    const path = documentIn(scratch());
    const told: LedgerIntent[] = [];
    await writeLedgerRow(
      rowRequest(path, {
        intended: (intent) => {
          told.push(intent);
          expect(rowsIn(path)).toBe(1);
        },
      }),
    );
    expect(told).toEqual([
      { row, hashBefore: hashBytes(Buffer.from(ledgerText)), hashAfter: hashBytes(fs.readFileSync(path)) },
    ]);
  });

  test('an edit by somebody else between reading and renaming is kept: the row goes into the newer text', async () => {
    const path = documentIn(scratch());
    let edits = 0;
    const intended = () => {
      if (edits++ === 0) fs.appendFileSync(path, '\nAnd then tell the team.\n');
    };
    expect(await writeLedgerRow(rowRequest(path, { intended }))).toMatchObject({ kind: 'written' });
    expect(fs.readFileSync(path, 'utf8')).toMatch(/And then tell the team\.\n$/);
    expect(rowsIn(path)).toBe(2);
    expect(edits).toBe(2);
  });
});

test.skipIf(process.getuid?.() !== 0)(
  'who may write whatever the mode says (root alone) keeps the mode',
  async () => {
    const path = documentIn(scratch());
    fs.chmodSync(path, 0o444);
    expect(await writeLedgerRow(rowRequest(path))).toEqual({ kind: 'written', row });
    expect(fs.statSync(path).mode & 0o777).toBe(0o444);
  },
);

describe('written once', () => {
  test('a run whose row stands already does not add it again', async () => {
    const path = documentIn(scratch());
    const intents: LedgerIntent[] = [];
    await writeLedgerRow(rowRequest(path, { intended: (intent) => intents.push(intent) }));
    const earlier = intents[0] ?? null;
    expect(await writeLedgerRow(rowRequest(path, { earlier }))).toEqual({ kind: 'written', row });
    fs.appendFileSync(path, 'Edited since.\n');
    expect(await writeLedgerRow(rowRequest(path, { earlier }))).toEqual({ kind: 'written', row });
    expect(rowsIn(path)).toBe(2);
  });

  test('a run that was killed before the rename adds it now', async () => {
    const path = documentIn(scratch());
    const earlier = { row, hashBefore: hashBytes(Buffer.from(ledgerText)), hashAfter: 'sha256:none' };
    expect(await writeLedgerRow(rowRequest(path, { earlier }))).toEqual({ kind: 'written', row });
    expect(rowsIn(path)).toBe(2);
  });
});

describe('what can not be written is kept', () => {
  test('a document that is not UTF-8', async () => {
    const path = documentIn(scratch(), Buffer.concat([Buffer.from(ledgerText), Buffer.from([0xff, 0xfe])]));
    await expectKept(path, 'it is not UTF-8');
  });

  test('a table with a broken row, by its line', async () => {
    await expectKept(
      documentIn(scratch(), ledgerText.replace('2026-05-01', '2026-05-1 ')),
      /Line 7: "2026-05-1" is no date/,
    );
  });

  test('a document without a ledger', async () => {
    await expectKept(documentIn(scratch(), '# Roll back\n'), 'no table with a Date column');
  });

  test('a document that is gone', async () => {
    const path = join(scratch(), 'gone.md');
    expect(await writeLedgerRow(rowRequest(path))).toEqual({
      kind: 'kept',
      row: '| 2026-11-22 | fine |',
      reason: `${path} was not changed: it is not there.`,
    });
  });

  test.each([
    ['EROFS', 'openSync', 'the file system is read-only'],
    ['EACCES', 'openSync', 'permission denied'],
    ['ENOSPC', 'writeSync', 'the disk is full'],
    ['EIO', 'fsyncSync', 'the disk failed'],
    ['EACCES', 'renameSync', 'permission denied'],
    ['EACCES', 'accessSync', 'permission denied'],
  ] as const)('%s at %s', async (code, operation, reason) => {
    const disk = watchedDisk((name) => {
      if (name === operation) throw systemError(code);
    });
    await expectKept(documentIn(scratch()), reason, { disk });
  });

  test('a disk that fills up while the new document is written leaves the old one', async () => {
    const disk = watchedDisk((name, [, bytes]) => {
      if (name === 'writeSync' && bytes instanceof Buffer && bytes.includes('# Roll back'))
        throw systemError('ENOSPC');
    });
    await expectKept(documentIn(scratch()), 'the disk is full', { disk });
  });

  test('a folder that can not be synced is no failure', async () => {
    const disk = watchedDisk((name, [path]) => {
      if (name === 'openSync' && path === folder) throw systemError('EACCES');
    });
    const folder = scratch();
    expect(await writeLedgerRow(rowRequest(documentIn(folder), { disk }))).toMatchObject({ kind: 'written' });
  });

  test('where the journal can not take the intent, nothing is touched and the error goes on', async () => {
    const folder = scratch();
    const path = documentIn(folder);
    const intended = () => {
      throw new RunbookError('JOURNAL_UNWRITABLE', 'Cannot write the journal.');
    };
    await expect(writeLedgerRow(rowRequest(path, { intended }))).rejects.toThrow('Cannot write the journal.');
    expect(fs.readFileSync(path, 'utf8')).toBe(ledgerText);
    expect(fs.readdirSync(folder)).toEqual(['rollback.md']);
  });
});
