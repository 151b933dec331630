import { at, listAt, readYaml, textAt } from './read-yaml.js';

/** Of Argo CD's client configuration, what says where commands go. Tokens are not read. */
export interface ArgocdConfig {
  readonly currentContext: string | null;
  /** Context → address of its server. */
  readonly contexts: ReadonlyMap<string, string>;
  /** Addresses that stand for Kubernetes itself (`argocd login --core`). */
  readonly core: ReadonlySet<string>;
}

/** null where the text is no such configuration; an empty file says nothing. */
export function readArgocdConfig(text: string): ArgocdConfig | null {
  const config = text.trim() === '' ? {} : readYaml(text);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return null;
  const contexts = listAt(config, 'contexts').flatMap((entry) => {
    const [name, server] = [textAt(entry, 'name'), textAt(entry, 'server')];
    return name === null || server === null ? [] : [[name, server] as const];
  });
  const core = listAt(config, 'servers').flatMap((entry) => {
    const server = textAt(entry, 'server');
    return at(entry, 'core') === true && server !== null ? [server] : [];
  });
  return {
    currentContext: textAt(config, 'current-context'),
    // The first of a name wins, as argocd looks for it from the top.
    contexts: new Map(contexts.toReversed()),
    core: new Set(core),
  };
}
