import type { CapturedOutput } from '../model/shell-port.js';

export interface OutputKeeper {
  readonly add: (chunk: Buffer) => void;
  readonly finish: () => CapturedOutput;
}

/** Keeps the first and the last half of `limit` bytes of a stream of any length. */
export function keepHeadAndTail(limit: number): OutputKeeper {
  const half = Math.max(1, Math.floor(limit / 2));
  const head: Buffer[] = [];
  let headBytes = 0;
  /** A ring, made when the head is full: small chunks by the thousand cost no more than their bytes. */
  let ring: Buffer | null = null;
  let tailBytes = 0;

  const addToTail = (chunk: Buffer) => {
    ring ??= Buffer.alloc(half);
    const last = chunk.subarray(Math.max(0, chunk.length - half));
    const skipped = chunk.length - last.length;
    const at = (tailBytes + skipped) % half;
    const fits = Math.min(last.length, half - at);
    last.copy(ring, at, 0, fits);
    last.copy(ring, 0, fits);
    tailBytes += chunk.length;
  };

  return {
    add: (chunk) => {
      const room = half - headBytes;
      const first = chunk.subarray(0, room);
      if (first.length > 0) {
        // A copy, as a small part must not hold on to a large chunk.
        head.push(first.length === chunk.length ? first : Buffer.from(first));
        headBytes += first.length;
      }
      if (chunk.length > room) addToTail(chunk.subarray(room));
    },
    finish: () => joined(Buffer.concat(head), ring, tailBytes),
  };
}

function joined(head: Buffer, ring: Buffer | null, tailBytes: number): CapturedOutput {
  const bytes = head.length + tailBytes;
  if (ring === null) return { text: head.toString('utf8'), bytes, omittedBytes: 0 };
  const omittedBytes = Math.max(0, tailBytes - ring.length);
  if (omittedBytes === 0) {
    const text = Buffer.concat([head, ring.subarray(0, tailBytes)]).toString('utf8');
    return { text, bytes, omittedBytes };
  }
  const oldest = tailBytes % ring.length;
  const tail = Buffer.concat([ring.subarray(oldest), ring.subarray(0, oldest)]);
  const text = `${wholeEnd(head)}\n[… ${omittedBytes} bytes are not kept in memory …]\n${wholeStart(tail)}`;
  return { text, bytes, omittedBytes };
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Cut between characters, so that the cut itself shows no broken one. */
function wholeEnd(bytes: Buffer): string {
  let start = bytes.length - 1;
  while (start > bytes.length - 4 && isContinuation(bytes[start])) start -= 1;
  const lead = bytes[start] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  const whole = start + length > bytes.length ? bytes.subarray(0, start) : bytes;
  return whole.toString('utf8');
}

function wholeStart(bytes: Buffer): string {
  let start = 0;
  while (start < 3 && isContinuation(bytes[start])) start += 1;
  return bytes.subarray(start).toString('utf8');
}
