import { linesOf } from './lines-of.js';

/** One thing an output says: a key and what stands behind it, as printed. */
export interface Pair {
  readonly key: string;
  readonly value: string;
  /** Blanks in front of the key: what is nested says less of the whole. */
  readonly indent: number;
}

const logfmtToken = /(?<![^\s,])([A-Za-z_][\w.-]*)=(?![=>~])("(?:[^"\\]|\\.)*"|[^\s,"]*)(?=[\s,]|$)/g;
const quotedKey = /^"((?:[^"\\]|\\.)+)"\s*:(.*)$/s;
const listPart =
  /^\s*([A-Za-z_][\w.%-]*(?: [A-Za-z_][\w.%-]*){0,3})\s*[:=]\s*("[^"]*"|[^\s"',;:=]+(?: (?:%|[kKMGTP]?i?B|[mun]?s))?)\s*$/;
const recordMark = /^-\[ RECORD \d+ \]/;
const longestKey = 80;

/**
 * `key: value` lines (argocd app get, kubectl describe, YAML, HTTP headers, a `"key": value,` line out of JSON),
 * `key = value` lines (sysctl, INI), several `key=value` on one line (logfmt), `key: value, key: value` and
 * `key | value` (psql -x).
 */
export function readPairs(output: string): readonly Pair[] {
  const lines = linesOf(output);
  return lines.flatMap(lines.some((line) => recordMark.test(line)) ? readRecordLine : readLine);
}

function readRecordLine(line: string): readonly Pair[] {
  const [key, ...value] = line.split('|');
  if (key === undefined || value.length === 0) return [];
  return [{ key: key.trim(), value: value.join('|').trim(), indent: 0 }];
}

function readLine(line: string): readonly Pair[] {
  if (!/[:=]/.test(line)) return [];
  const tokens = [...(line.includes('=') ? line.matchAll(logfmtToken) : [])].map(
    ([, key = '', value = '']) => ({
      key,
      value: unquote(value),
      indent: 0,
    }),
  );
  if (tokens.length > 1) return tokens;
  const list = readList(line);
  if (list.length > 1) return list;
  const pair = readQuotedKey(line) ?? readPlainKey(line);
  return pair === null ? tokens : [pair];
}

/** `p50: 1, p99: 2`: a list, where every part of the line is a key and one value, and nothing else stands there. */
function readList(line: string): readonly Pair[] {
  if (!/[,;] /.test(line)) return [];
  const parts = line.split(/[,;] +/).map((part) => listPart.exec(part));
  return parts.flatMap((match) =>
    parts.includes(null) || match?.[1] === undefined || match[2] === undefined
      ? []
      : [{ key: match[1], value: unquote(match[2]), indent: indentOf(line) }],
  );
}

function readQuotedKey(line: string): Pair | null {
  const match = quotedKey.exec(line.trimStart());
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { key: match[1], value: unquote(match[2].trim().replace(/,$/, '')), indent: indentOf(line) };
}

/** By the first colon or equals sign: a time such as 12:30:01 and a comparison such as a != b make no key. */
function readPlainKey(line: string): Pair | null {
  const sign = line.search(/[:=]/);
  // A list item's key stands where its siblings on the next lines do.
  const start = /^\s*(?:- +)?/.exec(line)?.[0].length ?? 0;
  const key = line.slice(start, Math.max(sign, start)).trim();
  if (key === '' || key.length > longestKey || /[|{}[\]"'<>!]/.test(key)) return null;
  const next = line.charAt(sign + 1);
  if (line.charAt(sign) === ':' ? !endsKey(key, next) : /[=>~]/.test(next)) return null;
  return { key, value: unquote(line.slice(sign + 1).trim()), indent: start };
}

/** redis-cli INFO prints `connected_slaves:2`; elsewhere a colon without a blank behind it is a time, a tag or a URL. */
function endsKey(key: string, next: string): boolean {
  return (
    next === '' || /\s/.test(next) || (/^[a-z][a-z\d]*(?:_[a-z\d]+)*$/i.test(key) && /[\w.+-]/.test(next))
  );
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function unquote(value: string): string {
  return /^"(?:[^"\\]|\\.)*"$|^'[^']*'$/.test(value) ? value.slice(1, -1) : value;
}
