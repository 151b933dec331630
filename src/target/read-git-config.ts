/** Of a repository's configuration, what says where its commits go. */
export interface GitConfig {
  readonly remotes: ReadonlyMap<string, GitRemote>;
  /** Branch → the remote it follows, and the one it is pushed to where that is another. */
  readonly branches: ReadonlyMap<
    string,
    { readonly remote: string | null; readonly pushRemote: string | null }
  >;
  readonly pushDefault: string | null;
}

export interface GitRemote {
  readonly urls: readonly string[];
  readonly pushUrls: readonly string[];
}

/** `include`, `insteadOf` and the configuration of user and system are not followed. */
export function readGitConfig(text: string): GitConfig {
  const settings = settingsIn(text);
  const all = (section: string, name: string, key: string) =>
    settings.flatMap((each) =>
      each.section === section && each.name === name && each.key === key ? [each.value] : [],
    );
  const namesOf = (section: string) =>
    settings.flatMap((each) => (each.section === section && each.name !== '' ? [each.name] : []));
  const remotes = new Map(
    namesOf('remote').map((name) => [
      name,
      { urls: all('remote', name, 'url'), pushUrls: all('remote', name, 'pushurl') },
    ]),
  );
  const branches = new Map(
    namesOf('branch').map((name) => [
      name,
      {
        remote: all('branch', name, 'remote').at(-1) ?? null,
        pushRemote: all('branch', name, 'pushremote').at(-1) ?? null,
      },
    ]),
  );
  return { remotes, branches, pushDefault: all('remote', '', 'pushdefault').at(-1) ?? null };
}

interface Setting {
  readonly section: string;
  /** `origin` of `[remote "origin"]`. */
  readonly name: string;
  readonly key: string;
  readonly value: string;
}

function settingsIn(text: string): readonly Setting[] {
  const settings: Setting[] = [];
  let section = '';
  let name = '';
  for (const line of text.replaceAll('\\\n', '').split(/\r?\n/)) {
    const header = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\](.*)$/.exec(line);
    if (header !== null) {
      section = (header[1] ?? '').toLowerCase();
      name = (header[2] ?? '').replaceAll(/\\(.)/g, '$1');
    }
    const setting = /^\s*([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(header === null ? line : (header[3] ?? ''));
    if (setting !== null)
      settings.push({
        section,
        name,
        key: (setting[1] ?? '').toLowerCase(),
        value: valueIn(setting[2] ?? ''),
      });
  }
  return settings;
}

/** Quotes come off, `\\` and `\"` are letters, and a comment ends what is not quoted. */
function valueIn(written: string): string {
  let value = '';
  let quoted = false;
  for (const [token] of written.matchAll(/\\.|./g)) {
    if (token === '"') quoted = !quoted;
    else if (!quoted && (token === '#' || token === ';')) break;
    else value += token.length === 2 ? token.slice(1) : token;
  }
  return value.trim();
}
