import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Disk, writeAll } from '../disk.js';
import type { Cache } from './cache.js';
import { readShelf, type Shelf, shelfText } from './shelf.js';
import { tidyShelves } from './tidy-shelves.js';

const defaultLimits = { maxEntries: 20_000, maxBytes: 32 * 1_048_576 };

export interface CacheSetting<Value> {
  readonly folder: string;
  /** What is kept: `stale`. Names a file, so letters and dashes. */
  readonly name: string;
  /** All that an entry depends on beside its key: the engine's version, the configuration. Another makes another shelf. */
  readonly dependsOn: readonly string[];
  /** The door: null for what is no such value. */
  readonly readValue: (value: unknown) => Value | null;
  readonly disk: Disk;
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => Date;
  readonly limits?: { readonly maxEntries: number; readonly maxBytes: number };
}

/**
 * A cache in one file, read whole and replaced whole: at any moment it is the old one or a new one, and of processes that
 * save at once none spoils it; what one of them loses is worked out again. Bounded: the least recently saved go first.
 */
export function openCache<Value>(setting: CacheSetting<Value>): Cache<Value> {
  const { folder, name, dependsOn, disk, limits = defaultLimits } = setting;
  const shelfId = createHash('sha256').update(JSON.stringify(dependsOn)).digest('hex').slice(0, 16);
  const path = join(folder, `${name}-${shelfId}.cache`);
  const known = read(path, disk);
  const used = new Map<string, string>();
  let isChanged = false;
  return {
    get(key) {
      const json = used.get(key) ?? known.get(key);
      const value = json === undefined ? null : parsed(json, setting.readValue);
      if (json !== undefined && value !== null) used.set(key, json);
      return value;
    },
    set(key, value) {
      isChanged = true;
      used.set(key, JSON.stringify(value));
    },
    save() {
      if (!isChanged) return;
      try {
        disk.mkdirSync(folder, { recursive: true, mode: 0o700 });
        const shelf = merged(used, read(path, disk), limits.maxEntries);
        replace(path, shelfText(shelf, limits.maxBytes), setting);
        tidyShelves({ folder, name, keep: path, now: setting.now() }, disk);
        isChanged = false;
      } catch {
        // It is worked out again next time.
      }
    },
  };
}

function read(path: string, disk: Disk): Shelf {
  try {
    return readShelf(disk.readFileSync(path, 'utf8'));
  } catch {
    return new Map();
  }
}

function parsed<Value>(json: string, readValue: (value: unknown) => Value | null): Value | null {
  try {
    return readValue(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Ours first, then what others have kept meanwhile. */
function merged(used: Shelf, kept: Shelf, maxEntries: number): Shelf {
  const others = [...kept].filter(([key]) => !used.has(key));
  return new Map([...used, ...others].slice(0, maxEntries));
}

function replace(
  path: string,
  text: string,
  { disk, random }: Pick<CacheSetting<never>, 'disk' | 'random'>,
): void {
  const beside = `${path}.${Buffer.from(random(6)).toString('hex')}.new`;
  try {
    const descriptor = disk.openSync(beside, 'wx', 0o600);
    try {
      writeAll(disk, descriptor, Buffer.from(text));
    } finally {
      disk.closeSync(descriptor);
    }
    disk.renameSync(beside, path);
  } catch (cause) {
    disk.rmSync(beside, { force: true });
    throw cause;
  }
}
