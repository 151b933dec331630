/**
 * How many bare words behind a tool's name say what to do, before they say what to do it to. Counted by hand from
 * each tool's own help; a tool that is missing has none, so that its arguments are all looked at.
 */
export const subcommandDepth: Readonly<Record<string, number>> = {
  ansible: 0,
  apt: 1,
  'apt-get': 1,
  argo: 1,
  argocd: 2,
  aws: 2,
  az: 3,
  consul: 2,
  crictl: 1,
  docker: 1,
  flux: 2,
  gcloud: 3,
  gh: 2,
  git: 1,
  glab: 2,
  helm: 1,
  istioctl: 1,
  kubectl: 2,
  npm: 1,
  oc: 2,
  podman: 1,
  'redis-cli': 1,
  service: 0,
  systemctl: 1,
  terraform: 1,
  vault: 2,
  velero: 2,
  yum: 1,
};

/** kubectl's verbs that take a name at once, without a kind of object before it. */
export const namedDirectly: ReadonlySet<string> = new Set([
  'attach',
  'cordon',
  'cp',
  'drain',
  'exec',
  'logs',
  'port-forward',
  'uncordon',
]);

/** Plugins of kubectl, with the depth of their own words. */
export const pluginDepth: Readonly<Record<string, number>> = {
  argo: 3,
  'cert-manager': 2,
  cnpg: 2,
  rollout: 2,
};

/** Words that carry the tool on: `sudo systemctl restart nginx`. */
export const carriers: ReadonlySet<string> = new Set([
  'sudo',
  'nohup',
  'env',
  'time',
  'command',
  'exec',
  'nice',
]);
