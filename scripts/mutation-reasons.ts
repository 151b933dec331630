import { parse } from 'yaml';
import { type FileReport, folded, type Mutant, unnoticed } from './mutation-report.js';

/** Why a survivor may survive. The order is that of the page. */
export const reasonKinds = {
  equivalent: 'They change nothing that can be seen',
  unreachable: 'They stand where the types demand a case that no text leads to',
  speed: 'They change how long it takes, or how much is looked at',
  wording: 'They change words of a message, and no verdict',
} as const;

export type ReasonKind = keyof typeof reasonKinds;

/** One reason, and the survivors of one file that it is given for. */
export interface Reason {
  readonly file: string;
  readonly kind: ReasonKind;
  readonly why: string;
  readonly mutants: readonly MutantKey[];
}

/** Lines drift; what was replaced by what, and the line it stood in, do not. */
export interface MutantKey {
  /** Ends in ` …` where only the beginning is given. */
  readonly original: string;
  readonly replacement: string;
  /** A part of its line, where the same stands in the file more than once. */
  readonly within: string | null;
}

export interface Explained {
  readonly file: string;
  readonly mutant: Mutant;
  readonly reason: Reason;
}

export interface Explanation {
  readonly explained: readonly Explained[];
  readonly unexplained: readonly { readonly file: string; readonly mutant: Mutant }[];
  /** Reasons for what no longer survives. */
  readonly idle: readonly { readonly reason: Reason; readonly key: MutantKey }[];
}

/** Gives every survivor its reason. A key stands for one mutant alone: a second of its kind is not excused. */
export function explain(reports: readonly FileReport[], reasons: readonly Reason[]): Explanation {
  const keys = reasons.flatMap((reason) => reason.mutants.map((key) => ({ reason, key })));
  const explained: Explained[] = [];
  const unexplained: Explanation['unexplained'][number][] = [];
  for (const report of reports) {
    const lines = report.source.split('\n');
    for (const mutant of unnoticed(report)) {
      const line = lines[mutant.line - 1] ?? '';
      const index = keys.findIndex(
        ({ reason, key }) => reason.file === report.file && fits(key, mutant, line),
      );
      const [found] = index === -1 ? [] : keys.splice(index, 1);
      if (found === undefined) unexplained.push({ file: report.file, mutant });
      else explained.push({ file: report.file, mutant, reason: found.reason });
    }
  }
  const reported = new Set(reports.map(({ file }) => file));
  return { explained, unexplained, idle: keys.filter(({ reason }) => reported.has(reason.file)) };
}

function fits(key: MutantKey, mutant: Mutant, line: string): boolean {
  if (key.replacement !== mutant.replacement) return false;
  if (key.within !== null && !folded(line).includes(key.within)) return false;
  const start = key.original.endsWith(' …') ? key.original.slice(0, -2) : null;
  return start === null ? key.original === mutant.original : mutant.original.startsWith(start);
}

/** Reads test/checks/mutation-reasons.yaml. Throws with what is wrong in it. */
export function readReasons(text: string): readonly Reason[] {
  const content: unknown = parse(text);
  if (!Array.isArray(content)) throw new Error('The reasons are no list.');
  return content.map((entry: unknown) => {
    const { file, kind, why, mutants } = fieldsOf(entry);
    if (typeof file !== 'string' || typeof why !== 'string' || !isKind(kind) || !Array.isArray(mutants))
      throw new Error(`A reason has a file, a kind, a why and mutants: ${JSON.stringify(entry)}`);
    return { file, kind, why, mutants: mutants.map(readKey) };
  });
}

function readKey(entry: unknown): MutantKey {
  const { original, replacement, within = null } = fieldsOf(entry);
  if (typeof original !== 'string' || typeof replacement !== 'string')
    throw new Error(`A mutant has an original and a replacement: ${JSON.stringify(entry)}`);
  return {
    original: folded(original),
    replacement: folded(replacement),
    within: typeof within === 'string' ? folded(within) : null,
  };
}

function isKind(kind: unknown): kind is ReasonKind {
  return typeof kind === 'string' && Object.hasOwn(reasonKinds, kind);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
