import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

export interface EditorOptions {
  /** As $VISUAL and $EDITOR have it: a program, with arguments where it needs them. */
  readonly editor: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export type EditedText =
  | { readonly kind: 'saved'; readonly text: string }
  /** The editor could not be started, or said that nothing is to come of it. */
  | { readonly kind: 'failed'; readonly message: string };

/** The terminal's own descriptor: stdout may be a pipe, and a full-screen editor would write into it. */
const terminal = 2;

/** Opens a text in the operator's editor, on his terminal, and reads it back. Nobody else can read the file. */
export async function runEditor(text: string, { editor, cwd, env }: EditorOptions): Promise<EditedText> {
  const folder = await mkdtemp(join(tmpdir(), 'runbook-edit-'));
  const file = join(folder, 'command.sh');
  try {
    await writeFile(file, `${text}\n`, { mode: 0o600 });
    // The shell splits $EDITOR, as it does for every program that opens one (git-var(1), GIT_EDITOR).
    const result = await execa('sh', ['-c', `${editor} "$@"`, editor, file], {
      cwd,
      env,
      extendEnv: false,
      stdio: ['inherit', terminal, terminal],
      reject: false,
    });
    if (result.exitCode === 0) {
      return { kind: 'saved', text: (await readFile(file, 'utf8')).replace(/\n+$/, '') };
    }
    const how = result.exitCode ?? result.signal ?? 'no status';
    return { kind: 'failed', message: `${editor} ended with ${how}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
