import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../lint/config/find-config.js';
import type { DeclaredObjects } from '../../lint/kubernetes/declared-object.js';
import { readManifest } from '../../lint/kubernetes/read-manifest.js';
import { filesOfPattern } from '../../lint/project-files.js';

/**
 * What the project's manifests declare. null where it names none, and where one of them cannot be read as it is (a Helm
 * template): an object that it might declare cannot be called undeclared.
 */
export function readManifests({ root, config }: Project): DeclaredObjects | null {
  const paths = new Set((config.manifests ?? []).flatMap((pattern) => filesOfPattern(root, pattern)));
  if (paths.size === 0) return null;
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    const manifest = readManifest(readFileSync(join(root, path), 'utf8'));
    if (manifest.kind === 'unreadable') return null;
    for (const { kind, name } of manifest.objects) names.set(kind, (names.get(kind) ?? new Set()).add(name));
  }
  return { names };
}
