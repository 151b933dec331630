import {
  endsFence,
  type FenceMark,
  type HtmlEnd,
  isThematicBreak,
  mayStartLeaf,
  readAtxHeading,
  readFenceStart,
  readHtmlStart,
  readSetextDepth,
} from './block-starts.js';
import { type Container, continueContainer, openContainer } from './containers.js';
import { LineCursor } from './line-cursor.js';
import type { Line } from './scan-lines.js';
import { splitCells } from './split-cells.js';

/** A line of a block: `content` is where the block's own text begins, behind its containers' prefix. */
export interface BlockLine extends Line {
  readonly content: number;
}

interface Placed {
  /** The containers it stands in, outermost first. */
  readonly within: readonly Container[];
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly head: BlockLine;
  readonly delimiter: BlockLine;
  readonly rows: BlockLine[];
}

export type Block =
  | (Placed & { readonly kind: 'heading'; readonly depth: number; readonly text: string })
  | (Placed & { readonly kind: 'prose'; readonly text: string })
  | (Placed & { readonly kind: 'fence'; readonly info: string })
  | TableBlock;

type Leaf =
  | { readonly kind: 'none' }
  /** Indented code; a blank line does not end it. */
  | { readonly kind: 'code' }
  | { readonly kind: 'paragraph'; readonly lines: ParagraphLine[] }
  | { readonly kind: 'fence'; readonly mark: FenceMark }
  | { readonly kind: 'html'; readonly end: HtmlEnd }
  | { readonly kind: 'table'; readonly table: TableBlock };

/** Indented by four or more, a line of a paragraph is never the head of a table. */
interface ParagraphLine extends BlockLine {
  readonly mayBeHead: boolean;
}

const nothing: Leaf = { kind: 'none' };
const codeIndent = 4;

/**
 * The headings, paragraphs, fences and tables of a document, in order: what CommonMark and GFM make of it, without the inline
 * parts. It is here because a ledger has to be found in thousands of documents; test/corpus holds it against remark.
 */
export class BlockReader {
  readonly blocks: Block[] = [];
  readonly #text: string;
  #within: readonly Container[] = [];
  #leaf: Leaf = nothing;

  constructor(text: string) {
    this.#text = text;
  }

