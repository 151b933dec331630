/** Of an AWS profile, what says where commands go. Keys and tokens are passed over. */
export interface AwsProfile {
  readonly role_arn?: string;
  readonly sso_account_id?: string;
  readonly region?: string;
}

const telling = ['role_arn', 'sso_account_id', 'region'] as const;

/**
 * The profiles of `~/.aws/config`, whose sections are called `[default]` and `[profile NAME]`, or of
 * `~/.aws/credentials`, where they go by their bare name.
 */
export function readAwsProfiles(
  text: string,
  file: 'config' | 'credentials',
): ReadonlyMap<string, AwsProfile> {
  const profiles = new Map<string, AwsProfile>();
  let current: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[\s*(.*?)\s*\]/.exec(line)?.[1];
    if (section !== undefined) current = file === 'config' ? profileIn(section) : section;
    // An indented line belongs to the one above it: `s3 =` with its settings below.
    const setting = /^(\w+)\s*[=:]\s*(.*?)\s*$/.exec(line);
    if (current === null) continue;
    const known = profiles.get(current) ?? {};
    const key = telling.find((name) => name === setting?.[1]?.toLowerCase());
    profiles.set(current, key === undefined ? known : { ...known, [key]: setting?.[2] ?? '' });
  }
  return profiles;
}

/** `sso-session` and `services` are no profiles; a bare name counts for `default` alone. */
function profileIn(section: string): string | null {
  if (section === 'default') return section;
  const name = /^profile\s+(.+)$/.exec(section)?.[1];
  return name?.replace(/^(['"])(.*)\1$/, '$2') ?? null;
}
