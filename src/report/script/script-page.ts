import type { PlannedCommand } from '../../model/plan.js';
import { quote } from '../../process/quote.js';
import { harmless } from '../terminal/style.js';

/** What the lines of a script need to know of the document they come from. */
export interface ScriptPage {
  /** `rollback.md:41` */
  place(line: number): string;
  /** The name people know an input by. */
  nameOf(shellName: string): string;
  /** Its exit 1 may say "no match". */
  answers(command: PlannedCommand): boolean;
  /** A number for a command, to name a function by. */
  ordinal(id: string): number;
  /** The function that takes back what it wrote; null where there is none. */
  undoOf(command: PlannedCommand): string | null;
  /** Some fence of the plan has a folder of its own. */
  readonly usesFolders: boolean;
}

/** A text of the document as one word of Bash: whatever is in it, it says nothing but itself. */
export function said(text: string): string {
  return quote(harmless(text));
}

export function commentLines(text: string | null): readonly string[] {
  if (text === null || text.trim() === '') return [];
  return harmless(text)
    .split('\n')
    .map((line) => `# ${line}`.trimEnd());
}
