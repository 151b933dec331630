/** An address as it may be shown: without the password in it, of a web address without name and query as well. */
export function withoutCredentials(address: string): string {
  const match = /^(\w[\w+.-]*:\/\/)(?:([^/?#]*)@)?([^?#]*)/s.exec(address);
  if (match === null) return address;
  const [, scheme = '', credentials = '', rest = ''] = match;
  const [name = ''] = credentials.split(':');
  // Tokens stand where the name should be: https://TOKEN@github.com/…
  return /^https?:/i.test(scheme) || name === '' ? scheme + rest : `${scheme}${name}@${rest}`;
}

/** Whether two texts name one server: scheme, a slash at the end, the usual port and the case of letters say nothing. */
export function isSameServer(a: string, b: string): boolean {
  return serverOf(a) === serverOf(b);
}

function serverOf(address: string): string {
  const [, scheme, host = '', path = ''] =
    /^(?:(\w+):\/\/)?([^/]*)(.*)$/s.exec(withoutCredentials(address.trim())) ?? [];
  const usual = scheme?.toLowerCase() === 'http' ? /:80$/ : /:443$/;
  return `${host.toLowerCase().replace(usual, '')}${path.replace(/\/+$/, '')}`;
}

/**
 * Whether two texts name one repository: `git@host:team/repo.git` and `https://host/team/repo` do. Who asks, by which
 * protocol, and a `.git` at the end say nothing.
 */
export function isSameRepository(a: string, b: string): boolean {
  return repositoryOf(a) === repositoryOf(b);
}

function repositoryOf(url: string): string {
  const plain = withoutCredentials(url.trim());
  const [, scheme, host = '', path = ''] = /^(\w[\w+.-]*):\/\/(?:[^@/]*@)?([^/]*)\/*(.*)$/s.exec(plain) ?? [];
  if (scheme === 'file') return trimmed(`/${path}`);
  if (scheme !== undefined) return trimmed(`${withoutUsualPort(scheme, host).toLowerCase()}/${path}`);
  const [, scpHost, scpPath = ''] = /^(?:[^@/:]*@)?([^/:]+):(?!\/\/)\/*(.*)$/s.exec(plain) ?? [];
  if (scpHost !== undefined) return trimmed(`${scpHost.toLowerCase()}/${scpPath}`);
  return trimmed(plain);
}

function withoutUsualPort(scheme: string, host: string): string {
  const usual: Readonly<Record<string, string>> = { https: ':443', http: ':80', ssh: ':22', git: ':9418' };
  const port = usual[scheme.toLowerCase()];
  return port !== undefined && host.endsWith(port) ? host.slice(0, -port.length) : host;
}

function trimmed(text: string): string {
  return text
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/\/+$/, '');
}
