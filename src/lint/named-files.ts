import type { Span } from '../model/span.js';
import { readWords } from '../script/read-words.js';
import type { LintedCommand } from './linted-command.js';

export interface NamedFile {
  /** Relative, as written. */
  readonly path: string;
  readonly span: Span;
}

const script = /^(?:\.{1,2}\/)?(?:[\w@+-][\w@.+-]*\/)*[\w@+-][\w@.+-]*\.(?:sh|py|rb|sql|ya?ml|json)$/;

/**
 * The files of the repository that commands read, as far as the document itself does not make or fetch them, nor goes
 * elsewhere first: behind a `cd` nobody knows where a path begins.
 */
export function filesInCommands(commands: readonly LintedCommand[], text: string): readonly NamedFile[] {
  const away = commands.findIndex(({ planned }) => /(?:^|[;&\s])(?:cd|pushd)\s/.test(planned.code));
  const reachable = away === -1 ? commands : commands.slice(0, away);
  return reachable.flatMap(({ planned, place }) =>
    readWords(planned.code).flatMap(({ value, kind, start, end }) => {
      if (value === null || (kind !== 'command' && kind !== 'argument')) return [];
      if (!script.test(value) || !value.includes('/') || isMadeHere(value, text)) return [];
      return [{ path: value, span: place(start, end) }];
    }),
  );
}

/** Its name stands behind something that writes files: `> x`, `-o x`, `tee x`, `cp a x`, `curl …/x`, `git clone`. */
function isMadeHere(path: string, text: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const making = `(?:>|-o|-O|--output|tee|cp|mv|scp|touch|https?://\\S*/|render|template)\\s*\\S*${escaped}`;
  return /\bgit clone\b|\btar -?x|\bunzip\b/.test(text) || new RegExp(making).test(text);
}
