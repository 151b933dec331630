import type { OutputStream } from '../model/shell-port.js';

/** Looks for a text in two streams, however they are cut into chunks. */
export interface ReadinessWatch {
  add(stream: OutputStream, chunk: Uint8Array): void;
  /** Aborted once the text has come. */
  readonly found: AbortSignal;
}

/** null waits for nothing, and finds nothing. */
export function watchFor(text: string | null): ReadinessWatch {
  const wanted = text === null ? null : Buffer.from(text, 'utf8');
  const controller = new AbortController();
  const tails: Record<OutputStream, Buffer> = { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) };
  return {
    add(stream, chunk) {
      if (wanted === null || controller.signal.aborted) return;
      const seen = Buffer.concat([tails[stream], chunk]);
      if (seen.includes(wanted)) controller.abort();
      // The text may have begun at the end of this chunk.
      tails[stream] = seen.subarray(Math.max(0, seen.length - wanted.length + 1));
    },
    found: controller.signal,
  };
}
