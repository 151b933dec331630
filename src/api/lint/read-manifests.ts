import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../lint/config/find-config.js';
import type { DeclaredObjects } from '../../lint/kubernetes/declared-object.js';
import { readManifest } from '../../lint/kubernetes/read-manifest.js';
import { filesOfPattern } from '../../lint/project-files.js';

export interface Manifests {
  /**
   * What they declare. null where the project names none, and where one of them cannot be read as it is (a Helm template):
   * an object that it might declare cannot be called undeclared.
   */
  readonly declared: DeclaredObjects | null;
  readonly unreadable: readonly UnreadableManifest[];
}

export interface UnreadableManifest {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  readonly why: string;
}

/** The manifests of the project. */
export function readManifests({ root, config }: Project): Manifests {
  const paths = new Set((config.manifests ?? []).flatMap((pattern) => filesOfPattern(root, pattern)));
  const names = new Map<string, Set<string>>();
  const unreadable: UnreadableManifest[] = [];
  for (const path of paths) {
    const text = readFileSync(join(root, path), 'utf8');
    const manifest = readManifest(text);
    if (manifest.kind === 'unreadable') unreadable.push({ path, text, why: manifest.why });
    else
      for (const { kind, name } of manifest.objects)
        names.set(kind, (names.get(kind) ?? new Set()).add(name));
  }
  return { declared: paths.size === 0 || unreadable.length > 0 ? null : { names }, unreadable };
}
