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
  const oldest = tailBytes % ring.length;
  const tail =
    omittedBytes === 0
      ? ring.subarray(0, tailBytes)
      : Buffer.concat([ring.subarray(oldest), ring.subarray(0, oldest)]);
  return { text: joinEnds({ head, tail, omittedBytes }), bytes, omittedBytes };
}

/** Both ends of an output. */
export interface OutputEnds {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly omittedBytes: number;
}

/** The text that is judged: where something is missing, a line between the ends says so. */
export function joinEnds({ head, tail, omittedBytes }: OutputEnds): string {
  if (omittedBytes === 0) return Buffer.concat([head, tail]).toString('utf8');
  return `${wholeEnd(head)}\n[… ${omittedBytes} bytes are not kept in memory …]\n${wholeStart(tail)}`;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Cut between characters, so that the cut itself shows no broken one. */
function wholeEnd(bytes: Uint8Array): string {
  let start = bytes.length - 1;
  while (start > bytes.length - 4 && isContinuation(bytes[start])) start -= 1;
  const lead = bytes[start] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  const whole = start + length > bytes.length ? bytes.subarray(0, start) : bytes;
  return Buffer.from(whole).toString('utf8');
}

function wholeStart(bytes: Uint8Array): string {
  let start = 0;
  while (start < 3 && isContinuation(bytes[start])) start += 1;
  return Buffer.from(bytes.subarray(start)).toString('utf8');
}
