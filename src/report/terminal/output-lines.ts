import { clip } from './clip.js';
import { harmless, type Style } from './style.js';

export type OutputStream = 'stdout' | 'stderr';

/**
 * Shows what one command prints, as it prints it: the first lines live, the last ones when it has ended. What comes while
 * another command is in hand bears the name of who printed it.
 */
export interface OutputLines {
  add(stream: OutputStream, chunk: Uint8Array): void;
  /** The last lines, and where the whole of it is kept where something was left out. */
  finish(): void;
}

export interface OutputPlace {
  readonly style: Style;
  readonly write: (text: string) => void;
  /** Who is to be named before a line; null while it is the command in hand. */
  readonly named: () => string | null;
  /** The file that has all of it; null where none is known. */
  readonly pathOf: (stream: OutputStream) => string | null;
  /** It is watched until somebody stops it: what counts is what comes, not how it began. */
  readonly isFollowed: boolean;
}

const headLines = 40;
/** Of what is followed; a flood ends somewhere all the same. */
const followedLines = 2000;
const tailLines = 20;
const longestLine = 500;
/** Of a line without an end this much is kept to be shown. */
const longestOpenLine = 8192;

export function createOutputLines({ style, write, named, pathOf, isFollowed }: OutputPlace): OutputLines {
  const streams = { stdout: openStream(), stderr: openStream() };
  const most = isFollowed ? followedLines : headLines;
  const tail: string[] = [];
  const incomplete = new Set<OutputStream>();
  let shown = 0;
  let left = 0;
  const bar = (): string => {
    const name = named();
    return `    ${style.dim(name === null ? style.signs.bar : `${name} ${style.signs.bar}`)}`;
  };
  const show = (line: string): void => {
    shown += 1;
    write(`${bar()} ${harmless(line)}\n`);
  };
  const take = (stream: OutputStream, line: string): void => {
    if (line.length > longestLine) incomplete.add(stream);
    const kept = clip(line, longestLine);
    if (shown < most) show(kept);
    else if (tail.push(kept) > tailLines) {
      tail.shift();
      left += 1;
      incomplete.add(stream);
    }
  };
  return {
    add(stream, chunk) {
      const at = shown < most ? 0 : startOfLastLines(chunk, tailLines);
      if (at > 0) {
        // Nothing before the last lines of a flood is ever shown; to take it apart costs more than to print it.
        left += tail.splice(0).length + countLines(chunk.subarray(0, at));
        incomplete.add(stream);
        streams[stream].forget();
      }
      for (const line of streams[stream].lines(chunk.subarray(at))) take(stream, line);
    },
    finish() {
      for (const stream of ['stdout', 'stderr'] as const) {
        for (const line of streams[stream].rest()) take(stream, line);
      }
      if (left > 0) write(`${bar()} ${style.dim(`(${left} lines left out)`)}\n`);
      for (const line of tail) show(line);
      for (const stream of incomplete) {
        const path = pathOf(stream);
        const name = named();
        // On a line of its own and never broken: it is there to be copied.
        if (path !== null)
          write(`    all of ${name === null ? 'its' : `${name}'s`} ${stream}: ${harmless(path)}\n`);
      }
    },
  };
}

/** Bytes become lines; a character that is split over two chunks is put together again. */
function openStream() {
  let decoder = new TextDecoder();
  let open = '';
  return {
    /** What has no end yet is of no interest any more. */
    forget(): void {
      decoder = new TextDecoder();
      open = '';
    },
    lines(chunk: Uint8Array): readonly string[] {
      const complete = (open + decoder.decode(chunk, { stream: true })).split('\n');
      const started = complete.pop() ?? '';
      open = lastWriting(started).slice(0, longestOpenLine) + (started.endsWith('\r') ? '\r' : '');
      return complete.map(lastWriting);
    },
    rest(): readonly string[] {
      const last = lastWriting(open + decoder.decode());
      open = '';
      return last === '' ? [] : [last];
    },
  };
}

const newline = 10;

/** Where the last `count` whole lines of a chunk begin; 0 where it has no more than those. */
function startOfLastLines(chunk: Uint8Array, count: number): number {
  let at = chunk.length;
  for (let found = 0; found <= count; found += 1) {
    at = at === 0 ? -1 : chunk.lastIndexOf(newline, at - 1);
    if (at === -1) return 0;
  }
  return at + 1;
}

function countLines(chunk: Uint8Array): number {
  let count = 0;
  for (const byte of chunk) if (byte === newline) count += 1;
  return count;
}

/** A progress bar writes its line anew again and again: what it wrote last is what a terminal would show. */
function lastWriting(line: string): string {
  if (!line.includes('\r')) return line;
  const writings = line.split('\r');
  return writings.findLast((writing) => writing !== '') ?? '';
}
