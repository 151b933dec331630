import type { DocumentedOutput } from '../model/documented.js';
import type { CommentLine } from './comment-line.js';
import { maxLineLength } from './limits.js';
import type { Source } from './source.js';

/** `<- the bad one`, `← here`, and well apart `   -> room to scale`: what the author says of a line, at its end. */
const mark = /(?:\s+(?:<-{1,3}|←|⟵)|\s{2,}->)\s*(?<text>\S.*)$/;

/** The lines as a program would print them, and the author's marks on them; null where there are none. */
export function readDocumented(lines: readonly CommentLine[], source: Source): DocumentedOutput | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    lines: lines.map((line) => (mayBeMarked(line) ? line.text.replace(mark, '') : line.text).trimEnd()),
    marks: lines.flatMap((line, index) => {
      const text = mayBeMarked(line) ? mark.exec(line.text)?.groups?.text : undefined;
      return text === undefined ? [] : [{ line: index, text: text.trim() }];
    }),
    span: source.span(first.start, last.end),
  };
}

function mayBeMarked({ text }: CommentLine): boolean {
  return text.length <= maxLineLength && /<-|←|⟵|->/.test(text);
}
