import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localDisk } from '../../src/records/disk.js';
import { holdLock } from '../../src/records/hold-lock.js';
import { type LockOptions, tryLock } from '../../src/records/lock.js';
import { type Liveness, localProcesses, type ProcessIdentity } from '../../src/records/processes.js';
import { clock, random, systemError, watchedDisk } from './ports.js';
import { scratch } from './support.js';

const own: ProcessIdentity = { pid: 7, bootId: 'boot', startTime: '100', host: 'here', namespace: 'pid:1' };

function options(more: Partial<LockOptions> = {}, liveness: Liveness = 'alive'): LockOptions {
  return {
    disk: localDisk,
    processes: { own: () => own, liveness: () => liveness },
    random,
    run: 'r1',
    ...more,
  };
}

describe('one holder', () => {
  test('a lock that is held is busy, and names who holds it; released, it is free', () => {
    const path = join(scratch(), 'lock');
    const first = tryLock(path, options());
    expect(tryLock(path, options({ run: 'r2' }))).toMatchObject({
      kind: 'busy',
      path,
      holder: { ...own, run: 'r1' },
    });
    if (first.kind === 'held') first.release();
    expect(tryLock(path, options())).toMatchObject({ kind: 'held' });
  });

  test('it says pid, boot and start time, for its owner alone to read', () => {
    const path = join(scratch(), 'lock');
    tryLock(path, options());
    expect(JSON.parse(fs.readFileSync(path, 'utf8'))).toMatchObject({
      pid: 7,
      bootId: 'boot',
      startTime: '100',
    });
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(join(path, '..'))).toEqual(['lock']);
  });

  test('releasing what another took over since does nothing', () => {
    const path = join(scratch(), 'lock');
    const first = tryLock(path, options());
    tryLock(path, options({}, 'dead'));
    const holder = fs.readFileSync(path, 'utf8');
    if (first.kind === 'held') first.release();
    expect(fs.readFileSync(path, 'utf8')).toBe(holder);
  });

  test('what can not be read is never broken', () => {
    const path = join(scratch(), 'lock');
    fs.writeFileSync(path, '{"pid":');
    expect(tryLock(path, options({}, 'dead'))).toEqual({ kind: 'busy', path, holder: null });
  });

  test('a file system without hard links has a lock all the same', () => {
    const disk = watchedDisk((name) => {
      if (name === 'linkSync') throw systemError('EPERM');
    });
    const path = join(scratch(), 'lock');
    expect(tryLock(path, options({ disk }))).toMatchObject({ kind: 'held' });
    expect(tryLock(path, options({ disk }))).toMatchObject({ kind: 'busy' });
  });

  test("a folder that can not be written is the caller's to tell", () => {
    expect(() => tryLock(join(scratch(), 'gone', 'lock'), options())).toThrow('ENOENT');
  });
});

