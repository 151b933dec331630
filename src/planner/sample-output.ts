import type { Fence, Runbook } from '../model/runbook.js';

/** Where a literal first stands in the document's fences. */
export type FirstAppearance =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'code' }
  | { readonly kind: 'sample'; readonly line: number };

/** Answers where literals first appear. Fences without a language, and these, hold what somebody saw. */
const outputLanguages: ReadonlySet<string> = new Set([
  ...['text', 'txt', 'plaintext', 'plain', 'output', 'log', 'json', 'console', 'shell-session', 'terminal'],
]);

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly samples: readonly { readonly start: number; readonly end: number }[];
}

export function sampleOutputOf(
  runbook: Runbook,
  fences: readonly Fence[],
): (literal: string) => FirstAppearance {
  const stretches = fences.map(stretchOf);
  const known = new Map<string, FirstAppearance>();
  return (literal) => {
    const found = known.get(literal) ?? firstAppearance(literal, runbook.text, stretches);
    known.set(literal, found);
    return found;
  };
}

function stretchOf(fence: Fence): Stretch {
  const body = { start: fence.body.start.offset, end: fence.body.end.offset };
  if (fence.reading.kind === 'inert') return { ...body, samples: showsOutput(fence) ? [body] : [] };
  const documented = fence.items.flatMap((item) => (item.kind === 'command' ? (item.documented ?? []) : []));
  const samples = documented.map(({ span }) => ({ start: span.start.offset, end: span.end.offset }));
  return { ...body, samples };
}

function showsOutput({ reading, language }: Fence): boolean {
  if (reading.kind !== 'inert') return false;
  const { why } = reading;
  if (why === 'illustration' || why === 'not-shell') return true;
  return why === 'language' && (language === null || outputLanguages.has(language));
}

function firstAppearance(literal: string, text: string, stretches: readonly Stretch[]): FirstAppearance {
  const pattern = wholeToken(literal);
  for (const { start, end, samples } of stretches) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) return { kind: 'nowhere' };
    if (match.index >= end) continue;
    const inSample = samples.some((sample) => match.index >= sample.start && match.index < sample.end);
    return inSample ? { kind: 'sample', line: lineAt(text, match.index) } : { kind: 'code' };
  }
  return { kind: 'nowhere' };
}

/** Whole words: `catalog` is not in `catalog-db`, but is in `svc/catalog`; `41` is not in `11:08:41`. */
function wholeToken(literal: string): RegExp {
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const partOfNumber = /^\d+$/.test(literal) ? { before: '(?<!\\d[:/,])', after: '(?![:/,]\\d)' } : null;
  const before = `(?<![\\w.-])${partOfNumber?.before ?? ''}`;
  const after = `(?![\\w-]|\\.\\w)${partOfNumber?.after ?? ''}`;
  return new RegExp(`${before}${escaped}${after}`, 'g');
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
