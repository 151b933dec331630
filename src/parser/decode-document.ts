import { RunbookError } from '../model/runbook-error.js';

/** A runbook is prose: what is larger than this is something else, and is not looked at. */
export const maxDocumentBytes = 10 * 1024 * 1024;

/**
 * The text of a document, byte order mark and line breaks kept, so that it can be written back byte for byte.
 * Throws DOCUMENT_UNREADABLE for what is too large, binary, or not UTF-8, with the line where it shows.
 */
export function readDocument(bytes: Uint8Array, path: string): string {
  if (bytes.length > maxDocumentBytes) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    throw unreadable(
      path,
      null,
      `The document has ${megabytes} MiB.`,
      'The limit is 10 MiB. Is this the right file?',
    );
  }
  if (looksLikeUtf16(bytes)) {
    throw unreadable(path, 1, 'The document is UTF-16.', 'Save it as UTF-8.');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw unreadable(
      path,
      lineOf(bytes, nul),
      'The document is a binary file.',
      'A runbook is Markdown text.',
    );
  }
  try {
    return decode(bytes);
  } catch {
    const line = lineOf(bytes, firstInvalidByte(bytes));
    throw unreadable(path, line, 'The document is not valid UTF-8.', 'Save it as UTF-8.');
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** UTF-8 never puts a line feed inside a character, so lines can be decoded one by one. */
function firstInvalidByte(bytes: Uint8Array): number {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decode(bytes.subarray(start, end));
    } catch {
      return start;
    }
    start = end;
  }
  return 0;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}

function unreadable(path: string, line: number | null, message: string, hint: string): RunbookError {
  return new RunbookError(
    'DOCUMENT_UNREADABLE',
    message,
    line === null ? { path, hint } : { path, line, hint },
  );
}
