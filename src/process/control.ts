import { constants, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';

/** Our end of the pipe that Bash reads its script from. */
export interface Control {
  /** Sends a byte string. */
  readonly send: (lines: string) => void;
  /** Lets Bash read the end of its script. */
  readonly finish: () => void;
  readonly close: () => void;
}

/** The pipe must have a reader already. A Bash that is gone takes nothing, and that is no error here. */
export function openControl(path: string): Control {
  const fd = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  const socket = new Socket({ fd, readable: false, writable: true });
  socket.on('error', () => undefined);
  return {
    send: (lines) => {
      const bytes = Buffer.from(lines, 'latin1');
      if (socket.writableLength > 0 || !isSentAtOnce(fd, bytes)) socket.write(bytes);
    },
    finish: () => void socket.end(),
    close: () => void socket.destroy(),
  };
}

/** The smallest PIPE_BUF that POSIX allows, and that of macOS. */
const wholeBytes = 512;

/** So few bytes are taken whole or not at all, and without a stream's detours. */
function isSentAtOnce(fd: number, bytes: Buffer): boolean {
  if (bytes.length > wholeBytes) return false;
  try {
    return writeSync(fd, bytes) === bytes.length;
  } catch {
    return false;
  }
}
