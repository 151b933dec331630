import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../src/records/cache/cache-folder.js';
import { type CacheSetting, openCache } from '../../src/records/cache/open-cache.js';
import { localDisk } from '../../src/records/disk.js';
import { random, systemError, watchedDisk } from './ports.js';
import { scratch } from './support.js';

const readText = (value: unknown) => (typeof value === 'string' ? value : null);

function cacheIn(folder: string, more: Partial<CacheSetting<string>> = {}) {
  return openCache<string>({
    folder,
    name: 'stale',
    dependsOn: ['1.0'],
    readValue: readText,
    disk: localDisk,
    random,
    now: () => new Date(),
    ...more,
  });
}

function keep(folder: string, entries: Readonly<Record<string, string>>, more = {}): void {
  const cache = cacheIn(folder, more);
  for (const [key, value] of Object.entries(entries)) cache.set(key, value);
  cache.save();
}

const shelfIn = (folder: string) =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.cache')) ?? '');

describe('what is kept', () => {
  test('is there for the next process, whatever it holds', () => {
    const folder = join(scratch(), 'not', 'there');
    keep(folder, { a: 'line\nbreak "q" \u2028 ☃', b: '' });
    const cache = cacheIn(folder);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['line\nbreak "q" \u2028 ☃', '', null]);
  });

  test('is another for another version or configuration', () => {
    const folder = scratch();
    keep(folder, { a: 'one' });
    expect(cacheIn(folder, { dependsOn: ['1.1'] }).get('a')).toBeNull();
    expect(cacheIn(folder, { dependsOn: ['1.0', 'stale-after: 30d'] }).get('a')).toBeNull();
    expect(cacheIn(folder, { name: 'lint' }).get('a')).toBeNull();
    expect(cacheIn(folder).get('a')).toBe('one');
  });

  test('goes through its door each time', () => {
    const folder = scratch();
    keep(folder, { a: 'one' });
    expect(cacheIn(folder, { readValue: () => null }).get('a')).toBeNull();
  });

  test('belongs to its owner alone', () => {
    const folder = join(scratch(), 'cache');
    keep(folder, { a: 'one' });
    expect(localDisk.statSync(folder).mode & 0o777).toBe(0o700);
    expect(localDisk.statSync(shelfIn(folder)).mode & 0o777).toBe(0o600);
  });
});

describe('what is damaged is forgotten, never believed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-cache-'));
  keep(folder, { a: 'one', b: 'two' });
  const shelf = shelfIn(folder);
  const whole = readFileSync(shelf);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Array.from({ length: whole.length }, (_, length) => length))(
    'cut off behind %i bytes',
    (length) => {
      writeFileSync(shelf, whole.subarray(0, length));
      expect([cacheIn(folder).get('a'), cacheIn(folder).get('b')]).toEqual([null, null]);
    },
  );

  test.each(Array.from({ length: whole.length }, (_, at) => at))('byte %i is another', (at) => {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(shelf, damaged);
    expect([cacheIn(folder).get('a'), cacheIn(folder).get('b')]).toEqual([null, null]);
  });

  test('and replaced by what is worked out again', () => {
    writeFileSync(shelf, 'rubbish');
    keep(folder, { c: 'three' });
    expect(cacheIn(folder).get('c')).toBe('three');
  });
});

describe('several at once', () => {
  test('keep what each has found', () => {
    const folder = scratch();
    const [one, other] = [cacheIn(folder), cacheIn(folder)];
    one.set('a', 'one');
    other.set('b', 'two');
    one.save();
    other.save();
    expect([cacheIn(folder).get('a'), cacheIn(folder).get('b')]).toEqual(['one', 'two']);
  });

  test('whoever reads while another writes sees the old file or the new one', () => {
    const folder = scratch();
    keep(folder, { a: 'one' });
    const seen: (string | null)[] = [];
    const disk = watchedDisk(() => void seen.push(cacheIn(folder).get('a')));
    keep(folder, { b: 'two' }, { disk });
    expect(seen.length).toBeGreaterThan(5);
    expect(new Set(seen)).toEqual(new Set(['one']));
  });
});

describe('a disk that fails', () => {
  test.each(['mkdirSync', 'openSync', 'writeSync', 'renameSync', 'readdirSync'] as const)(
    'at %s costs time alone',
    (failing) => {
      const folder = scratch();
      keep(folder, { a: 'one' });
      const disk = watchedDisk((operation) => {
        if (operation === failing) throw systemError('ENOSPC');
      });
      keep(folder, { b: 'two' }, { disk });
      expect(cacheIn(folder).get('a')).toBe('one');
      expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
    },
  );

  test('nothing is written where nothing is new', () => {
    const folder = scratch();
    keep(folder, { a: 'one' });
    const written: string[] = [];
    const cache = cacheIn(folder, { disk: watchedDisk((operation) => void written.push(operation)) });
    cache.get('a');
    cache.save();
    expect(written).toEqual(['readFileSync']);
  });
});

describe('it does not grow for ever', () => {
  test('of more entries than it may hold the ones that were used last stay', () => {
    const folder = scratch();
    const limits = { maxEntries: 3, maxBytes: 1000 };
    keep(folder, { a: '1', b: '2', c: '3' }, { limits });
    const cache = cacheIn(folder, { limits });
    cache.get('c');
    cache.set('d', '4');
    cache.save();
    expect(['a', 'b', 'c', 'd'].map((key) => cacheIn(folder).get(key))).toEqual(['1', null, '3', '4']);
  });

  test('nor in bytes', () => {
    const folder = scratch();
    keep(
      folder,
      { a: 'x'.repeat(40), b: 'y'.repeat(40), c: 'z'.repeat(40) },
      { limits: { maxEntries: 9, maxBytes: 100 } },
    );
    expect(['a', 'b', 'c'].map((key) => cacheIn(folder).get(key)?.length ?? 0)).toEqual([40, 40, 0]);
  });

  test('the shelves of the three versions before are kept, older ones and what was left half written go', () => {
    const folder = scratch();
    mkdirSync(folder, { recursive: true });
    const old = ['a', 'b', 'c', 'd', 'e'].map((name, age) => [`stale-${name}.cache`, age + 1] as const);
    for (const [name, days] of [...old, ['stale-x.cache.1f.new', 1], ['lint-a.cache', 9]] as const) {
      writeFileSync(join(folder, name), '');
      const at = new Date(Date.now() - days * 86_400_000);
      utimesSync(join(folder, name), at, at);
    }
    writeFileSync(join(folder, 'stale-y.cache.2f.new'), '');
    keep(folder, { a: 'one' });
    const left = readdirSync(folder).filter((name) => !/^stale-[0-9a-f]{16}\.cache$/.test(name));
    expect(left.toSorted()).toEqual([
      'lint-a.cache',
      'stale-a.cache',
      'stale-b.cache',
      'stale-c.cache',
      'stale-y.cache.2f.new',
    ]);
  });
});

test.each([
  [{ RUNBOOK_CACHE_DIR: 'cache', XDG_CACHE_HOME: '/xdg' }, '/here/cache'],
  [{ XDG_CACHE_HOME: '/xdg' }, '/xdg/runbook'],
  [{ XDG_CACHE_HOME: 'relative' }, '/home/ada/.cache/runbook'],
  [{}, '/home/ada/.cache/runbook'],
])('with %j it is kept in %s', (env, folder) => {
  expect(cacheFolder({ env, home: '/home/ada', cwd: '/here' })).toBe(folder);
});
