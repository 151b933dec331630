import { definedOnly } from '../api/run-surroundings.js';
import { runEditor } from '../process/run-editor.js';
import type { EditingSeat, Editor } from './edit-text.js';
import type { SignalWatch } from './interrupts.js';
import type { Io } from './io.js';

/** Where the operator of this process sits. `moves`: the cursor may be moved. */
export function seatOf(io: Io, signals: SignalWatch, moves: boolean): EditingSeat {
  return { input: io.stdin, output: io.stderr, moves, signals, editor: editorOf(io, moves) };
}

/** $VISUAL is for full screens, $EDITOR for any terminal (environ(7)). */
function editorOf({ env, cwd }: Io, moves: boolean): Editor | null {
  const named = [moves ? env.VISUAL : undefined, env.EDITOR].find((name) => name?.trim());
  if (named === undefined) return null;
  return (text) => runEditor(text, { editor: named, cwd, env: definedOnly(env) });
}
