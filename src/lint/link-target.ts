import type { FileFacts } from './file-facts.js';

/** A link that stays in the repository, taken apart. */
export interface LocalLink {
  /** Without query and fragment, percent-encoding taken back; empty for a link into the own document. */
  readonly path: string;
  /** Without the #; null where there is none. */
  readonly fragment: string | null;
}

/** null for what leads outside (`https:`, `mailto:`, `//host`) and for what a template will fill in. */
export function readLocalLink(url: string): LocalLink | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url) || /\{\{|\{%|<%|\$\{/.test(url)) return null;
  const at = url.indexOf('#');
  const address = at === -1 ? url : url.slice(0, at);
  return {
    path: decoded(address.replace(/\?.*$/s, '')),
    fragment: at === -1 ? null : decoded(url.slice(at + 1)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The address at which what a link means stands: its own, or the source that a site is made of (`x.html` of `x.md`, `x` of
 * `x.md`, `x/` of `x/index.md`). null where none of them stands.
 */
export function findTarget(path: string, files: FileFacts): string | null {
  const bare = path.replace(/\/+$/, '');
  const page = bare.replace(/\.html?$/i, '');
  const sources = [path, `${bare}.md`, `${page}.md`, `${page}/index.md`, `${page}/_index.md`];
  return sources.find((each) => files.look(each) !== 'absent') ?? null;
}

/** Names that stand in every other folder say nothing of where something went. */
const everywhere = /^(?:readme|index|_index|changelog)\.\w+$/i;

/** Where what is missing may have gone: a file of that name elsewhere, or one beside it with nearly that name. */
export function neighbourHint(path: string, files: FileFacts): string {
  const name = path.replace(/\/+$/, '').split('/').at(-1) ?? path;
  const [namesake] = everywhere.test(name) ? [] : files.namesakes(name);
  if (namesake !== undefined) return `There is one at ${namesake}.`;
  const near = files.beside(path).find((each) => isMisspelt(name, each));
  if (near === undefined) return 'Mend the path, or take it away.';
  return `Did you mean ${path.slice(0, path.lastIndexOf(name))}${near}?`;
}

/** Alike but for a letter or two in one place: names of one folder resemble each other anyhow. */
function isMisspelt(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  let before = 0;
  while (before < longest && a[before] === b[before]) before += 1;
  let behind = 0;
  while (before + behind < longest && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  return longest - before - behind <= 2;
}
