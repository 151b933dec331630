import type { Command, Runbook } from '../../model/runbook.js';
import { commandsOf } from '../../surface/commands-of.js';

/** All commands of a document as one Bash script, each on the line it has in the document: variables live on in a run. */
export interface DocumentScript {
  readonly text: string;
  /** Line of the document, from 1 → how many characters its container takes before the code. */
  readonly indents: ReadonlyMap<number, number>;
}

/** null where there is nothing to run. */
export function scriptOf(runbook: Runbook): DocumentScript | null {
  const commands = commandsOf(runbook);
  if (commands.length === 0) return null;
  const written = runbook.text.split(/\r\n|\n|\r/);
  const lines = written.map((line) => directive.exec(line)?.[1] ?? '');
  const indents = new Map<number, number>();
  for (const command of commands) {
    filledIn(command)
      .split('\n')
      .forEach((line, index) => {
        const number = command.span.start.line + index;
        const before = lines[number - 1] ?? '';
        // Statements of one line share it, as they do in the document.
        lines[number - 1] = before === '' ? line : `${before}; ${line}`;
        if (before === '') indents.set(number, indentOf(written[number - 1] ?? '', line));
      });
  }
  return { text: `${lines.join('\n')}\n`, indents };
}

/** `# shellcheck disable=SC2086` is no part of a command, and is about the one below it. */
const directive = /^[\s>]*(#\s*shellcheck\s+[\w-]+=.*)$/;

/** A placeholder is a word that somebody fills in, as long as it stands here. */
function filledIn({ code, placeholders }: Command): string {
  return placeholders.reduce((text, { text: hole }) => text.replace(hole, 'X'.repeat(hole.length)), code);
}

function indentOf(written: string, code: string): number {
  return Math.max(0, written.lastIndexOf(code.trimEnd()));
}
