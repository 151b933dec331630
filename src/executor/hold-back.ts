type Stream = 'stdout' | 'stderr';

interface HeldChunk {
  readonly stream: Stream;
  readonly chunk: Uint8Array;
}

/** What a command prints while a secret that it captures is not known yet. */
export interface HeldBack {
  add(stream: Stream, chunk: Uint8Array): void;
  readonly chunks: readonly HeldChunk[];
  /** Bytes for which there was no room. */
  readonly dropped: Readonly<Record<Stream, number>>;
}

/** Keeps at most `mostBytes`: nobody knows how long the command goes on printing, and none of it may be written yet. */
export function holdBack(mostBytes: number): HeldBack {
  const chunks: HeldChunk[] = [];
  const dropped = { stdout: 0, stderr: 0 };
  let room = mostBytes;
  return {
    chunks,
    dropped,
    add(stream, chunk) {
      if (chunk.length > room) {
        // Once something is missing nothing behind it is kept either: half a line must not pass for a whole one.
        room = 0;
        dropped[stream] += chunk.length;
        return;
      }
      room -= chunk.length;
      chunks.push({ stream, chunk });
    },
  };
}
