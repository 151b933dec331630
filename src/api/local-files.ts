import { readFileSync, statSync } from 'node:fs';
import type { FileReading, Files } from '../target/files.js';

/** A configuration with hundreds of clusters and their certificates has a few megabytes. */
const largestBytes = 16 * 1_048_576;

/** The files of this machine. What is no plain file is not opened: a pipe would be emptied, or never end. */
export const localFiles: Files = {
  read(path) {
    try {
      const stat = statSync(path);
      if (stat.isDirectory()) return { kind: 'folder' };
      if (!stat.isFile()) return { kind: 'unreadable', why: 'it is no plain file' };
      if (stat.size > largestBytes) return { kind: 'unreadable', why: 'it is too large' };
      return { kind: 'text', text: readFileSync(path, 'utf8') };
    } catch (error) {
      return failed(error);
    }
  },
};

function failed(error: unknown): FileReading {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', why: code };
}
