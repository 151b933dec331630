import type { Search } from './secrets/find-pattern.js';
import { createGramFilter } from './secrets/gram-filter.js';
import { maskBytes } from './secrets/mask-bytes.js';
import { isLongEnough, patternsOf } from './secrets/patterns-of.js';
import type { Pattern } from './secrets/spelling.js';
import { createTransitions } from './secrets/transitions.js';

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
  let built: Search | null = null;
  const search = (): Search | null => {
    if (patterns.size === 0) return null;
    built ??= createSearch([...patterns.values()].flat());
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
      const known = search();
      return known === null ? text : maskText(text, known);
    },
    stream: (sink) => createStream(sink, search),
  };
}

function createSearch(patterns: readonly Pattern[]): Search {
  return { filter: createGramFilter(patterns), transitions: createTransitions(patterns) };
}

function createStream(sink: (chunk: Uint8Array) => void, search: () => Search | null): RedactedStream {
  let held: Uint8Array = new Uint8Array();
  let covered = 0;
  const pass = (bytes: Uint8Array, more: boolean): void => {
    const known = search();
    const masked =
      known === null
        ? { pieces: [bytes], rest: bytes.length, covered: 0 }
        : maskBytes(bytes, { search: known, mask: maskInBytes }, { more, covered });
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

function maskText(text: string, search: Search): string {
  const whole = maskBytes(
    Buffer.from(text, 'utf8'),
    { search, mask: maskInBytes },
    { more: false, covered: 0 },
  );
  const masked = whole.pieces.includes(maskInBytes) ? Buffer.concat(whole.pieces).toString('utf8') : text;
  return masked.includes('…') ? maskCuts(masked, search) : masked;
}

/** What was shortened before it came here may end within a secret. */
function maskCuts(text: string, search: Search): string {
  const parts = text.split(/((?:\n\[)?…)/);
  return parts
    .map((part, index) => (index % 2 === 0 && index < parts.length - 1 ? maskTail(part, search) : part))
    .join('');
}

function maskTail(text: string, search: Search): string {
  const bytes = Buffer.from(text, 'utf8');
  const { rest } = maskBytes(bytes, { search, mask: maskInBytes }, { more: true, covered: 0 });
  return bytes.length - rest < fewestTold ? text : `${bytes.subarray(0, rest).toString('utf8')}${mask}`;
}
