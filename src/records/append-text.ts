import { type Disk, writeAll } from './disk.js';

/** Adds to a file that others write to as well; makes it where it is not there. Throws the system's error. */
export function appendText(path: string, text: string, disk: Disk): void {
  const descriptor = disk.openSync(path, 'a', 0o666);
  try {
    writeAll(disk, descriptor, Buffer.from(text, 'utf8'));
  } finally {
    disk.closeSync(descriptor);
  }
}
