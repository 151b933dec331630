import { createHash } from 'node:crypto';

/** Entries as they are kept, the most recently used first: a key, and its value as JSON. */
export type Shelf = ReadonlyMap<string, string>;

export const emptyShelf: Shelf = new Map();

/** A line an entry, `key json`, under the digest of all of them: what was torn or changed is found before it is believed. */
export function shelfText(shelf: Shelf, maxBytes: number): string {
  const lines: string[] = [];
  let bytes = 0;
  for (const [key, json] of shelf) {
    const line = `${key} ${json}\n`;
    bytes += Buffer.byteLength(line);
    if (bytes > maxBytes) break;
    lines.push(line);
  }
  const body = lines.join('');
  return `${digestOf(body)}\n${body}`;
}

/** Nothing where the text is not whole. */
export function readShelf(text: string): Shelf {
  const start = text.indexOf('\n') + 1;
  const body = text.slice(start);
  if (start === 0 || digestOf(body) !== text.slice(0, start - 1)) return emptyShelf;
  const shelf = new Map<string, string>();
  for (const line of body.split('\n')) {
    const blank = line.indexOf(' ');
    if (blank > 0) shelf.set(line.slice(0, blank), line.slice(blank + 1));
  }
  return shelf;
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
