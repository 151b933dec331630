import type { Writable } from 'node:stream';

/**
 * What a run's reader writes to. Once the stream has failed it throws, so that the run drops the reader and goes on:
 * that nobody looks on any more is no reason to leave a job half done.
 */
export function outletTo(stream: Writable): (text: string) => void {
  let failure: string | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error.code === 'EPIPE' ? 'nobody reads it any more' : error.message;
  });
  return (text) => {
    if (failure !== null) throw new Error(failure);
    stream.write(text);
  };
}
