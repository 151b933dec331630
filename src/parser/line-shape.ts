import { danglingWords, functionWords, openingWords, proseKeys } from './comment-words.js';

/** Shapes that only a program prints. The order is that of how often they decide. */
const outputShapes: readonly RegExp[] = [
  /^[│┌├└┬┴┼╭╰║╔╚]/, // boxes
  /^\|.*\|/, // table rows
  /^[+|][-=+|]{3,}/, // rules of a psql table
  /^-{3,}[-+ ]*$/,
  /^[{[]["'{[\s]/, // JSON
  /^[{}[\]][,;]?$/,
  /^"[\w.-]+":\s/,
  /^<\?xml|^<\/?[a-zA-Z][\w-]*>/,
  /^\d{4}-\d{2}-\d{2}\b/, // timestamps
  /^\[?\d{1,2}:\d{2}:\d{2}\b/,
  /^[\d.,]+\s*(?:%|[KMGT]i?B?|ms|s|m)?$/, // bare figures
  /^\d+(?:\.\d+){3}\b/, // addresses
  /^HTTP\/[\d.]+ \d{3}/,
  /^\d{3} [A-Z][A-Za-z]+\b(?!.*\.$)/, // 200 OK
  /^[0-9a-f]{7,40}\b(?: |$)/, // commits
  /^[+-] ?["'\w.-]+: /, // diff lines
  /^(?:diff --git|index [0-9a-f]+|@@ )/,
  /^(?:error|fatal|warning|panic|info)(?: \(|:|\[)/i,
  /^(?:NAME|ID|NAMESPACE|STATUS|READY|TYPE|LAST SEEN)(?:\s+[A-Z][A-Z()/%-]*)+$/, // headers
  /^[A-Z][A-Z0-9_()/%-]*(?:\s{2,}[A-Z][A-Z0-9_()/% -]*)+$/,
  /^[\w.-]+(?:\.[\w.-]+)*\/[\w.<>-]+ (?:created|configured|unchanged|deleted|scaled|patched|restarted|labeled|annotated|updated|replaced|evicted|cordoned|uncordoned|drained|condition met|image updated|env updated)\b/,
  /^\w+ ['"][^'"]+['"] (?:created|updated|deleted|aborted|patched|configured|rolled back|promoted|retried|restarted|paused|resumed|synced)\b/,
  /^(?:[A-Z][a-z]+ed|[A-Z][a-z]+ing)\b.*(?:\.\.\.|…)$/, // Waiting for …
  /^(?:[\w.-]+\/)+[\w.-]+(?:[@:][\w.<>:-]+)+$/, // image references
  /^\(\d+ rows?\)$/,
  /^\S+=\S+(?: \S+=\S+)+$/, // logfmt
];

/** People break a sentence near the margin, programs wherever they like. */
const wrapWidth = 50;

const aligned = /[^\s.?!] {2,}\S|\t\S/;
const keyValue = /^(?<key>[A-Z][\w./()'-]*(?: [\w./()'-]+){0,3}|[\w.-]+(?:\[\w+\])?):\s+(?<value>\S.*)$/;

/** Does a program print this line, whatever stands around it? */
export function looksPrinted(text: string): boolean {
  const line = text.trim();
  if (line === '') return false;
  if (outputShapes.some((shape) => shape.test(line))) return true;
  if (aligned.test(line) && !endsSentence(line)) return true;
  return isKeyValue(line);
}

function isKeyValue(line: string): boolean {
  const groups = keyValue.exec(line)?.groups;
  if (groups?.key === undefined || groups.value === undefined) return false;
  const words = groups.key.toLowerCase().split(' ');
  if (proseKeys.has(words.join('-')) || proseKeys.has(words[0] ?? '')) return false;
  if (words.length === 1 && openingWords.has(words[0] ?? '')) return false;
  if (functionWordsIn(groups.key) > 0) return false;
  const isProse =
    endsSentence(groups.value) && (functionWordsIn(groups.value) > 0 || wordCount(groups.value) > 3);
  return !isProse && functionWordsIn(groups.value) < 3;
}

/** Does a person say it: full stop, or words that only people need? */
export function looksSaid(text: string): boolean {
  const line = text.trim();
  if (!/\p{L}{2,}/u.test(line)) return false;
  const opens = openingWords.has(firstWord(line));
  if (endsSentence(line)) return opens || wordCount(line) > 1;
  if (/^\(.*\)$/.test(line)) return true;
  const share = functionWordsIn(line) / Math.max(1, wordCount(line));
  if (opens) return wordCount(line) < 3 || share > 0 || /^[A-Z]/.test(line);
  return share >= 0.3 && functionWordsIn(line) >= 2;
}

/** Does what follows belong to the same sentence? */
export function goesOn(text: string, next: string): boolean {
  const line = text.trim();
  if (endsSentence(line)) return false;
  const following = next.trim();
  if (/^[a-z`('"\d]/.test(following) || /^[^\w\s]*[a-z]/.test(following)) return true;
  if (/[,;–—/-]$/.test(line) || danglingWords.has(lastWord(line))) return true;
  return line.length >= wrapWidth && looksSaid(line);
}

/** A full stop, a question mark, a colon; three dots are a program that waits. */
export function endsSentence(text: string): boolean {
  return /(?<!\.\.)[.!?:](?:["')`*\]]*)$/.test(text.trim());
}

function functionWordsIn(text: string): number {
  return words(text).filter((word) => functionWords.has(word)).length;
}

function wordCount(text: string): number {
  return words(text).length;
}

function firstWord(text: string): string {
  return /[A-Za-z][\w'-]*/.exec(text)?.[0].toLowerCase() ?? '';
}

function lastWord(text: string): string {
  return /([A-Za-z][\w'-]*)[^\w]*$/.exec(text)?.[1]?.toLowerCase() ?? '';
}

function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\w'/.@:-]+/)
    .filter((word) => /[a-z]/.test(word));
}
