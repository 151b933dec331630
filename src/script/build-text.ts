import type { Frame, Range } from './frame.js';
import type { Quoting, WordPiece } from './shell-tree.js';

/** A piece with the source's offsets. */
export function located<Kind extends WordPiece['kind'], Data>(
  kind: Kind,
  range: Range,
  frame: Frame,
  quoting: Quoting,
  data: Data,
) {
  return { kind, start: frame.at(range.pos), end: frame.endAt(range.end), quoting, ...data };
}

/** Text after quote removal, cut at the placeholders in it. */
export function textPieces(range: Range, frame: Frame, quoting: Quoting): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  let offset = range.pos;
  for (const hollow of frame.holes) {
    if (hollow.pos >= range.end || hollow.end <= range.pos) continue;
    pieces.push(...plainText({ pos: offset, end: hollow.pos }, frame, quoting));
    pieces.push(located('placeholder', hollow, frame, quoting, { name: hollow.name }));
    offset = hollow.end;
  }
  return [...pieces, ...plainText({ pos: offset, end: range.end }, frame, quoting)];
}

function plainText(range: Range, frame: Frame, quoting: Quoting): readonly WordPiece[] {
  if (range.pos >= range.end) return [];
  const value = unquote(frame.text.slice(range.pos, range.end), quoting);
  return [located('text', range, frame, quoting, { value })];
}

function unquote(raw: string, quoting: Quoting): string {
  if (quoting === 'single-quoted' || !raw.includes('\\')) return raw;
  if (quoting === 'bare') return raw.replace(/\\(?:\n|([\s\S]?))/g, '$1');
  const escapable = quoting === 'heredoc' ? /\\(?:\n|([$`\\]))/g : /\\(?:\n|([$`"\\]))/g;
  return raw.replace(escapable, '$1');
}
