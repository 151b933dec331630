import { join } from 'node:path';
import type { Disk } from '../disk.js';

/** Of other versions and configurations, for whoever goes back and forth between two branches. */
const keptShelves = 3;
const abandonedAfterMs = 3_600_000;

interface Shelves {
  readonly folder: string;
  readonly name: string;
  /** The shelf in use. */
  readonly keep: string;
  readonly now: Date;
}

/** Removes shelves that nobody has written to for longest, and what a process that was killed has left half written. */
export function tidyShelves({ folder, name, keep, now }: Shelves, disk: Disk): void {
  const files = disk
    .readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`))
    .map((file) => join(folder, file))
    .filter((path) => path !== keep)
    .map((path) => ({ path, writtenAtMs: disk.statSync(path).mtimeMs }));
  const shelves = files
    .filter(({ path }) => path.endsWith('.cache'))
    .toSorted((a, b) => b.writtenAtMs - a.writtenAtMs);
  const halfWritten = files.filter(
    ({ path, writtenAtMs }) => path.endsWith('.new') && now.getTime() - writtenAtMs > abandonedAfterMs,
  );
  for (const { path } of [...shelves.slice(keptShelves), ...halfWritten]) disk.rmSync(path, { force: true });
}
