import { type Block, BlockReader } from './read-blocks.js';
import { type Line, scanLines } from './scan-lines.js';

/** What a document is made of, as far as lines show it. */
export interface Outline {
  /** The `stale-after:` line of its front matter; empty where there is none. */
  readonly staleAfter: string;
  readonly blocks: readonly Block[];
}

/** Reads the blocks of a document by its lines: many times as fast as a Markdown parser, and blind to inline parts. */
export function readOutline(text: string): Outline {
  const lines = scanLines(text);
  const front = readFrontMatter(text, lines);
  const reader = new BlockReader(text);
  for (const line of lines.slice(front.lines)) reader.read(line);
  return { staleAfter: front.text, blocks: reader.finish() };
}

/** YAML front matter is no Markdown: of it only the limit is of interest here. */
function readFrontMatter(text: string, lines: readonly Line[]): { lines: number; text: string } {
  const isFence = (line: Line | undefined, marks: RegExp) =>
    line !== undefined && marks.test(text.slice(line.start, line.end));
  if (!isFence(lines[0], /^---[ \t]*$/)) return { lines: 0, text: '' };
  const end = lines.findIndex((line, index) => index > 0 && isFence(line, /^(?:---|\.\.\.)[ \t]*$/));
  const first = lines[1];
  const last = lines[end];
  if (first === undefined || last === undefined) return { lines: 0, text: '' };
  const staleAfter = /^[^#\n]*\bstale-after:.*$/m.exec(text.slice(first.start, last.start));
  return { lines: end + 1, text: staleAfter?.[0] ?? '' };
}
