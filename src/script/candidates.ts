/** What may be a placeholder, before its surroundings have been looked at. */
export interface Candidate {
  readonly kind: 'angle' | 'moustache' | 'dashed';
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

// `$<X>` and `${{ x }}` keep their dollar: a mask behind it would read as a variable.
const angle = /\$?<([\p{L}_](?:[^<>\n\r`$"\\;&]{0,78}[^<>\n\r`$"\\;&\s])?)>/gu;
const moustache = /\$?\{\{[ \t]*([\p{L}_][\w.-]*)[ \t]*\}\}/gu;
const dashed = /\$\{([A-Za-z_]\w*-[A-Za-z][\w-]*)\}/g;

const templateWords = new Set([
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'range',
  'template',
  'with',
]);

/** Every stretch of text that has the shape of a placeholder, in order, none overlapping. */
export function findCandidates(source: string, assigned: ReadonlySet<string>): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of source.matchAll(angle)) {
    if (isAngle(source, match.index, match[0], match[1] ?? ''))
      found.push(candidate('angle', match.index, match[0], match[1] ?? ''));
  }
  for (const match of source.matchAll(moustache)) {
    if (!templateWords.has(match[1] ?? ''))
      found.push(candidate('moustache', match.index, match[0], match[1] ?? ''));
  }
  for (const match of source.matchAll(dashed)) {
    if (isOneCase(match[1] ?? '') && !isAssigned(match[1] ?? '', source, assigned))
      found.push(candidate('dashed', match.index, match[0], match[1] ?? ''));
  }
  return withoutOverlaps(found);
}

/** `<NEXT-REGION>` is NEXT_REGION, `<your namespace>` YOUR_NAMESPACE. */
export function inputName(inner: string): string {
  const name = inner
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
  return /^[A-Z]/.test(name) ? name : `_${name}`;
}

function candidate(kind: Candidate['kind'], start: number, text: string, inner: string): Candidate {
  return { kind, start, end: start + text.length, inner };
}

function isAngle(source: string, start: number, text: string, inner: string): boolean {
  const before = source[start - 1] ?? '';
  // `<<EOF>f` is a heredoc, `\<word>` a pattern of grep.
  if (before === '<' || before === '\\' || before === '&') return false;
  const words = inner.split(/[ \t]+/);
  if (words.length === 1) return !/[()']/.test(inner) && !isArrow(source, start + text.length);
  // `a<b and c>d` compares; `mysql db <dump.sql 2>err` and `<in -v>out` redirect.
  if (/[\w)]/.test(before)) return false;
  if (words.some((word) => word.startsWith('-') || word.includes('|'))) return false;
  return !/^\d$/.test(words.at(-1) ?? '') && !/(^|[^\p{L}])'|'([^\p{L}]|$)/u.test(inner);
}

/** `<(x)>` never comes here; `<in>(tee x)` is a redirection and a process. */
function isArrow(source: string, end: number): boolean {
  return source[end] === '(';
}

/** `${db-instance-name}` is a hole; `${REGION-us-east}` is REGION with a default. */
function isOneCase(inner: string): boolean {
  return inner === inner.toLowerCase() || inner === inner.toUpperCase();
}

/** A name that is set somewhere has a default behind its dash. */
function isAssigned(inner: string, source: string, assigned: ReadonlySet<string>): boolean {
  const name = inner.slice(0, inner.indexOf('-'));
  return (
    assigned.has(name) ||
    new RegExp(`\\b(?:${name}\\+?=|(?:for|read|printf -v)\\b[^\\n;|&]*\\b${name}\\b)`).test(source)
  );
}

function withoutOverlaps(found: Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
