import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RunbookError } from '../../src/model/runbook-error.js';
import { type Disk, localDisk } from '../../src/records/disk.js';
import { localProcesses } from '../../src/records/processes.js';
import { isRunId, newRunId, runIdTime } from '../../src/records/run-id.js';
import { createRunStore, type RunStoreOptions } from '../../src/records/run-store.js';
import { random, systemError, watchedDisk } from './ports.js';
import { scratch } from './support.js';

interface Event {
  readonly n: number;
}

function readEvent(value: unknown) {
  const n: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'n') : undefined;
  return typeof n === 'number'
    ? ({ kind: 'valid', event: { n } } as const)
    : ({ kind: 'invalid', reason: 'n is no number' } as const);
}

function storeIn(folder: string, more: Partial<RunStoreOptions<Event>> = {}) {
  return createRunStore<Event>({
    folder,
    readEvent,
    disk: localDisk,
    processes: localProcesses,
    random,
    now: () => new Date('2026-11-22T21:26:00.123Z'),
    ...more,
  });
}

/** What it throws, for a look at code, place and hint. */
function failureOf(action: () => unknown): RunbookError {
  try {
    action();
  } catch (cause) {
    if (cause instanceof RunbookError) return cause;
    throw cause;
  }
  throw new Error('It threw nothing.');
}

const journalOf = (folder: string) => join(folder, 'journal.jsonl');

describe('run ids', () => {
  test('sort by time, say it, and are safe as names', () => {
    const at = (time: string, last: number) => newRunId(new Date(time), () => Uint8Array.of(0, 255, last));
    const ids = [
      at('2026-11-22T09:00:00.999Z', 9),
      at('2026-11-22T21:26:00.123Z', 1),
      at('2027-01-01T00:00:00Z', 0),
    ];
    expect(ids[1]).toBe('20261122T212600123Z-00ff01');
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.every(isRunId)).toBe(true);
    expect(runIdTime(ids[1] ?? '').toISOString()).toBe('2026-11-22T21:26:00.123Z');
    expect(
      ['../../etc', '20261122T212600123Z-00ff01/..', '', '.removed-20261122T212600123Z-00ff01'].some(isRunId),
    ).toBe(false);
  });

  test('two runs of one millisecond with the same random bytes get folders of their own', () => {
    const bytes = [1, 1, 1, 1, 2, 2];
    const store = storeIn(scratch(), {
      random: (count) => Uint8Array.from({ length: count }, () => bytes.shift() ?? 3),
    });
    expect(store.create().id).not.toBe(store.create().id);
  });
});

