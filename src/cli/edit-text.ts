import type { EditedText } from '../process/run-editor.js';
import { harmless } from '../report/terminal/style.js';
import { readLine, type Seat } from './read-line.js';

/** $VISUAL or $EDITOR, where there is one. */
export type Editor = (text: string) => Promise<EditedText>;

export interface EditingSeat extends Seat {
  readonly editor: Editor | null;
}

type Say = (text: string) => void;

/**
 * A text, changed by the operator: one line is edited where it stands, several in an editor, and line by line where
 * there is none. null where he left it.
 */
export async function editText(text: string, seat: EditingSeat, say: Say): Promise<string | null> {
  const isPlain = harmless(text) === text;
  const isOneLine = !text.includes('\n');
  if (seat.editor !== null && !(isOneLine && isPlain && seat.moves)) return inEditor(text, seat, say);
  if (!isPlain) {
    say('  It holds control characters: set EDITOR to change it.');
    return text;
  }
  if (!seat.moves) return retyped(seat, say);
  return isOneLine ? readLine({ prompt: '  $ ', initial: text }, seat) : lineByLine(text, seat, say);
}

async function inEditor(text: string, { editor, signals }: EditingSeat, say: Say): Promise<string | null> {
  // Ctrl-C in there is the editor's.
  const release = signals.divert(() => {});
  const edited = await editor?.(text).finally(release);
  if (edited?.kind === 'saved') return edited.text;
  say(`  Nothing was changed: ${edited?.message ?? 'there is no editor'}.`);
  return text;
}

/** A dumb terminal cannot show a line to be changed: it is written anew. */
function retyped(seat: Seat, say: Say): Promise<string | null> {
  say('  The whole command as it is to run, on one line:');
  return readLine({ prompt: '  $ ' }, seat);
}

async function lineByLine(text: string, seat: Seat, say: Say): Promise<string | null> {
  say('  Line by line: Enter keeps a line, an emptied one is left out.');
  const lines = text.split('\n');
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    const typed = await readLine({ prompt: `  ${index + 1}/${lines.length} $ `, initial: line }, seat);
    if (typed === null) return null;
    if (typed.trim() !== '' || line.trim() === '') kept.push(typed);
  }
  return kept.join('\n');
}
