/** Where reading came to a halt, and what would have been read there. */
export interface Halt {
  readonly offset: number;
  readonly expected: readonly string[];
}

/**
 * A place in a line, moving forward. Every attempt that fails leaves word of what it looked for, so that the
 * furthest one can be told to the author; `reset` steps back for another try and keeps that memory.
 */
export class Scanner {
  offset = 0;
  private furthest = 0;
  private readonly expected = new Set<string>();
  private blamed: Halt | null = null;

  constructor(readonly text: string) {}

  get rest(): string {
    return this.text.slice(this.offset);
  }

  get halt(): Halt {
    return this.blamed ?? { offset: this.furthest, expected: [...this.expected] };
  }

  skipBlanks(): void {
    while (/\s/.test(this.text.charAt(this.offset))) this.offset += 1;
  }

  reset(offset: number): void {
    this.offset = offset;
  }

  /** Notes that `what` was looked for here and not found. */
  miss(what: string): null {
    this.skipBlanks();
    if (this.offset > this.furthest) {
      this.furthest = this.offset;
      this.expected.clear();
    }
    if (this.offset === this.furthest) this.expected.add(what);
    return null;
  }

  /** Names the place that is wrong although reading came further. */
  blame(offset: number, what: string): null {
    this.blamed ??= { offset, expected: [what] };
    return null;
  }

  /** Takes what `pattern` matches right here; it must be sticky. */
  take(pattern: RegExp): RegExpExecArray | null {
    this.skipBlanks();
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text);
    if (match !== null) this.offset += match[0].length;
    return match;
  }

  /** Takes a sign such as `<=`; nothing has to follow it. */
  sign(sign: string): boolean {
    this.skipBlanks();
    if (!this.text.startsWith(sign, this.offset)) return false;
    this.offset += sign.length;
    return true;
  }

  /** Takes a phrase in any case, its words apart by any blanks, where no longer word begins with it. */
  phrase(phrase: string): boolean {
    const start = this.offset;
    for (const word of phrase.split(' ')) {
      if (this.keyword(word)) continue;
      this.offset = start;
      return false;
    }
    return true;
  }

  oneOf(phrases: readonly string[]): string | null {
    return phrases.find((phrase) => this.phrase(phrase)) ?? null;
  }

  /** Nothing is left of the sentence: its end, a full stop before another sentence, or the end of the line. */
  atEnd(): boolean {
    return /^\s*[.!]?\s*$/.test(this.rest) || /^\s*[.!]\s+\S/.test(this.rest);
  }

  private keyword(word: string): boolean {
    this.skipBlanks();
    const found = this.text.slice(this.offset, this.offset + word.length);
    if (found.toLowerCase() !== word) return false;
    const after = this.text.slice(this.offset + word.length, this.offset + word.length + 2);
    if (/^(?:[\w-]|\.\w)/.test(after)) return false;
    this.offset += word.length;
    return true;
  }
}
