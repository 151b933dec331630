import { type CommentLine, indentOf, joined, type Utterance, type UtteranceKind } from './comment-line.js';
import { isReadable, saysExpect, splitRules } from './comment-rules.js';
import { maxLineLength } from './limits.js';
import { goesOn, looksPrinted, looksSaid } from './line-shape.js';
import { readOption, readOr } from './read-option.js';

/** A sentence that goes on for longer than this is no sentence. */
const maxSentenceLines = 14;

const announcement =
  /^(?:(?:sample|example|expected|typical)\s+)?(?:output|outputs|response)\b[^.]*:$|^(?:should )?(?:looks?|output) like:?$|^returns?:$/i;
const numbered = /^\(?\d{1,2}[.)]\s+\S/;

/** Takes a run of comment lines apart into what it says: sentences, rules, expectations, pictures of output. */
export function readUtterances(lines: readonly CommentLine[]): readonly Utterance[] {
  const utterances: Utterance[] = [];
  let index = 0;
  while (index < lines.length) {
    const utterance = readUtterance(lines, index);
    utterances.push(utterance);
    index += utterance.lines.length;
  }
  return utterances;
}

function readUtterance(lines: readonly CommentLine[], index: number): Utterance {
  const line = lines[index];
  const text = line?.text.trim() ?? '';
  if (line !== undefined && text.length > maxLineLength) return utterance('output', [line]);
  if (line === undefined || text === '') return utterance('blank', lines.slice(index, index + 1));
  const opener = openerOf(text);
  if (opener !== null) return utterance(opener, spoken(lines, index));
  const said = spoken(lines, index);
  const isPrinted = looksPrinted(line.text);
  if (hasRule(joined(said), isPrinted)) return utterance('rule', said);
  if (isPrinted) return utterance('output', printed(lines, index));
  if (looksSaid(joined(said))) return utterance('sentence', said);
  if (looksSaid(text)) return utterance('sentence', [line]);
  return utterance('output', printed(lines, index));
}

function utterance(kind: UtteranceKind, lines: readonly CommentLine[]): Utterance {
  return { kind, lines, text: joined(lines) };
}

/** An arrow in what a program printed (`HEAD -> main`) rules nothing, unless the line says If. */
function hasRule(text: string, isPrinted: boolean): boolean {
  const { rules } = splitRules(text);
  return isPrinted ? rules.some((rule) => /^If\b/i.test(rule) || isReadable(rule)) : rules.length > 0;
}

/** What a line can only be, by how it begins. */
function openerOf(text: string): UtteranceKind | null {
  if (readOr(text) !== null) return 'or';
  if (readOption(text) !== null) return 'option';
  if (announcement.test(text)) return 'announcement';
  if (saysExpect(text)) return 'expectation';
  return numbered.test(text) ? 'numbered' : null;
}

/** The line with those that continue it: indented further, or completing what it left unfinished. */
function spoken(lines: readonly CommentLine[], index: number): readonly CommentLine[] {
  const [first, ...rest] = lines.slice(index, index + maxSentenceLines);
  if (first === undefined) return [];
  const taken = [first];
  for (const line of rest) {
    const last = taken.at(-1) ?? first;
    const text = line.text.trim();
    if (text === '' || text.length > maxLineLength || openerOf(text) !== null) break;
    const deeper = indentOf(line) > indentOf(first);
    if (!deeper && (!goesOn(last.text, line.text) || looksPrinted(line.text) || /^If\b/.test(text))) break;
    taken.push(line);
  }
  return taken;
}

/** The line with the printed ones below it, and what is indented under them. */
function printed(lines: readonly CommentLine[], index: number): readonly CommentLine[] {
  const [first, ...rest] = lines.slice(index);
  if (first === undefined) return [];
  const taken = [first];
  for (const line of rest) {
    const text = line.text.trim();
    if (text.length > maxLineLength) break;
    const deeper = indentOf(line) > indentOf(first);
    if (text === '' || (!deeper && (openerOf(text) !== null || !looksPrinted(line.text)))) break;
    taken.push(line);
  }
  return taken;
}
