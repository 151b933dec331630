import type { InnerFailure } from '../model/shell-port.js';
import { ownFailureTrap, ownTrap } from './harness.js';
import { fromByteString } from './quote.js';
import { type Declaration, readDeclarations } from './read-declarations.js';

/** What Bash says on its report descriptor. Byte strings. */
export type ShellReport =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'unbound' }
  /** Something in the command failed, and Bash goes on. */
  | { readonly kind: 'failed'; readonly failure: InnerFailure }
  /** How a job ended; null where Bash does not know it. */
  | { readonly kind: 'job'; readonly exitCode: number | null }
  /** How a job ended that a command waited for. */
  | { readonly kind: 'ended'; readonly pid: number; readonly exitCode: number }
  /** Nothing but its statuses has changed. */
  | { readonly kind: 'brief'; readonly exitCode: number; readonly pipeline: readonly number[] }
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
  /** `$!`. */
  readonly lastJob: number | null;
  readonly umask: string;
  readonly cwd: string;
  /** As `trap -p` prints the document's. */
  readonly traps: string;
  /** Failures inside commands are told: the document has set no ERR trap of its own, nor removed ours. */
  readonly watchesFailures: boolean;
  /** All functions by name. */
  readonly functions: readonly string[];
  readonly declarations: readonly Declaration[];
  /** Bodies of the functions asked for, as `declare -pf` prints them. */
  readonly bodies: string;
}

/** Cuts a stream of NUL-ended fields into reports; a torn one at the end waits for its rest. */
export function reportReader(onReport: (report: ShellReport) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = [];
  return (chunk) => {
    pending.push(chunk);
    // The last byte of a report is a NUL; without one there is nothing new to read.
    if (chunk.at(-1) !== 0) return;
    let fields = Buffer.concat(pending).toString('latin1').split('\0').slice(0, -1);
    for (let length = lengthOf(fields); length !== null; length = lengthOf(fields)) {
      const report = reportOf(fields.slice(0, length));
      fields = fields.slice(length);
      onReport(report);
    }
    pending = fields.length === 0 ? [] : [Buffer.from(`${fields.join('\0')}\0`, 'latin1')];
  };
}

/** How many fields make the first report; null where they are not all there. */
function lengthOf(fields: readonly string[]): number | null {
  // Statuses end with an empty field; behind those of `after` four more follow.
  const statusesEnd = fields.indexOf('', 3);
  const lengths: Readonly<Record<string, number>> = {
    ready: 2,
    unbound: 1,
    job: 3,
    ended: 3,
    failed: fields.indexOf('', 4) + 1,
    brief: fields.indexOf('', 1) + 1,
    after: statusesEnd < 0 ? 0 : statusesEnd + 5,
  };
  const length = lengths[fields[0] ?? ''] ?? 0;
  return length > 0 && fields.length >= length ? length : null;
}

function reportOf(fields: readonly string[]): ShellReport {
  const [kind = '', first = ''] = fields;
  if (kind === 'ready') return { kind, version: first };
  if (kind === 'unbound') return { kind };
  if (kind === 'job') return { kind, exitCode: jobStatusOf(first, Number(fields[2])) };
  if (kind === 'ended') return { kind, pid: Number(first), exitCode: Number(fields[2]) };
  if (kind === 'failed') return { kind, failure: failureOf(fields.slice(1, -1)) };
  if (kind === 'brief') return { kind, ...statusesOf(fields.slice(1, -1)) };
  return { kind: 'after', after: commandReportOf(fields) };
}

/** 127 is a command that is not there, or what `wait` says of a process that is not its child. */
function jobStatusOf(said: string, status: number): number | null {
  return status === 127 && /: wait: /.test(said) ? null : status;
}

/** The exit code, then PIPESTATUS; of one member, it may be an older command's: definitions and `&` leave it alone. */
function statusesOf(fields: readonly string[]) {
  const [exitCode = 0, ...pipeline] = fields.map(Number);
  return { exitCode, pipeline: pipeline.length > 1 ? pipeline : [exitCode] };
}

function failureOf(fields: readonly string[]): InnerFailure {
  const [status, depth, command = '', ...pipeline] = fields;
  return {
    exitCode: Number(status),
    depth: Number(depth),
    command: fromByteString(command),
    pipeline: pipeline.map(Number),
  };
}

function commandReportOf(fields: readonly string[]): CommandReport {
  const statusesEnd = fields.indexOf('', 3);
  const [, flags, options] = fields;
  const [place, traps, declarations, bodies] = fields.slice(statusesEnd + 1);
  const [setOptions = [], shellOptions = []] = (options ?? '')
    .split('/')
    .map((names) => names.split(':').filter(Boolean));
  const { moreOptions, ...standing } = readPlace(place ?? '');
  return {
    ...statusesOf(fields.slice(3, statusesEnd)),
    flags: flags ?? '',
    setOptions,
    shellOptions: [...shellOptions, ...moreOptions],
    ...standing,
    traps: (traps ?? '').replace(ownTrap, '').replace(ownFailureTrap, ''),
    watchesFailures: (traps ?? '').includes(ownFailureTrap),
    declarations: readDeclarations(declarations ?? ''),
    bodies: bodies ?? '',
  };
}

/**
 * Lines: options that are on, where Bash has no BASHOPTS (`extglob  on`); functions (`declare -f name`); process
 * groups of jobs; `$!` (`!4711`); the mask, which alone begins with 0; the directory, which may hold line feeds.
 */
function readPlace(text: string) {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^0\d+$/.test(line));
  const listed = lines.slice(0, at);
  return {
    moreOptions: listed.flatMap((line) => /^(\w+)\s+on$/.exec(line)?.[1] ?? []),
    functions: listed.flatMap((line) => /^declare -\S+ (.+)$/.exec(line)?.[1] ?? []),
    jobs: listed.filter((line) => /^\d+$/.test(line)).map(Number),
    lastJob: listed.map((line) => Number(/^!(\d+)$/.exec(line)?.[1])).find((pid) => pid > 0) ?? null,
    umask: lines[at] ?? '',
    cwd: lines.slice(at + 1, -1).join('\n'),
  };
}
