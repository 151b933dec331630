/** What differs from run to run and is no news, as patterns: ids, ages, dates, digests. Order matters: longest first. */
const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const clock = String.raw`\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?`;
const zone = String.raw`(?:\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))*`;

const patterns: readonly string[] = [
  String.raw`\d{4}-\d\d-\d\d(?:[T ]${clock})?${zone}`,
  String.raw`${day},?\s+(?:${month}\s+\d{1,2}|\d{1,2}\s+${month})\s+(?:${clock}\s+(?:[A-Z]{3,4}\s+)?\d{4}|\d{4}\s+${clock})${zone}`,
  clock + zone,
  '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  'sha(?:1|256|512):[0-9a-f]{6,}',
  // The two hashes behind a pod's name.
  String.raw`(?<=[a-z0-9]-)(?=[a-z]*\d)[a-z0-9]{5,10}-[a-z0-9]{5}(?![a-z0-9-])`,
  String.raw`(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,64}`,
  String.raw`@\[\d+(?:\.\d+)?\]`,
  String.raw`(?:\d+(?:\.\d+)?(?:ms|[smhdwy]))+(?=\s+ago\b)`,
  String.raw`(?<=\b(?:id|ID|history|revision|build|pid|PID)\s)#?\d+`,
  String.raw`#\d+`,
];

/** `<sha>`, `...`, `…`, `{{ x }}`, `$NAME`: the author left it open. */
const open = String.raw`<[A-Za-z][^<>]*>|\.{3,}|…|\{\{[^}]*\}\}|\$\{?[A-Za-z_]\w*\}?`;

const pieces = new RegExp(
  `(?<open>${open})|${patterns.map((pattern, index) => `(?<v${index}>(?<![\\w.])(?:${pattern})(?!\\w))`).join('|')}|(?<blank>\\s+)`,
  'g',
);

const wholeNames =
  /^(?:.*[\s_-])?(?:id|ids|uid|pid|age|date|time|timestamp|updated|created|started|finished|duration|deployed|restarted|seen|at)$/i;

/** Whether what stands under a name is an id, an age or a date whatever it looks like: `History ID`, `AGE`, `LAST DEPLOYED`. */
export function isVolatileName(name: string): boolean {
  return wholeNames.test(name.trim().replace(/:$/, ''));
}

/** A documented text as a pattern: open places take anything, volatile ones their like, runs of blanks any run. */
export function toPattern(documented: string): RegExp {
  const text = documented.trim();
  let source = '';
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    source += literal(text.slice(end, match.index)) + patternOf(match);
    end = match.index + match[0].length;
  }
  return new RegExp(`^${source}${literal(text.slice(end))}$`, 's');
}

export function isOpen(documented: string): boolean {
  return new RegExp(`^\\s*(?:${open})\\s*$`).test(documented);
}

function patternOf(match: RegExpExecArray | RegExpMatchArray): string {
  const groups = match.groups ?? {};
  if (groups.open !== undefined) return '.*';
  if (groups.blank !== undefined) return String.raw`\s+`;
  const index = patterns.findIndex((_, position) => groups[`v${position}`] !== undefined);
  return `(?:${patterns[index] ?? ''})`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
