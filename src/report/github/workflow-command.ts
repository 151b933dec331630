/** Where an annotation stands; without a file it is the run's. */
export interface AnnotationPlace {
  readonly file: string | null;
  readonly line: number | null;
}

export interface Annotation extends AnnotationPlace {
  readonly level: 'error' | 'warning' | 'notice';
  /** From which column to before which one, both from 1; only what stands on one line has columns. */
  readonly columns?: { readonly start: number; readonly end: number };
  readonly endLine?: number;
  readonly title: string;
  readonly message: string;
}

/**
 * `::error file=a.md,line=3,title=Check failed::p99 …`, on one line whatever stands in it (GitHub Docs, Workflow commands
 * for GitHub Actions; the escapes are those of the toolkit's command.ts).
 */
export function annotationLine(annotation: Annotation): string {
  const { level, title, message, file, line } = annotation;
  const properties = [
    ...(file === null ? [] : [`file=${escapeProperty(file)}`]),
    ...(file === null || line === null ? [] : [`line=${line}`, ...extent(annotation)]),
    `title=${escapeProperty(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${escapeData(message)}`;
}

function extent({ endLine, columns }: Annotation): readonly string[] {
  return [
    ...(endLine === undefined ? [] : [`endLine=${endLine}`]),
    ...(columns === undefined ? [] : [`col=${columns.start}`, `endColumn=${columns.end}`]),
  ];
}

export function groupLine(title: string): string {
  return `::group::${escapeData(title)}`;
}

export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
