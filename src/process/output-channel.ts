import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';

/** May hold the channel back by a promise; nothing is read meanwhile. */
export type Sink = (chunk: Buffer) => void | Promise<void>;

/** Our end of a named pipe that processes write into. */
export interface OutputChannel {
  /** The writing end that processes inherit; ours to close. */
  readonly childFd: number;
  /** What is read from now on goes to `sink`. */
  readonly deliverTo: (sink: Sink) => void;
  /**
   * Resolves once everything written into the pipe before this call is delivered; what was written after it goes to
   * `next`. The end is a random mark that we write ourselves, behind all that is there: no child that holds the pipe
   * delays it, and nothing the document does to its descriptors loses it.
   */
  readonly drain: (next: Sink) => Promise<void>;
  /** `readOn` leaves a reader behind for children that go on: without one their next line would kill them. */
  readonly close: (options: { readonly readOn: boolean }) => void;
}

const markBytes = 24;

/** Shared by all channels: what is read into it is copied at once. */
const scratch = Buffer.alloc(64 * 1024);
const retryWriteMs = 2;

interface Draining {
  readonly mark: Buffer;
  readonly next: Sink;
  readonly done: () => void;
}

export function openOutputChannel(path: string, first: Sink): OutputChannel {
  const { readFd, markFd, childFd, spareFd } = openEnds(path);
  const socket = new Socket({ fd: readFd, readable: true, writable: false });
  let sink = first;
  let draining: Draining | null = null;
  let held: Buffer = Buffer.alloc(0);
  let closed = false;
  let drained = Promise.resolve();

  const take = (chunk: Buffer): void | Promise<void> => {
    if (draining === null) return sink(chunk);
    const data = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const at = data.indexOf(draining.mark);
    if (at < 0) {
      // The mark may have begun at the end of this chunk.
      const sure = Math.max(0, data.length - draining.mark.length + 1);
      held = data.subarray(sure);
      return sure > 0 ? sink(data.subarray(0, sure)) : undefined;
    }
    const { mark, next, done } = draining;
    const last = at > 0 ? sink(data.subarray(0, at)) : undefined;
    const rest = data.subarray(at + mark.length);
    draining = null;
    held = Buffer.alloc(0);
    sink = next;
    if (last === undefined) {
      done();
      return rest.length > 0 ? next(rest) : undefined;
    }
    return last.then(() => {
      done();
      return rest.length > 0 ? next(rest) : undefined;
    });
  };
  const drainOnce = (next: Sink) =>
    new Promise<void>((resolve) => {
      if (closed) return resolve();
      const mark = randomBytes(markBytes);
      draining = { mark, next, done: resolve };
      writeWhenThereIsRoom(markFd, mark, () => closed);
      readUpToMark();
    });
  const deliver = (chunk: Buffer) => {
    const taking = take(chunk);
    if (taking === undefined) return;
    socket.pause();
    void taking.finally(() => socket.resume());
  };
  /** What is there is read at once: waiting for the event loop to say so would double the time of a short command. */
  const readUpToMark = () => {
    while (draining !== null && !socket.isPaused() && socket.readableLength === 0) {
      const bytes = readWhatIsThere(readFd);
      if (bytes === 0) return;
      deliver(Buffer.from(scratch.subarray(0, bytes)));
    }
  };
  socket.on('data', deliver);
  socket.on('error', () => undefined);

  return {
    childFd,
    deliverTo: (to) => {
      sink = to;
    },
    drain: (next) => {
      drained = drained.then(() => drainOnce(next));
      return drained;
    },
    close: ({ readOn }) => {
      if (closed) return;
      closed = true;
      if (readOn) leaveReader(spareFd);
      socket.destroy();
      for (const fd of [markFd, childFd, spareFd]) closeSync(fd);
      draining?.done();
    },
  };
}

function openEnds(path: string) {
  // The reading end comes first: it lets the writing ends open without waiting.
  const readFd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const markFd = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  const childFd = openSync(path, constants.O_WRONLY);
  // For a reader we may leave behind: descriptions of their own, as ours do not block.
  const spareFd = openSync(path, constants.O_RDONLY);
  return { readFd, markFd, childFd, spareFd };
}

function readWhatIsThere(fd: number): number {
  try {
    return readSync(fd, scratch);
  } catch (error) {
    if (isAgain(error)) return 0;
    throw error;
  }
}

function isAgain(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}

/** A pipe takes so few bytes whole or not at all; a full one is being read, so there will be room. */
function writeWhenThereIsRoom(fd: number, bytes: Buffer, closed: () => boolean): void {
  if (closed()) return;
  try {
    writeSync(fd, bytes);
  } catch (error) {
    if (!isAgain(error)) throw error;
    setTimeout(writeWhenThereIsRoom, retryWriteMs, fd, bytes, closed);
  }
}

function leaveReader(fd: number): void {
  spawn('cat', [], { stdio: [fd, 'ignore', 'ignore'], detached: true })
    .on('error', () => undefined)
    .unref();
}
