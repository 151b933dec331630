import type { UnreadableCheck } from '../model/check.js';

const longestShown = 60;

/** What was read of a line, and what was expected where reading ended: `read "Expect p99 < 0.5 within", and expected a duration such as 3m instead of "soon"`. */
export function explainUnreadable({ text, offset, expected }: UnreadableCheck): string {
  const before = text.slice(0, offset).trim();
  const behind = text.slice(offset).trim();
  const place = behind === '' ? 'behind it' : `instead of "${cut(behind)}"`;
  return `read "${cutHead(before)}", and expected ${expected} ${place}`;
}

function cut(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** The end is what matters of what was read. */
function cutHead(text: string): string {
  return text.length > longestShown ? `…${text.slice(-longestShown)}` : text;
}
