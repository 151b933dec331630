import type { Folder, FolderPart } from '../model/plan.js';

/**
 * `cwd=$REPO/deploy`: text, with variables as `$NAME` or `${NAME}` and `~` for the home at its start. null where
 * anything else in it would be the shell's to work out (`$(pwd)`, `${X:-y}`, a placeholder).
 */
export function readFolder(text: string): Folder | null {
  const home = /^~(?=\/|$)/.exec(text) === null ? [] : [{ kind: 'variable', name: 'HOME' } as const];
  const rest = text.slice(home.length);
  const parts: FolderPart[] = [];
  for (const [part] of rest.matchAll(/\$\{?\w*\}?|[^$]+/g)) {
    const name = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/.exec(part);
    if (name !== null) parts.push({ kind: 'variable', name: name[1] ?? name[2] ?? '' });
    else if (/[$`<>{}\n]/.test(part)) return null;
    else parts.push({ kind: 'text', text: part });
  }
  return { text, parts: [...home, ...parts] };
}
