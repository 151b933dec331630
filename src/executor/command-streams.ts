import type { PlannedCommand } from '../model/plan.js';
import { defaultKeepBytes } from '../process/shell-options.js';
import type { Hands } from './hands.js';
import { holdBack } from './hold-back.js';
import type { OutputFiles } from './ports.js';
import type { KeptBytes } from './read-outcome.js';
import type { OutputSink } from './run-in-shell.js';
import { shortestMasked } from './secrets/patterns-of.js';
import type { Learned } from './secrets-set.js';

/** What a command prints, on its way to the files and to those who look on. */
export interface CommandStreams extends OutputSink {
  /** Its stdout holds credentials, and goes nowhere. */
  readonly isWithheld: boolean;
  /** How many bytes, masked, are in the files by now. */
  readonly soFar: () => KeptBytes;
  /** Call once it is known what secrets it set; what comes later goes nowhere. */
  readonly end: (learned: Learned) => EndedStreams;
}

export interface EndedStreams {
  /** How many bytes, masked, would be in the files if nothing got lost on the way. */
  readonly kept: KeptBytes;
  /** What stands in the place of all that it printed, where none of it may be told; else null. */
  readonly dropped: string | null;
}

interface Printing {
  readonly files: OutputFiles;
  /** What is printed has to wait until the secrets are known that the command sets. */
  readonly holdsBack: boolean;
}

/** Stands in the place of an output that holds credentials; what such a command says on stderr is shown. */
const withheld = '(output withheld: it holds credentials)\n';

export function openStreams(
  hands: Hands,
  command: PlannedCommand,
  { files, holdsBack }: Printing,
): CommandStreams {
  const kept = { stdout: 0, stderr: 0 };
  let isOver = false;
  const sinkOf = (name: 'stdout' | 'stderr') =>
    hands.redactor.stream((chunk) => {
      kept[name] += chunk.length;
      files.write(name, chunk);
      hands.log.output(command.id, name, chunk);
    });
  const sinks = { stdout: sinkOf('stdout'), stderr: sinkOf('stderr') };
  const isWithheld = command.classification.credentials === 'printed';
  const say = (text: string): void => sinks.stdout.write(Buffer.from(text));
  let isToldSo = false;
  const tellSo = (): void => {
    if (!isToldSo) say(withheld);
    isToldSo = true;
  };
  const tellCut = (message: string): void =>
    hands.log.tell({ kind: 'reader-dropped', reader: `files of ${command.id}`, message });
  const held = holdBack(defaultKeepBytes);
  const release = (unknown: readonly string[]): string | null => {
    const lost = held.dropped.stdout + held.dropped.stderr;
    if (unknown.length > 0 && held.chunks.length + lost > 0) return dropped(unknown);
    for (const { stream, chunk } of held.chunks) sinks[stream].write(chunk);
    if (lost > 0) tellCut(`Its last ${lost} bytes are not kept: it printed more than can be held back.`);
    return null;
  };
  return {
    isWithheld,
    onOutput: (stream, chunk) => {
      if (isOver) return;
      if (isWithheld && stream === 'stdout') tellSo();
      else if (holdsBack) held.add(stream, chunk);
      else sinks[stream].write(chunk);
    },
    soFar: () => ({ ...kept }),
    end: ({ unknown, unmasked }) => {
      isOver = true;
      const instead = release(unknown);
      if (instead !== null) say(`${instead}\n`);
      // Where something is missing, what stands before it may be half a secret.
      for (const name of ['stdout', 'stderr'] as const)
        sinks[name].end(held.dropped[name] > 0 ? 'cut' : 'whole');
      for (const name of unmasked)
        say(`(${name} has fewer than ${shortestMasked} characters and is not masked)\n`);
      const onDisk = files.close();
      if (onDisk.kind === 'cut') tellCut(onDisk.reason);
      return {
        kept: { stdout: kept.stdout + held.dropped.stdout, stderr: kept.stderr + held.dropped.stderr },
        dropped: instead,
      };
    },
  };
}

function dropped(unknown: readonly string[]): string {
  return `(output withheld: it may hold ${unknown.join(', ')}, whose value is not known)`;
}
