import { ownTrap } from './harness.js';
import { type Declaration, readDeclarations } from './read-declarations.js';

/** What Bash says on its report descriptor. Byte strings. */
export type ShellReport =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'unbound' }
  | { readonly kind: 'after'; readonly after: CommandReport };

export interface CommandReport {
  readonly exitCode: number;
  readonly pipeline: readonly number[];
  /** `$-`. */
  readonly flags: string;
  /** Of `set -o`. */
  readonly setOptions: readonly string[];
  /** Of `shopt`. */
  readonly shellOptions: readonly string[];
  readonly jobs: readonly number[];
  readonly umask: string;
  readonly cwd: string;
  /** As `trap -p` prints them. */
  readonly traps: string;
  /** All functions by name. */
  readonly functions: readonly string[];
  readonly declarations: readonly Declaration[];
  /** Bodies of the functions asked for, as `declare -pf` prints them. */
  readonly bodies: string;
}

/** Fields of each kind of report, the kind itself included. */
const fieldsOf: Readonly<Record<string, number>> = { ready: 2, unbound: 1, after: 9 };

/** Cuts a stream of NUL-ended fields into reports; a torn one at the end waits for its rest. */
export function reportReader(onReport: (report: ShellReport) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = [];
  return (chunk) => {
    pending.push(chunk);
    // The last byte of a report is a NUL; without one there is nothing new to read.
    if (chunk.at(-1) !== 0) return;
    let fields = Buffer.concat(pending).toString('latin1').split('\0').slice(0, -1);
    for (let length = fieldsOf[fields[0] ?? '']; length !== undefined && fields.length >= length; ) {
      const report = reportOf(fields.slice(0, length));
      fields = fields.slice(length);
      length = fieldsOf[fields[0] ?? ''];
      onReport(report);
    }
    pending = fields.length === 0 ? [] : [Buffer.from(`${fields.join('\0')}\0`, 'latin1')];
  };
}

function reportOf(fields: readonly string[]): ShellReport {
  const [kind = '', first = ''] = fields;
  if (kind === 'ready') return { kind, version: first };
  if (kind === 'unbound') return { kind };
  return { kind: 'after', after: commandReportOf(fields) };
}

function commandReportOf(fields: readonly string[]): CommandReport {
  const [, exit, pipeline, flags, options, place, traps, declarations, bodies] = fields;
  const [setOptions = [], shellOptions = []] = (options ?? '')
    .split('/')
    .map((names) => names.split(':').filter(Boolean));
  const { moreOptions, ...standing } = readPlace(place ?? '');
  const exitCode = Number(exit);
  const members = (pipeline ?? '').split(' ').filter(Boolean).map(Number);
  return {
    exitCode,
    // Of one member, PIPESTATUS may be an older command's: definitions and `&` leave it alone.
    pipeline: members.length > 1 ? members : [exitCode],
    flags: flags ?? '',
    setOptions,
    shellOptions: [...shellOptions, ...moreOptions],
    ...standing,
    traps: (traps ?? '').replace(ownTrap, ''),
    declarations: readDeclarations(declarations ?? ''),
    bodies: bodies ?? '',
  };
}

/**
 * Lines: options that are on, where Bash has no BASHOPTS (`extglob  on`); functions (`declare -f name`); process
 * groups of jobs; the mask, which alone begins with 0; the directory, which may hold line feeds.
 */
function readPlace(text: string) {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^0\d+$/.test(line));
  const listed = lines.slice(0, at);
  return {
    moreOptions: listed.flatMap((line) => /^(\w+)\s+on$/.exec(line)?.[1] ?? []),
    functions: listed.flatMap((line) => /^declare -\S+ (.+)$/.exec(line)?.[1] ?? []),
    jobs: listed.filter((line) => /^\d+$/.test(line)).map(Number),
    umask: lines[at] ?? '',
    cwd: lines.slice(at + 1, -1).join('\n'),
  };
}
