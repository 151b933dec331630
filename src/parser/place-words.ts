const machines =
  '(?:nodes?|hosts?|servers?|machines?|vms?|instances?|box(?:es)?|pods?|containers?|jump[ -]?(?:hosts?|box(?:es)?)|bastions?|primary|secondar(?:y|ies)|standbys?|replicas?|leaders?|followers?|masters?|shell|prompt|toolbox)';
const determiners =
  '(?:(?:the|a|an|any|all|each|every|one|both|that|of|new|old|bad|affected|failing|failed|faulty|problematic|respective|corresponding|relevant|current|same|other|remaining|debug|target|control|plane)\\s+)*';

/** Prose that puts the hands of the reader somewhere else: `run this in all etcd pods`, `SSH to the node`. */
const elsewhere: readonly RegExp[] = [
  new RegExp(`\\b(?:on|in|inside|within|from)\\s+${determiners}(?:[\\w.\`-]+\\s+){0,2}?${machines}\\b`, 'i'),
  new RegExp(
    `\\b(?:ssh|log(?:ging|ged)? ?in|connect(?:ing|ed)?|shell|exec|hop|jump|attach)\\s*(?:in)?\\s?(?:on)?(?:to|into|on)\\s+${determiners}(?:[\\w.\`-]+\\s+){0,2}?${machines}\\b`,
    'i',
  ),
  /\bssh(?:ing)? (?:in ?to|to|on|access)\b/i,
  /\b(?:pod|node|container|host|server|machine|vm|instance)(?:'s)? (?:terminal|shell|console|prompt)\b/i,
  /(?:^|[^\w-])su - \w/,
  /\b(?:rails|redis|psql|postgres|mysql|mongo|ruby|database) (?:console|shell|prompt)\b/i,
  /\b(?:ceph|rook)[ -](?:cli|toolbox|tools|command)s?\b/i,
];

const here =
  /\b(?:this|your|local|own) (?:own )?(?:machine|workstation|laptop|computer|host|shell|terminal)\b/gi;

/** Does the text say that what follows is done at another place? */
export function saysElsewhere(text: string): boolean {
  const rest = text.replace(here, '');
  return elsewhere.some((cue) => cue.test(rest));
}

const leaves = /^(?:exit|logout|quit|\\q|:q|exit\(\)|quit\(\)|\.quit|\.exit)\s*(?:\d+)?;?$/i;

/** `exit`, `\q`: what ends a session. */
export function leavesSession(code: string): boolean {
  return leaves.test(code.trim());
}

const backHome: readonly RegExp[] = [
  /\bback (?:on|at|to|in) (?:your|the) (?:own |local |original |work)?(?:machine|workstation|laptop|computer|host|terminal|shell|console|jump ?host|bastion)\b/i,
  /\bon (?:your (?:own |local )?|the local )(?:machine|workstation|laptop|computer)\b/i,
  /\b(?:exit|leave|close|log ?out of|quit) (?:from )?(?:the|this|that) (?:debug |remote |ssh )?(?:shell|session|pod|container|node|host|server|psql|console|prompt)\b/i,
  /\blog ?out\b/i,
];

/** Does the text lead the reader back to where the run is? */
export function saysBackHome(text: string): boolean {
  return backHome.some((cue) => cue.test(text));
}

/** Programs that reach other machines from here: an operator runs them at home, whatever place the prose speaks of. */
export const clients: ReadonlySet<string> = new Set(
  `kubectl oc odo helm helmfile kustomize argocd argo flux velero istioctl linkerd cilium hubble cmctl kubectx kubens
   stern k9s eksctl kops kind minikube aws aws-vault az gcloud gsutil bq doctl ibmcloud openstack gh glab git hub
   terraform tofu terragrunt pulumi ansible ansible-playbook knife ssh scp sftp rsync promtool amtool logcli vault nomad
   gds ocm rosa odf virtctl subctl tkn kn sops op gpg make runbook`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Programs that reach out from wherever they run. */
export const probes: ReadonlySet<string> = new Set(
  'curl wget http https ping dig host nslookup nc telnet openssl traceroute mtr'.split(' '),
);

/** Programs that only shape what others print. */
export const filters: ReadonlySet<string> = new Set(
  'jq yq grep egrep sed awk sort uniq head tail cut tr wc xargs tee base64 date sleep seq column watch time cat'.split(
    ' ',
  ),
);
