import type { Readable } from 'node:stream';

/** All of a stream, or null where it goes on past `maxBytes`: `/dev/zero` has no size, and no end. */
export async function readAtMost(stream: Readable, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    // Leaving the loop closes the stream.
    if (bytes > maxBytes) return null;
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}
