/** One thing an output says: a key and what stands behind it, as printed. */
export interface Pair {
  readonly key: string;
  readonly value: string;
  /** Blanks in front of the key: what is nested says less of the whole. */
  readonly indent: number;
}

const colonLine = /^(\s*)(?:"((?:[^"\\]|\\.)+)"|([^\s:=|{}[\]"'][^:=|{}[\]"']*?))\s*:(?:\s+(.*))?$/;
const equalsLine = /^(\s*)([^\s:=|{}[\]"'<>!][^:=|{}[\]"'<>!]*?)\s*=\s*([^=>].*)?$/;
const logfmtToken = /(?<![^\s,])([A-Za-z_][\w.-]*)=("(?:[^"\\]|\\.)*"|[^\s,"]*)(?=[\s,]|$)/g;

/**
 * `key: value` lines (argocd app get, kubectl describe, YAML, HTTP headers, a `"key": value,` line out of JSON),
 * `key = value` lines (sysctl, psql -x is a table) and several `key=value` on one line (logfmt).
 */
export function readPairs(output: string): readonly Pair[] {
  return output.split('\n').flatMap((line) => readLine(line.replace(/\r$/, '')));
}

function readLine(line: string): readonly Pair[] {
  const tokens = [...line.matchAll(logfmtToken)];
  if (tokens.length > 1)
    return tokens.map((token) => ({ key: token[1] ?? '', value: unquote(token[2] ?? ''), indent: 0 }));
  const colon = colonLine.exec(line);
  if (colon !== null) return [readColon(colon)];
  const equals = equalsLine.exec(line);
  if (equals?.[2] !== undefined) return [pair(equals[2], equals[3] ?? '', equals[1] ?? '')];
  return tokens.map((token) => ({ key: token[1] ?? '', value: unquote(token[2] ?? ''), indent: 0 }));
}

function readColon(match: RegExpExecArray): Pair {
  const [, indent = '', quoted, plain = '', value = ''] = match;
  if (quoted === undefined) return pair(plain.replace(/^-\s+/, ''), value, indent);
  return pair(quoted, value.replace(/,\s*$/, ''), indent);
}

function pair(key: string, value: string, indent: string): Pair {
  return { key: key.trim(), value: unquote(value.trim()), indent: indent.length };
}

function unquote(value: string): string {
  return /^"(?:[^"\\]|\\.)*"$|^'[^']*'$/.test(value) ? value.slice(1, -1) : value;
}
