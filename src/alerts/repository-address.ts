/**
 * The address of a repository without its scheme, user and `.git`: `git@github.com:shop/ops.git` and
 * `https://github.com/shop/ops` are both `github.com/shop/ops`. null for a path on this machine.
 */
export function repositoryAddress(remote: string): string | null {
  const bare = remote
    .trim()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  const [, host, path] =
    /^[a-z][a-z+]*:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/+(.+)$/i.exec(bare) ??
    /^(?:[^@/:]+@)?([^/:]{2,}):\/*(.+)$/.exec(bare) ??
    [];
  return host === undefined || path === undefined ? null : `${host.toLowerCase()}/${path.toLowerCase()}`;
}
