const tabStop = 4;
const space = 32;
const tab = 9;

/** Walks one line by columns, so that a tab counts as the blanks it stands for, halves of it included. */
export class LineCursor {
  offset: number;
  #column = 0;
  /** Columns of a tab already walked into that are still ahead. */
  #pending = 0;
  readonly text: string;
  readonly end: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.offset = start;
    this.end = end;
  }

  /** Columns of blanks ahead. */
  indent(): number {
    let width = this.#pending;
    for (let index = this.offset; index < this.end; index++) {
      const code = this.text.charCodeAt(index);
      if (code === space) width += 1;
      else if (code === tab) width += tabStop - ((this.#column + width) % tabStop);
      else break;
    }
    return width;
  }

  /** Offset of the first character that is no blank; the line's end where there is none. */
  content(): number {
    let index = this.offset;
    while (index < this.end && isBlankCode(this.text.charCodeAt(index))) index += 1;
    return index;
  }

  isBlank(): boolean {
    return this.content() === this.end;
  }

  /** Walks over `columns` columns of blanks, fewer where the line has fewer. */
  skipBlanks(columns: number): void {
    let left = columns;
    while (left > 0) {
      if (this.#pending === 0 && !this.#enterBlank()) return;
      const step = Math.min(left, this.#pending);
      this.#pending -= step;
      this.#column += step;
      left -= step;
    }
  }

  /** Walks over the blanks ahead and `length` characters of a marker behind them. */
  skipMarker(length: number): void {
    this.skipBlanks(this.indent());
    this.offset += length;
    this.#column += length;
  }

  #enterBlank(): boolean {
    const code = this.text.charCodeAt(this.offset);
    if (this.offset >= this.end || !isBlankCode(code)) return false;
    this.#pending = code === tab ? tabStop - (this.#column % tabStop) : 1;
    this.offset += 1;
    return true;
  }
}

function isBlankCode(code: number): boolean {
  return code === space || code === tab;
}
