import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Project } from '../../lint/config/find-config.js';
import { settingsFor } from '../../lint/config/lint-settings.js';
import { findDocuments } from '../../lint/find-documents.js';
import { documentPatterns } from '../lint/document-patterns.js';

export interface FleetDocument {
  /** As seen from `cwd`. */
  readonly path: string;
  readonly absolutePath: string;
  /** `file`: it was named itself; `folder`: it lies where somebody pointed; `anywhere`: nobody pointed anywhere. */
  readonly found: 'file' | 'folder' | 'anywhere';
  /** The project, or a custom where it says nothing, calls it a runbook by its path. */
  readonly isCalledRunbook: boolean;
  /** Its limit where it says none itself; null where the project says none either. */
  readonly limitDays: number | null;
}

/** The documents of these files, folders and patterns, by path. Throws USAGE for what is not there. */
export function findFleet(
  named: readonly string[],
  cwd: string,
  { root, config }: Project,
): readonly FleetDocument[] {
  const { include, exclude } = documentPatterns({ ...config, exclude: config.exclude ?? [] });
  const { paths } = findDocuments(named.length === 0 ? ['.'] : named, { cwd, root, include, exclude });
  const files = new Set(named.map((name) => resolve(cwd, name)));
  const isIncluded = picomatch([...include], { dot: true });
  return paths.map((absolutePath) => {
    const inProject = relative(root, absolutePath).split(sep).join('/');
    return {
      path: relative(cwd, absolutePath),
      absolutePath,
      found: named.length === 0 ? 'anywhere' : files.has(absolutePath) ? 'file' : 'folder',
      isCalledRunbook: isIncluded(inProject),
      limitDays: settingsFor(inProject, config).staleAfterDays,
    };
  });
}
