/** An absolute path without `.`, `..` and repeated slashes; what is relative counts from `base`. */
export function resolvePath(base: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${base}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The folder around it, null above the root. */
export function parentOf(path: string): string | null {
  return path === '/' ? null : resolvePath(path, '..');
}

/** As people write it: `~/.kube/config`. */
export function shownPath(path: string, home: string | null): string {
  return home !== null && home !== '/' && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
