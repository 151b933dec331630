/**
 * What programs read from their environment, by program: the names people set by hand. From the tools' manuals
 * (libpq-envars, MySQL 8 environment variables, and the manuals of the AWS, Azure, gcloud, Kubernetes, Helm, Argo CD,
 * Vault and Terraform command lines).
 */
export const toolEnvironment: Readonly<Record<string, readonly string[]>> = {
  ...forEach(
    [
      ...['psql', 'pg_dump', 'pg_dumpall', 'pg_restore', 'pg_basebackup', 'createdb', 'dropdb', 'pgbench'],
      'pg_isready',
    ],
    [
      ...['PGHOST', 'PGPORT', 'PGUSER', 'PGPASSWORD', 'PGDATABASE', 'PGSSLMODE', 'PGPASSFILE', 'PGSERVICE'],
      'PGOPTIONS',
    ],
  ),
  ...forEach(['mysql', 'mysqldump', 'mysqladmin'], ['MYSQL_PWD', 'MYSQL_HOST', 'MYSQL_TCP_PORT']),
  ...forEach(['redis-cli'], ['REDISCLI_AUTH']),
  ...forEach(['kubectl', 'oc', 'kustomize'], ['KUBECONFIG']),
  ...forEach(['helm'], ['KUBECONFIG', 'HELM_NAMESPACE', 'HELM_KUBECONTEXT']),
  ...forEach(
    ['argocd'],
    ['ARGOCD_SERVER', 'ARGOCD_AUTH_TOKEN', 'ARGOCD_OPTS', 'ARGOCD_CONFIG_DIR', 'KUBECONFIG'],
  ),
  ...forEach(
    ['aws'],
    [
      ...['AWS_PROFILE', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
      ...['AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL', 'AWS_CONFIG_FILE'],
    ],
  ),
  ...forEach(['gcloud', 'gsutil'], ['CLOUDSDK_CORE_PROJECT', 'GOOGLE_APPLICATION_CREDENTIALS']),
  ...forEach(['az'], ['AZURE_CONFIG_DIR']),
  ...forEach(
    ['vault'],
    ['VAULT_ADDR', 'VAULT_TOKEN', 'VAULT_NAMESPACE', 'VAULT_CACERT', 'VAULT_SKIP_VERIFY'],
  ),
  ...forEach(['consul'], ['CONSUL_HTTP_ADDR', 'CONSUL_HTTP_TOKEN']),
  ...forEach(
    ['etcdctl'],
    ['ETCDCTL_API', 'ETCDCTL_ENDPOINTS', 'ETCDCTL_CACERT', 'ETCDCTL_CERT', 'ETCDCTL_KEY'],
  ),
  ...forEach(['terraform', 'tofu'], ['TF_WORKSPACE', 'TF_LOG', 'TF_CLI_ARGS', 'AWS_PROFILE', 'AWS_REGION']),
  ...forEach(['docker'], ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG']),
  ...forEach(['git'], ['GIT_SSH_COMMAND', 'GIT_DIR', 'GIT_WORK_TREE']),
  ...forEach(['gh'], ['GH_TOKEN', 'GITHUB_TOKEN', 'GH_REPO', 'GH_HOST']),
  ...forEach(['velero'], ['VELERO_NAMESPACE', 'KUBECONFIG']),
  ...forEach(['curl'], ['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'NO_PROXY', 'no_proxy']),
};

function forEach(tools: readonly string[], names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(tools.map((tool) => [tool, names]));
}
