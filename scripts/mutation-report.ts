/** What Stryker found out about one file. */
export interface FileReport {
  /** From the root of the repository. */
  readonly file: string;
  /** As it stood when its mutants were made. */
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

export interface Mutant {
  readonly line: number;
  readonly column: number;
  /** What the mutation replaced; runs of blanks and line breaks are one blank. */
  readonly original: string;
  readonly replacement: string;
  readonly status: string;
  /** Why it was ignored, where it was. */
  readonly statusReason: string;
}

export interface Count {
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  /** Run by no test at all. */
  readonly uncovered: number;
  /** Made no program: they count as not killed. */
  readonly broken: number;
  /** Run once, as the module is loaded: no test can be told to run with them alone. */
  readonly ignored: number;
}

/** Reads the JSON of Stryker's json reporter (mutation-testing report schema 2). Throws where it is none. */
export function readReport(content: unknown): readonly FileReport[] {
  return Object.entries(objectOf(objectOf(content).files)).map(([file, report]) => {
    const { source, mutants } = objectOf(report);
    const text = textOf(source);
    const lines = text.split('\n');
    return {
      file,
      source: text,
      mutants: listOf(mutants).map((mutant) => readMutant(objectOf(mutant), lines)),
    };
  });
}

function readMutant(mutant: Fields, lines: readonly string[]): Mutant {
  const { start, end } = objectOf(mutant.location);
  const from = placeOf(start);
  return {
    ...from,
    original: folded(textBetween(lines, from, placeOf(end))),
    replacement: folded(textOf(mutant.replacement ?? '')),
    status: textOf(mutant.status),
    statusReason: textOf(mutant.statusReason ?? ''),
  };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function textBetween(lines: readonly string[], start: Place, end: Place): string {
  const inside = lines.slice(start.line - 1, end.line);
  const last = inside.length - 1;
  return inside
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : line.length),
    )
    .join('\n');
}

export function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * Of a mutant that stands in several reports the last one counts: a later one may look again at those alone that had
 * survived. A report of other text replaces the earlier ones of its file. Sorted by name.
 */
export function mergeReports(reports: readonly (readonly FileReport[])[]): readonly FileReport[] {
  const merged = new Map<string, FileReport>();
  for (const report of reports.flat()) {
    const before = merged.get(report.file);
    const isSame = before?.source === report.source;
    const mutants = new Map((isSame ? before.mutants : []).map((mutant) => [idOf(mutant), mutant]));
    for (const mutant of report.mutants) mutants.set(idOf(mutant), mutant);
    merged.set(report.file, { ...report, mutants: [...mutants.values()] });
  }
  return [...merged.values()].toSorted((a, b) => a.file.localeCompare(b.file));
}

function idOf({ line, column, original, replacement }: Mutant): string {
  return JSON.stringify([line, column, original, replacement]);
}

export function countMutants(mutants: readonly Mutant[]): Count {
  const of = (...statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    killed: of('Killed'),
    timedOut: of('Timeout'),
    survived: of('Survived'),
    uncovered: of('NoCoverage'),
    broken: of('CompileError', 'RuntimeError', 'Pending'),
    ignored: of('Ignored'),
  };
}

/** Of all mutants that were not ignored, how many a test noticed, from 0 to 1; 1 where there were none. */
export function scoreOf({ killed, timedOut, survived, uncovered, broken }: Count): number {
  const noticed = killed + timedOut;
  const all = noticed + survived + uncovered + broken;
  return all === 0 ? 1 : noticed / all;
}

/** Mutants that no test noticed. */
export function unnoticed({ mutants }: FileReport): readonly Mutant[] {
  return mutants.filter(({ status }) => !['Killed', 'Timeout', 'Ignored'].includes(status));
}

type Fields = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('This is no report of Stryker: an object was expected.');
  return Object.fromEntries(Object.entries(value));
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('This is no report of Stryker: a list was expected.');
  return value;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('This is no report of Stryker: a text was expected.');
  return value;
}

function placeOf(value: unknown): Place {
  const { line, column } = objectOf(value);
  if (typeof line !== 'number' || typeof column !== 'number')
    throw new Error('This is no report of Stryker: a place was expected.');
  return { line, column };
}
