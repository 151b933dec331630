import type { FlagTable } from '../flags.js';

/** What a command of Argo CD 3 takes: `honoured` here, `real` there only. Read from its command reference. */
interface CommandFlags {
  readonly honoured: FlagTable;
  readonly real: FlagTable;
}

const output = { letter: 'o', kind: 'value' } as const;
const appNamespace = { letter: 'N', kind: 'value' } as const;

export const globalFlags: FlagTable = {
  'argocd-context': 'value',
  'auth-token': 'value',
  config: 'value',
  core: 'switch',
  'grpc-web': 'switch',
  help: { letter: 'h', kind: 'switch' },
  insecure: 'switch',
  'kube-context': 'value',
  logformat: 'value',
  loglevel: 'value',
  plaintext: 'switch',
  'port-forward': 'switch',
  'port-forward-namespace': 'value',
  'prompts-enabled': 'switch',
  server: 'value',
};

export const commandFlags = {
  get: {
    honoured: { output, refresh: 'switch', 'hard-refresh': 'switch', 'show-operation': 'switch' },
    real: {
      'app-namespace': appNamespace,
      'show-params': 'switch',
      'source-name': 'value',
      'source-position': 'value',
      timeout: 'value',
    },
  },
  history: { honoured: { output }, real: { 'app-namespace': appNamespace } },
  rollback: {
    honoured: { output, prune: 'switch', timeout: 'value' },
    real: { 'app-namespace': appNamespace },
  },
  set: {
    honoured: { 'sync-policy': 'value', 'self-heal': 'switch', 'auto-prune': 'switch' },
    real: {
      'app-namespace': appNamespace,
      'allow-empty': 'switch',
      'helm-set': 'value',
      'kustomize-image': 'value',
      parameter: { letter: 'p', kind: 'value' },
      path: 'value',
      repo: 'value',
      revision: 'value',
      'sync-option': 'value',
      values: 'value',
    },
  },
  wait: {
    honoured: { health: 'switch', sync: 'switch', operation: 'switch', timeout: 'value', output },
    real: {
      'app-namespace': appNamespace,
      degraded: 'switch',
      delete: 'switch',
      hydrated: 'switch',
      resource: 'value',
      selector: { letter: 'l', kind: 'value' },
      suspended: 'switch',
    },
  },
  sync: {
    honoured: { output, prune: 'switch', revision: 'value', timeout: 'value', 'dry-run': 'switch' },
    real: {
      'app-namespace': appNamespace,
      'apply-out-of-sync-only': 'switch',
      async: 'switch',
      force: 'switch',
      label: 'value',
      local: 'value',
      replace: 'switch',
      resource: 'value',
      selector: { letter: 'l', kind: 'value' },
      'server-side': 'switch',
      strategy: 'value',
    },
  },
  diff: {
    honoured: { refresh: 'switch', 'hard-refresh': 'switch', 'exit-code': 'switch' },
    real: {
      'app-namespace': appNamespace,
      local: 'value',
      revision: 'value',
      'server-side-generate': 'switch',
    },
  },
  list: {
    honoured: { output },
    real: {
      'app-namespace': appNamespace,
      project: { letter: 'p', kind: 'value' },
      repo: { letter: 'r', kind: 'value' },
      selector: { letter: 'l', kind: 'value' },
    },
  },
} as const satisfies Record<string, CommandFlags>;

export type AppCommand = keyof typeof commandFlags;

export function isAppCommand(word: string | undefined): word is AppCommand {
  return word !== undefined && Object.hasOwn(commandFlags, word);
}
