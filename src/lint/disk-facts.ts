import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { readAnchors } from '../parser/parse-with-references.js';
import type { FileFacts } from './file-facts.js';

export interface DiskSetting {
  /** Where namesakes are looked for. */
  readonly root: string;
  /** Where links that begin with / start; null where the project does not say, and nothing is known of them. */
  readonly linkRoot: string | null;
}

/** Answers from the disk for every document of one linting; what was asked once is not looked up again. */
export function createDiskFacts({ root, linkRoot }: DiskSetting): (document: string) => FileFacts {
  const look = remembered(lookAt);
  const anchors = remembered(anchorsOf);
  const stamp = remembered(stampOf);
  const index = remembered(filesByName);
  const entries = remembered(namesIn);
  return (document) => {
    const resolve = (address: string): string | null => {
      if (address.startsWith('/')) return linkRoot === null ? null : join(linkRoot, address);
      return join(dirname(document), address);
    };
    return {
      look: (address) => {
        const path = resolve(address);
        return path === null ? 'unknown' : look(path);
      },
      lookFromRoot: (address) => look(join(root, address)),
      anchorsAt: (address) => {
        const path = resolve(address);
        return path === null || !/\.(?:md|markdown)$/i.test(path) ? null : anchors(path);
      },
      stampAt: (address) => {
        const path = resolve(address);
        return path === null ? null : stamp(path);
      },
      namesakes: (name) =>
        (index(root).get(name) ?? [])
          .map((path) => addressOf(path, document))
          .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)),
      beside: (address) => {
        const path = resolve(address);
        return path === null ? [] : entries(dirname(path));
      },
    };
  };
}

function remembered<T>(find: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const answer = known.get(path);
    if (answer !== undefined) return answer;
    const found = find(path);
    known.set(path, found);
    return found;
  };
}

function lookAt(path: string): 'file' | 'folder' | 'absent' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'absent';
  return stats.isDirectory() ? 'folder' : 'file';
}

function anchorsOf(path: string): ReadonlySet<string> | null {
  return lookAt(path) === 'file' ? readAnchors(readFileSync(path, 'utf8')) : null;
}

function stampOf(path: string): string | null {
  return lookAt(path) === 'file' ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
}

function namesIn(folder: string): readonly string[] {
  return lookAt(folder) === 'folder' ? readdirSync(folder) : [];
}

/** A repository beyond this is not searched for namesakes: a hint is not worth the wait. */
const mostFiles = 50_000;

function filesByName(root: string): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  const open = [root];
  for (let count = 0; open.length > 0 && count < mostFiles; ) {
    const folder = open.shift() ?? root;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      count += 1;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!isSkipped(entry.name)) open.push(path);
        continue;
      }
      byName.set(entry.name, [...(byName.get(entry.name) ?? []), path]);
    }
  }
  return byName;
}

function isSkipped(folder: string): boolean {
  return folder === 'node_modules' || folder.startsWith('.');
}

function addressOf(path: string, document: string): string {
  const address = relative(dirname(document), path).split(sep).join('/');
  return address === '' ? basename(path) : address;
}
