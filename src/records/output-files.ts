import { join } from 'node:path';
import { type Disk, describeError, writeAll } from './disk.js';

export type OutputStream = 'stdout' | 'stderr';

/** What one execution prints, as it prints it. Everything is masked before it comes here. */
export interface OutputFiles {
  /** Never throws: a full disk must not end a command that is already at work. */
  write(stream: OutputStream, chunk: Uint8Array): void;
  /** Whether all of it is on disk; asking twice is harmless. */
  close(): OutputKept;
}

export type OutputKept = { readonly kind: 'whole' } | { readonly kind: 'cut'; readonly reason: string };

/** `out/0007.stdout`: files come with the first byte; a stream that prints nothing has none. */
export function openOutputs(folder: string, number: number, disk: Disk): OutputFiles {
  const open = new Map<OutputStream, number>();
  let kept: OutputKept = { kind: 'whole' };
  const attempt = (write: () => void) => {
    try {
      write();
    } catch (cause) {
      kept = { kind: 'cut', reason: `The output is not kept whole: ${describeError(cause)}.` };
    }
  };
  return {
    write(stream, chunk) {
      if (kept.kind === 'cut' || chunk.length === 0) return;
      attempt(() => {
        const descriptor = open.get(stream) ?? disk.openSync(outputPath(folder, number, stream), 'a', 0o600);
        open.set(stream, descriptor);
        writeAll(disk, descriptor, chunk);
      });
    },
    close() {
      for (const descriptor of open.values()) attempt(() => disk.closeSync(descriptor));
      open.clear();
      return kept;
    },
  };
}

export function outputPath(folder: string, number: number, stream: OutputStream): string {
  return join(folder, `${String(number).padStart(4, '0')}.${stream}`);
}
