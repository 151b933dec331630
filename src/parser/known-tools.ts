/** Programs that runbooks call; enough to tell a forgotten language from a picture. */
const tools: ReadonlySet<string> = new Set(
  `kubectl oc argocd argo helm flux velero istioctl git gh glab docker podman crictl systemctl journalctl aws gcloud
   gsutil az terraform vault consul psql mysql redis-cli mongosh mongo curl wget ssh scp rsync ansible ansible-playbook
   promtool amtool etcdctl sudo apt apt-get yum dnf brew pip npm make jq cd export echo cat grep rm cp mv mkdir tail
   knife chef-client gitlab-ctl gitlab-rails gitlab-rake bundle rake eksctl kubectx kubens kustomize openssl dig nslookup
   ping nc tar service pg_dump pg_restore pg_basebackup patronictl`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** The known program a line calls, or null. */
export function knownTool(line: string): string | null {
  const word = /^(?:sudo\s+)?([a-z][\w.-]*)(?=\s|$)/.exec(line)?.[1];
  return word !== undefined && tools.has(word) ? word : null;
}
