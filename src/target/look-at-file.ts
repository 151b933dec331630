import type { Files, TextReading } from './files.js';
import { resolvePath, shownPath } from './paths.js';
import { environment, type ShellValue, untold, variable, type World } from './world.js';

/** A file that a tool would read, with the name it is shown by. */
export type Look<Content> =
  | { readonly kind: 'read'; readonly content: Content; readonly shown: string }
  | { readonly kind: 'absent'; readonly shown: string }
  /** It is there, and nobody can tell what it says. */
  | { readonly kind: 'unread'; readonly why: string };

/** Where a file lies; `unsure` where that hangs on what cannot be told. */
export function pathOf(file: ShellValue, world: World): ShellValue {
  if (file.kind !== 'known') return file;
  if (file.value.startsWith('/')) return { ...file, value: resolvePath('/', file.value) };
  return world.cwd.kind === 'known'
    ? { ...file, value: resolvePath(world.cwd.value, file.value) }
    : world.cwd;
}

/** A path in the operator's home. */
export function atHome(world: World, path: string): ShellValue {
  const home = environment(world, 'HOME');
  if (home.kind === 'unset') return untold('HOME is not set');
  return home.kind === 'known' ? { ...home, value: resolvePath(home.value, path) } : home;
}

export function lookAt<Content>(path: string, { files, world, read }: Reading<Content>): Look<Content> {
  const home = variable(world, 'HOME');
  const shown = shownPath(path, home.kind === 'known' ? home.value : null);
  const file = files.read(path);
  switch (file.kind) {
    case 'text': {
      const content = read(file);
      return content === null
        ? { kind: 'unread', why: `${shown} cannot be read as what it should be` }
        : { kind: 'read', content, shown };
    }
    case 'absent':
      return { kind: 'absent', shown };
    case 'folder':
      return { kind: 'unread', why: `${shown} is a folder` };
    case 'unreadable':
      return { kind: 'unread', why: `${shown} cannot be read (${file.why})` };
  }
}

export interface Reading<Content> {
  readonly files: Files;
  readonly world: World;
  /** null where the text is not what it should be. */
  readonly read: (reading: TextReading) => Content | null;
}
