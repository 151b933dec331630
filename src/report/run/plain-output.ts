import { stripVTControlCharacters } from 'node:util';
import { clip } from '../terminal/clip.js';

const headLines = 20;
const tailLines = 20;
const longestLine = 500;

/** Both ends of what a command printed, without its colours: what fits into a document that people edit. */
export function plainOutput(text: string): string {
  const lines = stripVTControlCharacters(text)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => clip(line.slice(line.lastIndexOf('\r') + 1), longestLine));
  const left = lines.length - headLines - tailLines;
  if (left <= 1) return lines.join('\n');
  return [...lines.slice(0, headLines), `… ${left} lines left out …`, ...lines.slice(-tailLines)].join('\n');
}
