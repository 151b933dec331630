import type { Subject } from '../model/check.js';
import { isPath } from './json-path.js';
import { parseVariable } from './parse-value.js';
import type { Scanner } from './scanner.js';
import { wordsOutsideNames } from './word-lists.js';

const keywordSubjects: readonly (readonly [readonly string[], Subject])[] = [
  [['exit code', 'exit status', 'exit'], { kind: 'exit' }],
  [['output', 'stdout'], { kind: 'output' }],
  [['stderr'], { kind: 'stderr' }],
  [['lines'], { kind: 'lines' }],
  [['rows'], { kind: 'rows' }],
  [['duration'], { kind: 'duration' }],
  [['http status', 'http'], { kind: 'http' }],
];

const nameWord = /\w(?:[\w.-]*\w)?/y;
const longestName = 4;

/** A subject that a word of the grammar names: `exit code`, `json .a.b`, `alert HighLatency`; null where none does. */
export function parseKeywordSubject(scanner: Scanner): Subject | null {
  for (const [phrases, subject] of keywordSubjects) if (scanner.oneOf(phrases) !== null) return subject;
  return parseJson(scanner) ?? parsePromql(scanner) ?? parseAlert(scanner);
}

/** Words of the grammar that no NAME consists of alone, or begins with. */
const reservedNames: ReadonlySet<string> = new Set([
  ...keywordSubjects.flatMap(([phrases]) => phrases),
  ...['json', 'promql', 'alert'],
]);

/** `$NAME`, or a NAME that the output is asked for, in back-ticks or plain. */
export function parseNamedSubject(scanner: Scanner): Subject | null {
  const variable = parseVariable(scanner);
  if (variable?.kind === 'variable') return { kind: 'variable', name: variable.name };
  const ticked = scanner.take(/`([^`]+)`/y);
  if (ticked?.[1] !== undefined) return { kind: 'named', name: ticked[1].trim() };
  const start = scanner.offset;
  const name = parseName(scanner);
  if (name !== null && !reservedNames.has(name.toLowerCase()) && !/^(?:json|promql|alert)\s/i.test(name))
    return { kind: 'named', name };
  scanner.reset(start);
  return name === null ? scanner.miss('a name') : null;
}

/** NAME := one to four words of letters, digits, _ - . without articles and verbs. */
export function parseName(scanner: Scanner): string | null {
  const words: string[] = [];
  while (words.length < longestName) {
    const start = scanner.offset;
    const word = scanner.take(nameWord)?.[0];
    if (word === undefined || !isNameWord(word)) {
      scanner.reset(start);
      break;
    }
    words.push(word);
  }
  return words.length === 0 ? null : words.join(' ');
}

/** Whether a name can stand in a check without back-ticks. */
export function isPlainName(name: string): boolean {
  const words = name.split(' ');
  const [first = ''] = words;
  return (
    !reservedNames.has(first.toLowerCase()) &&
    words.length <= longestName &&
    words.every((word) => /^\w(?:[\w.-]*\w)?$/.test(word) && isNameWord(word))
  );
}

export function isNameWord(word: string): boolean {
  return /\p{L}/u.test(word) && !wordsOutsideNames.has(word.toLowerCase());
}

function parseJson(scanner: Scanner): Subject | null {
  if (!scanner.phrase('json')) return null;
  const before = scanner.offset;
  const path = takeJsonPath(scanner);
  if (path === null || !isPath(path)) scanner.reset(before);
  return path === null || !isPath(path)
    ? scanner.miss('a path such as .status.phase')
    : { kind: 'json', path };
}

/** Blanks end a path, except inside brackets and quotes: `$.items[?@.name == "a b"].id`. */
const quotedText = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const brackets = String.raw`\[(?:[^[\]"']|${quotedText}|\[(?:[^[\]"']|${quotedText})*\])*\]`;
const jsonPath = new RegExp(String.raw`[.$](?:${quotedText}|${brackets}|[^\s=<>!≤≥≠,;[\]"'])*`, 'y');

/** Whether a path can stand in a check without back-ticks. */
export function isPlainPath(path: string): boolean {
  jsonPath.lastIndex = 0;
  return jsonPath.exec(path)?.[0] === path;
}

function takeJsonPath(scanner: Scanner): string | null {
  return scanner.take(/`([^`]*)`/y)?.[1] ?? scanner.take(jsonPath)?.[0] ?? null;
}

function parsePromql(scanner: Scanner): Subject | null {
  if (!scanner.phrase('promql')) return null;
  const query = scanner.take(/`([^`]+)`/y)?.[1];
  return query === undefined ? scanner.miss('a query in back-ticks') : { kind: 'promql', query };
}

function parseAlert(scanner: Scanner): Subject | null {
  if (!scanner.phrase('alert')) return null;
  const name = scanner.take(/`([^`]+)`|"([^"`]+)"|([A-Za-z_][\w-]*)/y);
  return name === null
    ? scanner.miss('the name of an alert')
    : { kind: 'alert', name: name[1] ?? name[2] ?? name[3] ?? '' };
}