describe('a run on disk', () => {
  test("folders are its owner's, files as well, whatever the umask", () => {
    const folder = join(scratch(), 'state', 'runbook');
    const run = storeIn(folder).create();
    run.journal.append({ n: 1 }, { sync: true });
    const outputs = run.outputs.open(7);
    outputs.write('stdout', Buffer.from('out'));
    outputs.close();
    const mode = (...path: string[]) => (fs.statSync(join(folder, ...path)).mode & 0o777).toString(8);
    expect([mode(), mode('runs'), mode('runs', run.id), mode('runs', run.id, 'out')]).toEqual([
      '700',
      '700',
      '700',
      '700',
    ]);
    expect(mode('runs', run.id, 'journal.jsonl')).toBe('600');
    expect(mode('runs', run.id, 'out', '0007.stdout')).toBe('600');
  });

  test('events come back in order, while it goes on and after it', () => {
    const store = storeIn(scratch());
    const run = store.create();
    for (const n of [1, 2, 3]) run.journal.append({ n }, { sync: n === 2 });
    expect(store.read(run.id)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(store.isRunning(run.id)).toBe(true);
    run.close();
    expect(store.isRunning(run.id)).toBe(false);
    expect(store.read(run.id)).toHaveLength(3);
  });

  test('sync is one flush, behind the write; without it there is none', () => {
    const operations: string[] = [];
    const disk = watchedDisk((name) => operations.push(name));
    const run = storeIn(scratch(), { disk }).create();
    operations.length = 0;
    const looks = ['fstatSync', 'statSync'];
    run.journal.append({ n: 1 }, { sync: false });
    expect(operations).toEqual([...looks, 'writeSync']);
    operations.length = 0;
    run.journal.append({ n: 2 }, { sync: true });
    expect(operations).toEqual([...looks, 'writeSync', 'fdatasyncSync']);
  });

  test.each([
    ['deleted', 'it is not there', (path: string) => fs.rmSync(path)],
    [
      'moved away with its folder',
      'it is not there',
      (path: string) => fs.renameSync(dirname(path), `${dirname(path)}-moved`),
    ],
    [
      'saved anew by an editor',
      'somebody has put another file in its place',
      (path: string) => {
        fs.copyFileSync(path, `${path}~`);
        fs.renameSync(`${path}~`, path);
      },
    ],
  ])('a journal that is %s under the run takes no event more, and says so', (_, reason, change) => {
    const run = storeIn(scratch()).create();
    run.journal.append({ n: 1 }, { sync: true });
    change(journalOf(run.folder));
    for (const sync of [true, false]) {
      const failure = failureOf(() => run.journal.append({ n: 2 }, { sync }));
      expect([failure.code, failure.message]).toEqual([
        'JOURNAL_UNWRITABLE',
        `Cannot write the journal: ${reason}.`,
      ]);
    }
  });

  test('output is kept by number and stream; what printed nothing has none', () => {
    const store = storeIn(scratch());
    const run = store.create();
    const outputs = run.outputs.open(1);
    outputs.write('stdout', Buffer.from('a'));
    outputs.write('stderr', Buffer.from([0xff, 0x00]));
    outputs.write('stdout', Buffer.from('b'));
    expect(outputs.close()).toEqual({ kind: 'whole' });
    expect([...store.outputPieces(run.id, 1, 'stdout')]).toEqual([Buffer.from('ab')]);
    expect([...store.outputPieces(run.id, 1, 'stderr')]).toEqual([Buffer.from([0xff, 0x00])]);
    expect([...store.outputPieces(run.id, 2, 'stdout')]).toEqual([]);
  });

  test('of an output longer than any memory both ends are read, and what lies between them is counted', () => {
    const store = storeIn(scratch());
    const run = store.create();
    const outputs = run.outputs.open(1);
    outputs.write('stdout', Buffer.from('begun'));
    outputs.close();
    const path = join(run.folder, 'out/0001.stdout');
    // A hole in the file: 3 GiB that take up no room.
    fs.truncateSync(path, 3 * 2 ** 30);
    fs.appendFileSync(path, 'ended');
    const ends = store.outputEnds(run.id, 1, { stream: 'stdout', mostBytes: 10 });
    expect(ends).toEqual({
      head: Buffer.from('begun'),
      tail: Buffer.from('ended'),
      omittedBytes: 3 * 2 ** 30 - 5,
    });
    const { value: first } = store.outputPieces(run.id, 1, 'stdout')[Symbol.iterator]().next();
    expect(Buffer.from(first ?? []).toString()).toMatch(/^begun\0+$/);
  });

  test('what fits is one piece and has no other end; what printed nothing has neither', () => {
    const store = storeIn(scratch());
    const run = store.create();
    const outputs = run.outputs.open(1);
    outputs.write('stdout', Buffer.from('0123456789'));
    outputs.close();
    const ends = (number: number) => store.outputEnds(run.id, number, { stream: 'stdout', mostBytes: 10 });
    expect(ends(1)).toEqual({ head: Buffer.from('0123456789'), tail: new Uint8Array(), omittedBytes: 0 });
    expect(ends(2)).toEqual({ head: new Uint8Array(), tail: new Uint8Array(), omittedBytes: 0 });
    expect([...store.outputPieces(run.id, 1, 'stdout')]).toEqual([Buffer.from('0123456789')]);
    expect([...store.outputPieces(run.id, 2, 'stdout')]).toEqual([]);
  });

  test('an output of many pieces is read whole', () => {
    const store = storeIn(scratch());
    const run = store.create();
    const outputs = run.outputs.open(1);
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
    outputs.write('stdout', bytes);
    outputs.close();
    const pieces = [...store.outputPieces(run.id, 1, 'stdout')];
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });

  test('a folder that cannot be made says why, read-only file systems too', () => {
    // What mkdir says of a missing folder there; its recursive form says that the folder is not there (Node 20).
    const disk = watchedDisk((name, [path, options]) => {
      if (name !== 'mkdirSync' || fs.existsSync(String(path))) return;
      throw systemError(Reflect.get(Object(options), 'recursive') === true ? 'ENOENT' : 'EROFS');
    });
    const folder = scratch();
    const failure = failureOf(() => storeIn(join(folder, 'state'), { disk }).create());
    expect(failure.message).toBe('Cannot make a folder for the run: the file system is read-only.');
    const missing = join(folder, 'some', 'way', 'down');
    expect(fs.existsSync(storeIn(missing).create().folder)).toBe(true);
    expect(fs.statSync(join(folder, 'some')).mode & 0o777).toBe(0o700);
  });

  test('a row that could not be written is kept with it', () => {
    const store = storeIn(scratch());
    const run = store.create();
    expect(store.readKeptRow(run.id)).toBeNull();
    const row = {
      path: '/repo/a.md',
      entry: { date: '2026-11-22', cells: { App: 'web' }, rehearsal: false },
    };
    run.keepRow(row);
    expect(store.readKeptRow(run.id)).toEqual(row);
    fs.writeFileSync(join(run.folder, 'ledger-row.json'), '{"path": 1}');
    expect(store.readKeptRow(run.id)).toBeNull();
  });
});

describe('one writer a run', () => {
  test('a second one is told who the first is', () => {
    const store = storeIn(scratch());
    const run = store.create();
    const failure = failureOf(() => store.resume(run.id));
    expect(failure.code).toBe('RUN_BUSY');
    expect(failure.message).toContain(`is being written to by process ${process.pid} on `);
    expect(failure.details.hint).toContain('Wait for it to end');
    expect(failureOf(() => store.remove(run.id)).code).toBe('RUN_BUSY');
  });

  test('after it has ended, or died, another goes on where it stopped', () => {
    const folder = scratch();
    const first = storeIn(folder).create();
    first.journal.append({ n: 1 }, { sync: false });
    const dead = { own: localProcesses.own, liveness: () => 'dead' as const };
    const second = storeIn(folder, { processes: dead }).resume(first.id);
    expect(second.events).toEqual([{ n: 1 }]);
    second.journal.append({ n: 2 }, { sync: false });
    second.close();
    expect(storeIn(folder).read(first.id)).toEqual([{ n: 1 }, { n: 2 }]);
  });
});

describe('a torn end', () => {
  const runWith = (content: string | Uint8Array) => {
    const store = storeIn(scratch());
    const run = store.create();
    run.close();
    fs.writeFileSync(journalOf(run.folder), content);
    return { store, run };
  };

  test.each([
    ['half a line', '{"n":1}\n{"n":'],
    ['a whole event without its line break', '{"n":1}\n{"n":2}'],
    ['zeros after a power failure', '{"n":1}\n\u0000\u0000\u0000'],
    ['a last line that is no JSON', '{"n":1}\n{"n":2\u0000\n'],
  ])('%s never happened, and is gone once another event is written', (_, content) => {
    const { store, run } = runWith(content);
    expect(store.read(run.id)).toEqual([{ n: 1 }]);
    const resumed = store.resume(run.id);
    expect(resumed.events).toEqual([{ n: 1 }]);
    resumed.journal.append({ n: 9 }, { sync: true });
    expect(fs.readFileSync(journalOf(run.folder), 'utf8')).toBe('{"n":1}\n{"n":9}\n');
  });

  test('an empty journal holds no events', () => {
    const { store, run } = runWith('');
    expect(store.resume(run.id).events).toEqual([]);
  });

  test.each([
    ['no JSON', '{"n":1}\nx\n{"n":3}\n', 2, 'Cannot read line 2 of the journal: it is no JSON.'],
    ['no event', '{"n":1}\n{"n":"a"}\n', 2, 'Cannot read line 2 of the journal: n is no number.'],
  ])('%s in the middle is an error with its line, and the run stays free', (_, content, line, message) => {
    const { store, run } = runWith(content);
    const failure = failureOf(() => store.resume(run.id));
    expect(failure).toMatchObject({
      code: 'JOURNAL_UNREADABLE',
      message,
      details: { line, path: journalOf(run.folder) },
    });
    expect(store.isRunning(run.id)).toBe(false);
  });

  test('cut at any byte, what is read is a beginning of what was written', () => {
    const whole = Buffer.from('{"n":1}\n{"n":22}\n{"n":333}\n');
    for (let bytes = 0; bytes <= whole.length; bytes++) {
      const { store, run } = runWith(whole.subarray(0, bytes));
      const lines = whole.subarray(0, bytes).toString().split('\n').length - 1;
      expect(store.read(run.id)).toEqual([{ n: 1 }, { n: 22 }, { n: 333 }].slice(0, lines));
    }
  });
});

describe('a disk that does not take it', () => {
  /** Fails every write once told to, the first time after half of it. */
  function fillingDisk() {
    const state = { full: false, half: true };
    const disk: Disk = {
      ...localDisk,
      writeSync: (descriptor: number, bytes: unknown, ...rest: unknown[]) => {
        if (state.full && state.half && bytes instanceof Uint8Array) {
          state.half = false;
          return fs.writeSync(descriptor, bytes, 0, bytes.length >> 1);
        }
        if (state.full) throw systemError('ENOSPC');
        return Reflect.apply(fs.writeSync, fs, [descriptor, bytes, ...rest]);
      },
    };
    return { disk, state };
  }

  test('half an event is no event: the error names path and way out, and the next one starts a line of its own', () => {
    const { disk, state } = fillingDisk();
    const store = storeIn(scratch(), { disk });
    const run = store.create();
    run.journal.append({ n: 1 }, { sync: false });
    state.full = true;
    const failure = failureOf(() => run.journal.append({ n: 2 }, { sync: true }));
    expect(failure).toMatchObject({
      code: 'JOURNAL_UNWRITABLE',
      message: 'Cannot write the journal: the disk is full.',
      details: { path: journalOf(run.folder), hint: expect.stringContaining('RUNBOOK_STATE_DIR') },
    });
    expect(store.read(run.id)).toEqual([{ n: 1 }]);
    state.full = false;
    run.journal.append({ n: 3 }, { sync: false });
    expect(store.read(run.id)).toEqual([{ n: 1 }, { n: 3 }]);
  });

  test('a flush that fails is an event that is not there', () => {
    const disk = watchedDisk((name) => {
      if (name === 'fdatasyncSync') throw systemError('EIO');
    });
    const store = storeIn(scratch(), { disk });
    const run = store.create();
    expect(failureOf(() => run.journal.append({ n: 1 }, { sync: true })).code).toBe('JOURNAL_UNWRITABLE');
    run.journal.append({ n: 2 }, { sync: false });
    expect(store.read(run.id)).toEqual([{ n: 2 }]);
  });

  test('output that does not fit is cut, says so, and ends nothing', () => {
    const { disk, state } = fillingDisk();
    const run = storeIn(scratch(), { disk }).create();
    const outputs = run.outputs.open(1);
    state.full = true;
    outputs.write('stdout', Buffer.from('abcd'));
    outputs.write('stdout', Buffer.from('efgh'));
    expect(outputs.close()).toEqual({
      kind: 'cut',
      reason: 'The output is not kept whole: the disk is full.',
    });
  });

  test.each([
    ['mkdirSync', 'EROFS', 'Cannot make a folder for the run: the file system is read-only.'],
    ['openSync', 'EACCES', /^Cannot write to run .*: permission denied\.$/],
  ] as const)('%s refused: no run begins', (operation, code, message) => {
    const disk = watchedDisk((name) => {
      if (name === operation) throw systemError(code);
    });
    const failure = failureOf(() => storeIn(scratch(), { disk }).create());
    expect(failure.code).toBe('JOURNAL_UNWRITABLE');
    expect(failure.message).toMatch(message);
  });

  test('a file where the folder should be', () => {
    const folder = join(scratch(), 'state');
    fs.writeFileSync(folder, '');
    expect(failureOf(() => storeIn(folder).create())).toMatchObject({
      code: 'JOURNAL_UNWRITABLE',
      details: { path: join(folder, 'runs') },
    });
  });
});

describe('finding runs', () => {
  const times = ['2026-11-20T10:00:00.000Z', '2026-11-22T10:00:00.000Z', '2026-11-22T11:00:00.000Z'];

  function threeRuns() {
    const folder = scratch();
    const ids = times.map((time, index) => {
      const bytes = Uint8Array.of(index, index, index);
      const run = storeIn(folder, {
        now: () => new Date(time),
        random: (n) => (n === 3 ? bytes : random(n)),
      }).create();
      run.close();
      return run.id;
    });
    return { folder, store: storeIn(folder), ids };
  }

  test('they are listed oldest first; what else lies there is no run', () => {
    const { folder, store, ids } = threeRuns();
    fs.writeFileSync(join(folder, 'runs', 'notes.txt'), '');
    expect(store.list()).toEqual(ids);
    expect(storeIn(scratch()).list()).toEqual([]);
  });

  test('a beginning or an end names one, if it names one alone', () => {
    const { store, ids } = threeRuns();
    expect(store.find(ids[0] ?? '')).toBe(ids[0]);
    expect(store.find('20261120')).toBe(ids[0]);
    expect(store.find('010101')).toBe(ids[1]);
    const failure = failureOf(() => store.find('20261122'));
    expect(failure).toMatchObject({ code: 'RUN_UNKNOWN', message: '2 runs by the name of 20261122.' });
    expect(failure.details.hint).toBe(`It could be ${ids[1]}, ${ids[2]}.`);
  });

  test.each(['', '../..', 'nothing'])('"%s" names none, and the latest is offered', (text) => {
    const { store, ids } = threeRuns();
    const failure = failureOf(() => store.read(text));
    expect(failure.code).toBe('RUN_UNKNOWN');
    expect(failure.details.hint).toContain(`The latest is ${ids[2]}.`);
  });

  test('a removed one is gone, and no other', () => {
    const { folder, store, ids } = threeRuns();
    store.remove(ids[1] ?? '');
    expect(store.list()).toEqual([ids[0], ids[2]]);
    expect(fs.readdirSync(join(folder, 'runs'))).toEqual([ids[0], ids[2]]);
  });
});
