import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CoverWorld } from '../../../alerts/cover-alert.js';
import { repositoryAddress } from '../../../alerts/repository-address.js';
import type { Project } from '../../../lint/config/find-config.js';
import { createFinder } from '../../../lint/find-in-any-case.js';
import { frontMatterOf } from '../../../parser/front-matter-of.js';
import { readAnchors } from '../../../parser/parse-with-references.js';
import { readGitConfig } from '../../../target/read-git-config.js';
import type { DocumentSource } from '../lint-worlds.js';

/** What can be told of where alerts lead, from the disk alone. */
export function coverWorld(
  { root, repository, config }: Project,
  documents: readonly DocumentSource[],
): CoverWorld {
  const inRepository = (folder: string) => relative(repository, join(root, folder)).split(sep).join('/');
  const naming = namingIn(documents);
  return {
    sites: Object.entries(config['runbook-urls'] ?? {}).map(([address, folder]) => ({
      address,
      folder: inRepository(folder),
    })),
    remotes: remotesOf(repository),
    find: createFinder(repository),
    naming: (alert) => naming.get(alert) ?? [],
    anchorsOf: (path) => readAnchors(readFileSync(join(repository, path), 'utf8')),
  };
}

/** Of a further working tree or a submodule `.git` is a file; its remotes are not looked for. */
function remotesOf(repository: string): readonly string[] {
  const path = join(repository, '.git', 'config');
  if (!existsSync(path)) return [];
  const { remotes } = readGitConfig(readFileSync(path, 'utf8'));
  return [...remotes.values()].flatMap(({ urls }) => urls.flatMap((url) => repositoryAddress(url) ?? []));
}

function namingIn(documents: readonly DocumentSource[]): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const { name, text } of documents) {
    for (const alert of frontMatterOf(text).alerts) {
      naming.set(alert.text, [...(naming.get(alert.text) ?? []), name]);
    }
  }
  return naming;
}