  read(line: Line): void {
    const cursor = new LineCursor(this.#text, line.start, line.end);
    const continued = this.#continueContainers(cursor);
    const whole = continued === this.#within.length;
    if (whole && this.#continueVerbatim(cursor)) return;
    if (!whole && (this.#leaf.kind === 'fence' || this.#leaf.kind === 'html')) this.#close(continued);
    const opened = this.#openContainers(cursor, continued);
    const lazy = !opened && continued < this.#within.length;
    this.#readLeaf(line, cursor, lazy ? continued : null);
  }

  finish(): readonly Block[] {
    this.#close(0);
    return this.blocks;
  }

  #continueContainers(cursor: LineCursor): number {
    let continued = 0;
    for (const container of this.#within) {
      if (!continueContainer(container, cursor)) break;
      continued += 1;
    }
    return continued;
  }

  /** Fenced code and HTML take their lines whatever they hold. */
  #continueVerbatim(cursor: LineCursor): boolean {
    const leaf = this.#leaf;
    if (leaf.kind !== 'fence' && leaf.kind !== 'html') return false;
    const rest = this.#text.slice(cursor.content(), cursor.end);
    const ended =
      leaf.kind === 'fence'
        ? cursor.indent() < codeIndent && endsFence(rest, leaf.mark)
        : leaf.end === 'blank'
          ? rest === ''
          : leaf.end.test(rest);
    if (ended) this.#leaf = nothing;
    return true;
  }

  #openContainers(cursor: LineCursor, continued: number): boolean {
    // As micromark has it: asked once a line, and true behind indented code as well. "text\n> 2. x" opens no list.
    const interrupts =
      continued === this.#within.length && (this.#leaf.kind === 'paragraph' || this.#leaf.kind === 'code');
    let opened = false;
    for (;;) {
      const container = openContainer(cursor, interrupts);
      if (container === null) return opened;
      if (!opened) this.#close(continued);
      this.#within = [...this.#within, container];
      opened = true;
    }
  }

  /** `lazyFrom`: how many containers the line continued, where it continued some and not all; else null. */
  #readLeaf(line: Line, cursor: LineCursor, lazyFrom: number | null): void {
    const content = cursor.content();
    const rest = this.#text.slice(content, line.end);
    const placed: BlockLine = { ...line, content };
    if (rest === '') {
      if (this.#leaf.kind === 'code' && lazyFrom === null) return;
      this.#close(lazyFrom ?? this.#within.length);
      return;
    }
    const indented = cursor.indent() >= codeIndent;
    if (!indented && lazyFrom === null && this.#continueByLine(placed, rest)) return;
    const inParagraph = this.#leaf.kind === 'paragraph';
    if (!indented && this.#openLeaf(rest, inParagraph, lazyFrom)) return;
    if (!inParagraph || (this.#leaf.kind !== 'paragraph' && lazyFrom !== null)) {
      this.#close(lazyFrom ?? this.#within.length);
      if (indented) {
        this.#leaf = { kind: 'code' };
        return;
      }
      this.#leaf = { kind: 'paragraph', lines: [] };
    }
    if (this.#leaf.kind === 'paragraph') this.#leaf.lines.push({ ...placed, mayBeHead: !indented });
  }

  /** What a line can only be because of the line above it: an underline of a heading, a table's delimiters, its row. */
  #continueByLine(line: BlockLine, rest: string): boolean {
    const leaf = this.#leaf;
    if (leaf.kind === 'table' && !startsBlock(rest)) {
      leaf.table.rows.push(line);
      return true;
    }
    if (leaf.kind !== 'paragraph') return false;
    const head = leaf.lines.at(-1);
    if (head?.mayBeHead === true && isDelimiterRow(this.#text, line, rest, head)) {
      leaf.lines.pop();
      this.#close(this.#within.length);
      const table: TableBlock = { kind: 'table', head, delimiter: line, rows: [], within: this.#within };
      this.blocks.push(table);
      this.#leaf = { kind: 'table', table };
      return true;
    }
    const depth = readSetextDepth(rest);
    if (
      depth === null ||
      leaf.lines.every(({ content, end }) => isDefinition(this.#text.slice(content, end)))
    )
      return false;
    const text = this.#paragraphText(leaf.lines);
    this.#leaf = nothing;
    this.blocks.push({ kind: 'heading', depth, text, within: this.#within });
    return true;
  }

  #openLeaf(rest: string, inParagraph: boolean, lazyFrom: number | null): boolean {
    if (!mayStartLeaf(rest)) return false;
    const heading = readAtxHeading(rest);
    const fence = readFenceStart(rest);
    const html = readHtmlStart(rest, inParagraph);
    if (heading === null && fence === null && html === null && !isThematicBreak(rest)) return false;
    this.#close(lazyFrom ?? this.#within.length);
    if (heading !== null) this.blocks.push({ kind: 'heading', ...heading, within: this.#within });
    if (fence !== null) {
      this.blocks.push({ kind: 'fence', info: fence.info, within: this.#within });
      this.#leaf = { kind: 'fence', mark: fence };
    }
    if (html !== null && (html.end === 'blank' || !html.end.test(rest.slice(html.skip))))
      this.#leaf = { kind: 'html', end: html.end };
    return true;
  }

  /** Ends the open leaf, and the containers behind the first `keep`. */
  #close(keep: number): void {
    if (this.#leaf.kind === 'paragraph' && this.#leaf.lines.length > 0)
      this.blocks.push({
        kind: 'prose',
        text: this.#paragraphText(this.#leaf.lines),
        within: this.#within,
      });
    this.#leaf = nothing;
    if (keep < this.#within.length) this.#within = this.#within.slice(0, keep);
  }

  #paragraphText(lines: readonly ParagraphLine[]): string {
    return lines.map(({ content, end }) => this.#text.slice(content, end).trim()).join(' ');
  }
}

function startsBlock(rest: string): boolean {
  return (
    mayStartLeaf(rest) &&
    (isThematicBreak(rest) ||
      readAtxHeading(rest) !== null ||
      readFenceStart(rest) !== null ||
      readHtmlStart(rest, false) !== null)
  );
}

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** A lone `---` underlines a heading: delimiters hold at least one `|` or `:`. */
function isDelimiterRow(text: string, line: BlockLine, rest: string, head: BlockLine): boolean {
  if (!/[|:]/.test(rest) || !delimiterRow.test(rest)) return false;
  return splitCells(text, line.content, line.end).length === splitCells(text, head.content, head.end).length;
}

/** Link definitions alone make no paragraph, and so no heading. */
function isDefinition(line: string): boolean {
  return /^\[[^\]]+\]:[ \t]*\S+[ \t]*(?:["'(].*)?$/.test(line);
}
