import { maskBytes } from './secrets/mask-bytes.js';
import { isLongEnough, patternsOf } from './secrets/patterns-of.js';
import type { Pattern } from './secrets/spelling.js';
import { createTransitions, type Transitions } from './secrets/transitions.js';

/** What stands where a secret stood. */
export const mask = '•••';

/** Fewer bytes than this tell nothing of a secret. */
const fewestTold = 3;

const maskInBytes = Buffer.from(mask, 'utf8');

/** Masks secret values before anything sees them. Values can be added while the run learns them. */
export interface Redactor {
  /** False for a value that is too short to be masked: the run has to say so. */
  add(value: string): boolean;
  text(text: string): string;
  /** A stream of chunks: a value that is split over two of them is masked as well, and no other byte is changed. */
  stream(sink: (chunk: Uint8Array) => void): RedactedStream;
}

export interface RedactedStream {
  write(chunk: Uint8Array): void;
  /** `cut`: there was more. What may be the beginning of a secret is not shown then. */
  end(how?: 'whole' | 'cut'): void;
}

export function createRedactor(): Redactor {
  const patterns = new Map<string, readonly Pattern[]>();
  let built: Transitions | null = null;
  const transitions = (): Transitions | null => {
    if (patterns.size === 0) return null;
    built ??= createTransitions([...patterns.values()].flat());
    return built;
  };
  return {
    add(value) {
      if (!isLongEnough(value)) return false;
      if (!patterns.has(value)) {
        patterns.set(value, patternsOf(value));
        built = null;
      }
      return true;
    },
    text(text) {
      const known = transitions();
      return known === null ? text : maskText(text, known);
    },
    stream: (sink) => createStream(sink, transitions),
  };
}

function createStream(
  sink: (chunk: Uint8Array) => void,
  transitions: () => Transitions | null,
): RedactedStream {
  let held: Uint8Array = new Uint8Array();
  let covered = 0;
  const pass = (bytes: Uint8Array, more: boolean): void => {
    const known = transitions();
    const masked =
      known === null
        ? { pieces: [bytes], rest: bytes.length, covered: 0 }
        : maskBytes(bytes, { transitions: known, mask: maskInBytes }, { more, covered });
    // A copy: the chunk is its owner's again when this returns.
    held = Uint8Array.from(bytes.subarray(masked.rest));
    covered = masked.covered;
    for (const piece of masked.pieces) if (piece.length > 0) sink(piece);
  };
  return {
    write: (chunk) => pass(held.length === 0 ? chunk : Buffer.concat([held, chunk]), true),
    end(how = 'whole') {
      if (how === 'whole') return pass(held, false);
      if (held.length > covered) sink(maskInBytes);
      held = new Uint8Array();
      covered = 0;
    },
  };
}

function maskText(text: string, transitions: Transitions): string {
  const whole = maskBytes(
    Buffer.from(text, 'utf8'),
    { transitions, mask: maskInBytes },
    { more: false, covered: 0 },
  );
  const masked = whole.pieces.includes(maskInBytes) ? Buffer.concat(whole.pieces).toString('utf8') : text;
  return masked.includes('…') ? maskCuts(masked, transitions) : masked;
}

/** What was shortened before it came here may end within a secret. */
function maskCuts(text: string, transitions: Transitions): string {
  const parts = text.split(/((?:\n\[)?…)/);
  return parts
    .map((part, index) => (index % 2 === 0 && index < parts.length - 1 ? maskTail(part, transitions) : part))
    .join('');
}

function maskTail(text: string, transitions: Transitions): string {
  const bytes = Buffer.from(text, 'utf8');
  const { rest } = maskBytes(bytes, { transitions, mask: maskInBytes }, { more: true, covered: 0 });
  return bytes.length - rest < fewestTold ? text : `${bytes.subarray(0, rest).toString('utf8')}${mask}`;
}
