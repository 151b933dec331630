import { isThematicBreak } from './block-starts.js';
import type { LineCursor } from './line-cursor.js';

/** What other blocks stand in. An object's identity is the container's. */
export type Container =
  | { readonly kind: 'quote' }
  | {
      readonly kind: 'item';
      /** Columns a line must be indented to belong to it. */
      readonly indent: number;
      /** An item may begin with one blank line, not with two. */
      opening: 'filled' | 'blank' | 'closed';
    };

const codeIndent = 4;

/** Walks over what a line must begin with to stand in `container`; false where it does not. */
export function continueContainer(container: Container, cursor: LineCursor): boolean {
  if (container.kind === 'quote') return continueQuote(cursor);
  if (cursor.isBlank()) {
    if (container.opening === 'blank') container.opening = 'closed';
    return true;
  }
  if (container.opening === 'closed' || cursor.indent() < container.indent) return false;
  container.opening = 'filled';
  cursor.skipBlanks(container.indent);
  return true;
}

function continueQuote(cursor: LineCursor): boolean {
  if (cursor.indent() >= codeIndent || cursor.text[cursor.content()] !== '>' || cursor.isBlank())
    return false;
  cursor.skipMarker(1);
  cursor.skipBlanks(1);
  return true;
}

const mayOpen = new Set('>[-+*0123456789');

/** Opens the container that begins here, if one does. A paragraph is interrupted by fewer lists than begin elsewhere. */
export function openContainer(cursor: LineCursor, interruptsParagraph: boolean): Container | null {
  const content = cursor.content();
  if (content === cursor.end || !mayOpen.has(cursor.text.charAt(content)) || cursor.indent() >= codeIndent)
    return null;
  if (continueQuote(cursor)) return { kind: 'quote' };
  const rest = cursor.text.slice(content, cursor.end);
  const footnote = /^\[\^(?:[^\s[\]\\]|\\.)+\]:/.exec(rest);
  if (footnote !== null) {
    cursor.skipMarker(footnote[0].length);
    cursor.skipBlanks(cursor.indent());
    return { kind: 'item', indent: codeIndent, opening: 'filled' };
  }
  return openItem(cursor, rest, interruptsParagraph);
}

function openItem(cursor: LineCursor, rest: string, interruptsParagraph: boolean): Container | null {
  const marker = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest);
  if (marker === null || isThematicBreak(rest)) return null;
  const [bullet, number] = marker;
  const blank = rest.slice(bullet.length).trim() === '';
  if (interruptsParagraph && (blank || (number !== undefined && number !== '1'))) return null;
  const before = cursor.indent();
  cursor.skipMarker(bullet.length);
  const gap = cursor.indent();
  const kept = blank || gap > codeIndent ? 1 : gap;
  cursor.skipBlanks(kept);
  return { kind: 'item', indent: before + bullet.length + kept, opening: blank ? 'blank' : 'filled' };
}
