import { RunbookError } from '../model/runbook-error.js';

/** What a line of a journal may be, once it is JSON: the caller knows the events. */
export type EventReader<E> = (
  value: unknown,
) => { readonly kind: 'valid'; readonly event: E } | { readonly kind: 'invalid'; readonly reason: string };

interface JournalContent<E> {
  readonly events: readonly E[];
  /** Bytes that hold whole lines; what follows was being written when the writer died. */
  readonly wholeBytes: number;
}

const lineFeed = 10;

/**
 * The events of a journal (JSON Lines). A last line that is torn, without its line break or no JSON, never happened: no
 * one was told that it was written. Anything else that can't be read throws JOURNAL_UNREADABLE with its line.
 */
export function readJournal<E>(
  path: string,
  bytes: Uint8Array,
  readEvent: EventReader<E>,
): JournalContent<E> {
  const events: E[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    const value = parseLine(bytes.subarray(start, end));
    if (value.kind === 'garbled' && bytes.indexOf(lineFeed, end + 1) < 0) break;
    if (value.kind === 'garbled') throw unreadable(path, events.length + 1, 'it is no JSON');
    const read = readEvent(value.json);
    if (read.kind === 'invalid') throw unreadable(path, events.length + 1, read.reason);
    events.push(read.event);
    start = end + 1;
  }
  return { events, wholeBytes: start };
}

/** The first and the last event of a journal, the rest unread: what a list of runs needs. Throws as `readJournal` does. */
export function readJournalEnds<E>(
  path: string,
  bytes: Uint8Array,
  readEvent: EventReader<E>,
): { readonly first: E; readonly last: E } | null {
  const firstEnd = bytes.indexOf(lineFeed);
  const [first] = readJournal(path, bytes.subarray(0, firstEnd + 1), readEvent).events;
  if (first === undefined) return null;
  // A torn last line never happened: the one before it is the last.
  for (let end = bytes.lastIndexOf(lineFeed); end > firstEnd; end = bytes.lastIndexOf(lineFeed, end - 1)) {
    const start = bytes.lastIndexOf(lineFeed, end - 1) + 1;
    const [last] = readJournal(path, bytes.subarray(start, end + 1), readEvent).events;
    if (last !== undefined) return { first, last };
  }
  return { first, last: first };
}

function parseLine(line: Uint8Array): { kind: 'read'; json: unknown } | { kind: 'garbled' } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    return { kind: 'read', json: JSON.parse(text) };
  } catch {
    return { kind: 'garbled' };
  }
}

function unreadable(path: string, line: number, reason: string): RunbookError {
  return new RunbookError('JOURNAL_UNREADABLE', `Cannot read line ${line} of the journal: ${reason}.`, {
    path,
    line,
    hint: 'The run cannot be resumed or shown. If another version wrote it, use that version.',
  });
}
