import { repositoryAddress } from './repository-address.js';

/** Where the `runbook_url` of an alert leads. Paths count from the repository's root. */
export type RunbookPlace =
  | { readonly kind: 'document'; readonly path: string; readonly fragment: string | null }
  /** Into this repository, to a document that is not there. */
  | { readonly kind: 'nowhere'; readonly path: string }
  /** Out of this repository, or to what only the alert's labels will tell: nobody here can say. */
  | { readonly kind: 'elsewhere' };

/** What of the world outside is this repository. */
export interface OwnPlaces {
  /** Addresses of sites that are made of the repository, and the folder that each is made of. */
  readonly sites: readonly Site[];
  /** `github.com/shop/ops`, lower case; of each remote. */
  readonly remotes: readonly string[];
  /** The file that a path means, in whatever case it is written; null where there is none. */
  readonly find: (path: string) => string | null;
}

export interface Site {
  readonly address: string;
  readonly folder: string;
}

/** Branches that a checkout is likely to be of; on another one there may be other files. */
const usual = new Set(['main', 'master', 'trunk', 'head', 'develop']);

/** Follows a `runbook_url` as far as this repository goes. Nothing is asked of the network. */
export function resolveRunbookUrl(url: string, places: OwnPlaces): RunbookPlace {
  if (/\{\{|\$\{/.test(url)) return { kind: 'elsewhere' };
  const [address = '', fragment] = url.split('#', 2);
  const bare = address.replace(/\?.*$/s, '');
  const site = places.sites
    .filter(({ address }) => isBelow(bare, address))
    .toSorted((a, b) => b.address.length - a.address.length)[0];
  if (site !== undefined) {
    const path = joined(site.folder, decoded(bare.slice(withoutSlash(site.address).length)));
    return placeOf([path], fragment, places);
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(bare)) return placeOf([joined('', decoded(bare))], fragment, places);
  return inForge(bare, fragment, places);
}

function isBelow(address: string, prefix: string): boolean {
  const base = withoutSlash(prefix);
  return address === base || address.startsWith(`${base}/`);
}

/** GitHub's `/blob/REF/`, GitLab's `/-/blob/REF/`, Gitea's `/src/branch/REF/`, Bitbucket's `/src/REF/`. */
const inTree = /^(.*?)(?:\/-)?\/(?:blob|tree|raw|src\/branch|src)\/(.+)$/;

function inForge(address: string, fragment: string | undefined, places: OwnPlaces): RunbookPlace {
  const [, repository = '', rest = ''] = inTree.exec(address) ?? [];
  const own = repositoryAddress(repository);
  if (own === null || !places.remotes.includes(own)) return { kind: 'elsewhere' };
  const segments = decoded(rest).split('/');
  // A branch may have slashes in its name.
  const paths = segments.slice(1).map((_, index) => segments.slice(index + 1).join('/'));
  const place = placeOf(paths, fragment, places);
  const isUsual = usual.has((segments[0] ?? '').toLowerCase());
  return place.kind === 'nowhere' && !isUsual ? { kind: 'elsewhere' } : place;
}

function placeOf(paths: readonly string[], fragment: string | undefined, { find }: OwnPlaces): RunbookPlace {
  const [first = ''] = paths;
  const found = paths.flatMap((path) => sourcesOf(path).map(find)).find((path) => path !== null);
  if (found === undefined) return { kind: 'nowhere', path: first === '' ? '.' : first };
  return { kind: 'document', path: found, fragment: fragment ? decoded(fragment) : null };
}

/** What a page may be made of: `x/` of `x.md` or `x/index.md`, `x.html` of `x.md`. */
function sourcesOf(path: string): readonly string[] {
  const page = path.replace(/\/+$/, '').replace(/\.html?$/i, '');
  const inFolder = ['index.md', '_index.md', 'README.md'].map((name) => joined(page, name));
  return /\.(?:md|markdown)$/i.test(page) ? [page] : [`${page}.md`, ...inFolder];
}

function joined(folder: string, path: string): string {
  return [folder, path]
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
