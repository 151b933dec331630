import { describe, expect, test } from 'vitest';
import { RunbookError } from '../../src/model/runbook-error.js';
import { readDocument } from '../../src/parser/decode-document.js';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function refusal(data: Uint8Array): RunbookError {
  try {
    readDocument(data, 'x.md');
  } catch (error) {
    if (error instanceof RunbookError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('readDocument', () => {
  test('keeps a byte order mark and CRLF, so that every byte can be written back', () => {
    const text = '\uFEFF# Täst\r\n';
    expect(readDocument(bytes(text), 'x.md')).toBe(text);
  });

  test.each([
    ['a binary file', bytes('a\nb\nPNG', [0, 1, 2]), 3, 'The document is a binary file.'],
    ['invalid UTF-8', bytes('ok\nbad ', [0xc3, 0x28], '\n'), 2, 'The document is not valid UTF-8.'],
    ['UTF-16', bytes([0xff, 0xfe], 'a'), 1, 'The document is UTF-16.'],
  ])('refuses %s, with its line', (_name, data, line, message) => {
    const error = refusal(data);
    expect(error).toMatchObject({ code: 'DOCUMENT_UNREADABLE', message });
    expect(error.details).toMatchObject({ path: 'x.md', line });
    expect(error.details.hint).not.toBe('');
  });

  test('refuses 50 MB at once, without looking at them', () => {
    const before = performance.now();
    const error = refusal(new Uint8Array(50_000_000));
    expect(error.message).toBe('The document has 47.7 MiB.');
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('takes ten MiB', () => {
    expect(readDocument(new Uint8Array(10 * 1024 * 1024).fill(0x61), 'x.md')).toHaveLength(10 * 1024 * 1024);
  });
});
