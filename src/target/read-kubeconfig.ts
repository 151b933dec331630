import { at, listAt, readYaml, textAt } from './read-yaml.js';

/** Of a kubeconfig, what says where commands go. Users, tokens and certificates are not read. */
export interface Kubeconfig {
  readonly currentContext: string | null;
  /** Context → cluster; null where the context names none. */
  readonly contexts: ReadonlyMap<string, string | null>;
  /** Cluster → server. */
  readonly servers: ReadonlyMap<string, string>;
}

/** null where the text is no kubeconfig; an empty file is one that says nothing, as it is to kubectl. */
export function readKubeconfig(text: string): Kubeconfig | null {
  const config = text.trim() === '' ? {} : readYaml(text);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return null;
  const contexts = new Map<string, string | null>();
  const servers = new Map<string, string>();
  for (const entry of listAt(config, 'contexts')) {
    const name = textAt(entry, 'name');
    if (name !== null && !contexts.has(name)) contexts.set(name, textAt(at(entry, 'context'), 'cluster'));
  }
  for (const entry of listAt(config, 'clusters')) {
    const name = textAt(entry, 'name');
    const server = textAt(at(entry, 'cluster'), 'server');
    if (name !== null && server !== null && !servers.has(name)) servers.set(name, server);
  }
  return { currentContext: textAt(config, 'current-context'), contexts, servers };
}

/** Several files are one: of each name, and of the current context, the first file that has it wins (kubectl's rule). */
export function mergeKubeconfigs(configs: readonly Kubeconfig[]): Kubeconfig {
  return {
    currentContext: configs.find(({ currentContext }) => currentContext !== null)?.currentContext ?? null,
    contexts: firstWins(configs.map(({ contexts }) => contexts)),
    servers: firstWins(configs.map(({ servers }) => servers)),
  };
}

function firstWins<Value>(maps: readonly ReadonlyMap<string, Value>[]): ReadonlyMap<string, Value> {
  return new Map(maps.toReversed().flatMap((map) => [...map]));
}