describe('a dead holder', () => {
  test('its run is settled while it still holds, then the lock is broken', () => {
    const path = join(scratch(), 'lock');
    tryLock(path, options());
    const settled: (string | null)[] = [];
    const attempt = tryLock(path, {
      ...options({}, 'dead'),
      run: 'r2',
      settleDead: (dead) => {
        settled.push(dead.run);
        expect(JSON.parse(fs.readFileSync(path, 'utf8')).run).toBe('r1');
      },
    });
    expect(attempt.kind).toBe('held');
    expect(settled).toEqual(['r1']);
    expect(fs.readdirSync(join(path, '..'))).toEqual(['lock']);
  });

  test('one that might live on another machine is left alone', () => {
    const path = join(scratch(), 'lock');
    tryLock(path, options());
    expect(tryLock(path, options({}, 'unknown')).kind).toBe('busy');
  });

  test("of two who find it dead the second does not break the first one's lock", () => {
    const path = join(scratch(), 'lock');
    tryLock(path, options());
    const tokens = new Set<string>();
    let within = 0;
    // The second comes between the first one's look at the lock and its breaking it.
    const disk = watchedDisk((name, [target]) => {
      if (name !== 'linkSync' || !String(target).includes('.break-') || within++ > 0) return;
      const second = tryLock(path, { ...options(), processes: byPid(7, 'dead') });
      if (second.kind === 'held') tokens.add(second.token);
    });
    const processes = { own: () => ({ ...own, pid: 9 }), liveness: byPid(7, 'dead').liveness };
    const first = tryLock(path, { ...options({ disk }), processes });
    expect(tokens.size).toBe(1);
    expect(first.kind).toBe('busy');
    expect(tokens.has(JSON.parse(fs.readFileSync(path, 'utf8')).token)).toBe(true);
  });

  test('one that died while it broke a lock is broken in turn', () => {
    const path = join(scratch(), 'lock');
    tryLock(path, options());
    const dying = watchedDisk((name, [target]) => {
      if (name === 'unlinkSync' && target === path) throw new Error('killed');
      if (name === 'unlinkSync' && String(target).endsWith('lock')) throw new Error('killed');
    });
    const token = JSON.parse(fs.readFileSync(path, 'utf8')).token;
    tryLock(`${path}.break-${token}`, options());
    expect(() => tryLock(path, options({ disk: dying }, 'dead'))).toThrow('killed');
    expect(tryLock(path, options({}, 'dead')).kind).toBe('held');
    expect(fs.readdirSync(join(path, '..'))).toEqual(['lock']);
  });
});

function byPid(pid: number, liveness: Liveness) {
  return {
    own: () => ({ ...own, pid: 8 }),
    liveness: (other: ProcessIdentity): Liveness => (other.pid === pid ? liveness : 'alive'),
  };
}

describe('waiting', () => {
  const waiting = { clock, waitMs: 5_000, signal: new AbortController().signal };

  test('who waits gets the lock when it is let go', async () => {
    const path = join(scratch(), 'lock');
    const first = tryLock(path, options());
    const second = holdLock(path, { ...options(), ...waiting });
    if (first.kind === 'held') first.release();
    expect((await second).kind).toBe('held');
  });

  test('not for ever: after waitMs it is busy, counted on the clock that was passed', async () => {
    const path = join(scratch(), 'lock');
    tryLock(path, options());
    let now = 0;
    const stepping = {
      now: () => new Date(now),
      sleep: async (ms: number) => {
        now += ms;
      },
    };
    expect((await holdLock(path, { ...options(), ...waiting, clock: stepping, waitMs: 1_000 })).kind).toBe(
      'busy',
    );
    expect(now).toBeGreaterThanOrEqual(1_000);
    expect(now).toBeLessThan(1_041);
  });

  test('Ctrl-C ends it', async () => {
    const path = join(scratch(), 'lock');
    tryLock(path, options());
    expect((await holdLock(path, { ...options(), ...waiting, signal: AbortSignal.abort() })).kind).toBe(
      'busy',
    );
  });
});

describe('processes of this machine', () => {
  const me = localProcesses.own();

  test('this one lives', () => {
    expect(localProcesses.liveness(me)).toBe('alive');
  });

  test.skipIf(me.startTime === '')(
    'the same process id with another start time, or before another boot, is dead',
    () => {
      expect(localProcesses.liveness({ ...me, startTime: '1' })).toBe('dead');
      expect(localProcesses.liveness({ ...me, bootId: 'another' })).toBe('dead');
      expect(localProcesses.liveness({ ...me, pid: 2 ** 22 + 1 })).toBe('dead');
    },
  );

  test('another machine and another container can not be judged from here', () => {
    expect(localProcesses.liveness({ ...me, host: 'elsewhere', bootId: 'another' })).toBe('unknown');
    expect(localProcesses.liveness({ ...me, namespace: 'pid:[1]' })).toBe('unknown');
  });
});
