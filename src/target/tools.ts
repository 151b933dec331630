import type { Remembered } from './world.js';

/** Tools that turn to a Kubernetes cluster as their kubeconfig says, and the flags that say otherwise. */
export interface KubeTool {
  readonly context: readonly string[];
  readonly kubeconfig: readonly string[];
  readonly cluster: readonly string[];
  readonly server: readonly string[];
  /** Variables of its own that stand behind its flags. */
  readonly variables: { readonly context: string | null; readonly server: string | null };
}

const kubectl: KubeTool = {
  context: ['--context'],
  kubeconfig: ['--kubeconfig'],
  cluster: ['--cluster'],
  server: ['-s', '--server'],
  variables: { context: null, server: null },
};
const plugin: KubeTool = { ...kubectl, cluster: [], server: [] };

export const kubeTools: Readonly<Record<string, KubeTool>> = {
  kubectl,
  k: kubectl,
  oc: kubectl,
  'kubectl-argo-rollouts': kubectl,
  'kubectl-cnpg': kubectl,
  'kubectl-cert_manager': kubectl,
  cmctl: kubectl,
  argo: { ...plugin, server: [] },
  cilium: plugin,
  flux: plugin,
  helmfile: { ...plugin, context: ['--kube-context'] },
  helm: {
    context: ['--kube-context'],
    kubeconfig: ['--kubeconfig'],
    cluster: [],
    server: ['--kube-apiserver'],
    variables: { context: 'HELM_KUBECONTEXT', server: 'HELM_KUBEAPISERVER' },
  },
  istioctl: { ...plugin, kubeconfig: ['--kubeconfig', '-c'] },
  linkerd: plugin,
  stern: plugin,
  velero: { ...plugin, context: ['--kubecontext'] },
  virtctl: plugin,
  /** With `--core`: no server of Argo CD is asked, but Kubernetes itself. */
  argocd: { ...plugin, context: ['--kube-context'], kubeconfig: [] },
};

/** Their credentials say which account; `--profile` and `--region` choose. */
export const awsTools: ReadonlySet<string> = new Set(['aws', 'eksctl']);

/** Flags that take a value, whatever the catalogue knows of the tool. */
export const placeFlags: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(kubeTools).map(([tool, { context, kubeconfig, cluster, server }]) => [
      tool,
      [...context, ...kubeconfig, ...cluster, ...server],
    ]),
  ),
  argocd: ['--server', '--argocd-context', '--config', '--kube-context', '--port-forward-namespace'],
  aws: ['--profile', '--region'],
  eksctl: ['--profile', '--region'],
  git: ['-C', '--git-dir', '-c', '--repo'],
};

/** Subcommands that turn to no place: they work on files here, or only tell of themselves. */
export const placeless: Readonly<Record<string, readonly string[]>> = {
  kubectl: ['config', 'kustomize', 'completion', 'options', 'plugin', 'help', 'ctx', 'ns'],
  k: ['config', 'kustomize', 'completion', 'options', 'plugin', 'help', 'ctx', 'ns'],
  oc: ['config', 'kustomize', 'completion', 'options', 'plugin', 'help', 'login', 'logout'],
  helm: 'repo search template lint env plugin pull push package dependency registry show create completion help'.split(
    ' ',
  ),
  argocd: ['context', 'completion', 'help', 'logout'],
  aws: ['configure', 'sso', 'help'],
  git: ['config', 'init', 'version', 'help'],
};

/** A command that makes later ones of the same tool turn elsewhere. */
export interface Switch {
  readonly tool: string;
  /** Its first words. */
  readonly words: readonly string[];
  readonly what: Remembered;
  /** Which word behind them names the new place; null where none does. */
  readonly named: number | null;
}

const ofKubectl = ['kubectl', 'k', 'oc'].flatMap((tool): readonly Switch[] => [
  { tool, words: ['config', 'use-context'], what: 'kubectl', named: 0 },
  { tool, words: ['config', 'use'], what: 'kubectl', named: 0 },
  { tool, words: ['ctx'], what: 'kubectl', named: 0 },
  ...['set', 'set-context', 'set-cluster', 'unset', 'rename-context', 'delete-context', 'delete-cluster'].map(
    (word): Switch => ({ tool, words: ['config', word], what: 'kubectl', named: null }),
  ),
]);

export const switches: readonly Switch[] = [
  ...ofKubectl,
  { tool: 'kubectx', words: [], what: 'kubectl', named: 0 },
  { tool: 'oc', words: ['login'], what: 'kubectl', named: null },
  { tool: 'oc', words: ['project'], what: 'kubectl', named: null },
  { tool: 'aws', words: ['eks', 'update-kubeconfig'], what: 'kubectl', named: null },
  { tool: 'gcloud', words: ['container', 'clusters', 'get-credentials'], what: 'kubectl', named: null },
  { tool: 'az', words: ['aks', 'get-credentials'], what: 'kubectl', named: null },
  { tool: 'doctl', words: ['kubernetes', 'cluster', 'kubeconfig'], what: 'kubectl', named: null },
  { tool: 'tsh', words: ['kube', 'login'], what: 'kubectl', named: null },
  { tool: 'eksctl', words: ['create', 'cluster'], what: 'kubectl', named: null },
  { tool: 'eksctl', words: ['utils', 'write-kubeconfig'], what: 'kubectl', named: null },
  { tool: 'kind', words: ['create'], what: 'kubectl', named: null },
  { tool: 'kind', words: ['export'], what: 'kubectl', named: null },
  { tool: 'minikube', words: ['start'], what: 'kubectl', named: null },
  { tool: 'k3d', words: ['cluster'], what: 'kubectl', named: null },
  { tool: 'argocd', words: ['context'], what: 'argocd-context', named: 0 },
  { tool: 'argocd', words: ['login'], what: 'argocd-server', named: 0 },
  ...['add', 'set-url', 'rename', 'remove', 'rm'].map(
    (word): Switch => ({ tool: 'git', words: ['remote', word], what: 'git', named: null }),
  ),
  { tool: 'gh', words: ['repo', 'clone'], what: 'git', named: null },
  ...['clone', 'init', 'worktree', 'submodule'].map(
    (word): Switch => ({ tool: 'git', words: [word], what: 'git', named: null }),
  ),
];

/** Another user, another root: their variables and files are not the operator's. */
export const strangers: ReadonlySet<string> = new Set([
  'sudo',
  'doas',
  'su',
  'runuser',
  'chroot',
  'nsenter',
  'unshare',
]);

/** Programs whose own files say what they call. */
export const scriptRunners: ReadonlySet<string> = new Set(
  (
    'make just npm yarn pnpm python python2 python3 perl ruby node nodejs php deno sh bash dash zsh ksh ash ' +
    'terraform tofu terragrunt ansible ansible-playbook skaffold cdk sam serverless packer rake go'
  ).split(' '),
);

/** Variables that decide where tools turn. */
export const placeVariables: readonly string[] = (
  'HOME KUBECONFIG HELM_KUBECONTEXT HELM_KUBEAPISERVER XDG_CONFIG_HOME ARGOCD_CONFIG_DIR ARGOCD_SERVER ARGOCD_OPTS ' +
  'AWS_PROFILE AWS_DEFAULT_PROFILE AWS_REGION AWS_DEFAULT_REGION AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE ' +
  'AWS_ACCESS_KEY_ID AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE GIT_DIR'
).split(' ');
