import { type Call, flagValue } from './call.js';
import { type Fact, fact, firstSet, type Place, type Setting, setting, type Way } from './fact.js';
import { type Files, oncePerReading } from './files.js';
import { atHome, type Look, lookAt, pathOf } from './look-at-file.js';
import { type AwsProfile, readAwsProfiles } from './read-aws-profiles.js';
import { awsTools } from './tools.js';
import { typed } from './typed.js';
import { environment, type ShellValue, untold, type World } from './world.js';

/** Which account and region a call turns to, as far as flags, variables and profiles say without asking AWS. */
export function awsPlace(call: Call, files: Files): Place | null {
  if (!awsTools.has(call.tool)) return null;
  const profile = profileOf(call);
  const loaded = loadProfiles(call.world, files);
  return {
    family: 'aws',
    tool: call.tool,
    facts: [
      { ...fact('aws-profile', profile, ''), ways: waysTo(loaded, ([name]) => name) },
      accountFact(call, profile, loaded),
      regionFact(call, profile, loaded),
    ],
  };
}

/** Tools differ in which variable they believe where both are set: then nobody can tell. */
function profileOf(call: Call): Setting {
  return firstSet([
    setting(flagValue(call, ['--profile']), '--profile'),
    oneOf(call.world, ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']),
    { kind: 'known', value: 'default', from: 'no profile is named', byDocument: false },
  ]);
}

function oneOf(world: World, names: readonly [string, string]): Setting {
  const [first, second] = names.map((name) => setting(environment(world, name), name));
  if (first?.kind === 'known' && second?.kind === 'known' && first.value !== second.value)
    return untold(`${names.join(' and ')} name different ones`);
  return firstSet([first ?? { kind: 'unset' }, second ?? { kind: 'unset' }]);
}

const readProfiles = {
  config: oncePerReading((text) => readAwsProfiles(text, 'config')),
  credentials: oncePerReading((text) => readAwsProfiles(text, 'credentials')),
};

interface Profiles {
  readonly all: ReadonlyMap<string, AwsProfile>;
  /** The files that were looked at. */
  readonly shown: string;
  /** Why they say nothing at all. */
  readonly problem: string | null;
}

/** What stands in the credentials wins over the same setting of the configuration (botocore's rule). */
function loadProfiles(world: World, files: Files): Profiles {
  const looks = [
    lookAtProfiles('config', { path: fileOf(world, 'AWS_CONFIG_FILE', '.aws/config'), files, world }),
    lookAtProfiles('credentials', {
      path: fileOf(world, 'AWS_SHARED_CREDENTIALS_FILE', '.aws/credentials'),
      files,
      world,
    }),
  ];
  const all = new Map<string, AwsProfile>();
  for (const look of looks) {
    if (look.kind !== 'read') continue;
    for (const [name, profile] of look.content) all.set(name, { ...all.get(name), ...profile });
  }
  const [unread] = looks.flatMap((look) => (look.kind === 'unread' ? [look.why] : []));
  const absent = looks.every(({ kind }) => kind === 'absent') ? `there is no ${shownFiles(looks)}` : null;
  const problem = unread ?? absent;
  return { all, shown: shownFiles(looks), problem };
}

/** Those that are there; the configuration where none is. */
function shownFiles(looks: readonly Look<unknown>[]): string {
  const read = looks.flatMap((look) => (look.kind === 'read' ? [look.shown] : []));
  const absent = looks.flatMap((look) => (look.kind === 'absent' ? [look.shown] : []));
  return (read.length > 0 ? read : absent).join(', ');
}

function fileOf(world: World, name: string, fallback: string): ShellValue {
  const given = environment(world, name);
  if (given.kind !== 'known') return given.kind === 'unset' ? atHome(world, fallback) : given;
  return given.value.startsWith('~/') ? atHome(world, given.value.slice(2)) : pathOf(given, world);
}

function lookAtProfiles(
  file: 'config' | 'credentials',
  { path, files, world }: { readonly path: ShellValue; readonly files: Files; readonly world: World },
): Look<ReadonlyMap<string, AwsProfile>> {
  if (path.kind !== 'known') return { kind: 'unread', why: path.kind === 'unsure' ? path.why : 'no file' };
  return lookAt(path.value, { files, world, read: readProfiles[file] });
}

/** Keys in the environment come before a profile that no flag names. */
function accountFact(call: Call, profile: Setting, loaded: Profiles): Fact {
  const ways = waysTo(loaded, ([, settings]) => accountIn(settings));
  return { ...fact('aws-account', accountOf(call, profile, loaded), ''), ways };
}

function accountOf(call: Call, profile: Setting, loaded: Profiles): Setting {
  const { world } = call;
  if (profile.kind !== 'known') return profile;
  const isFlag = flagValue(call, ['--profile']).kind === 'known';
  const key = environment(world, 'AWS_ACCESS_KEY_ID');
  if (!isFlag && key.kind === 'unsure') return key;
  if (!isFlag && key.kind === 'known')
    return untold('AWS_ACCESS_KEY_ID is set, and whose key it is only AWS can tell');
  const settings = loaded.all.get(profile.value) ?? {};
  const from = loaded.shown;
  const known = (value: string, source: string): Setting => ({
    kind: 'known',
    value,
    from: source,
    byDocument: profile.byDocument,
  });
  const role = roleAccount(settings.role_arn);
  if (role !== null) return known(role, from);
  const webRole = isFlag ? null : webIdentityAccount(world);
  if (webRole !== null) return known(webRole, 'AWS_ROLE_ARN');
  if (loaded.problem !== null) return untold(loaded.problem);
  if (settings.sso_account_id) return known(settings.sso_account_id, from);
  return untold(`neither role_arn nor sso_account_id of ${profile.value} in ${from}`);
}

function accountIn({ role_arn, sso_account_id }: AwsProfile): string | null {
  return roleAccount(role_arn) ?? (sso_account_id || null);
}

/** `arn:aws:iam::123456789012:role/NAME`: the role's account is where one acts, whoever takes it on. */
function roleAccount(arn: string | undefined): string | null {
  return /^arn:[\w-]+:iam::(\d{12}):role\//.exec(arn ?? '')?.[1] ?? null;
}

function webIdentityAccount(world: World): string | null {
  const [role, token] = [
    environment(world, 'AWS_ROLE_ARN'),
    environment(world, 'AWS_WEB_IDENTITY_TOKEN_FILE'),
  ];
  return role.kind === 'known' && token.kind === 'known' ? roleAccount(role.value) : null;
}

function regionFact(call: Call, profile: Setting, loaded: Profiles): Fact {
  const inProfile = profile.kind === 'known' ? loaded.all.get(profile.value)?.region : undefined;
  const configured: Setting =
    profile.kind !== 'known'
      ? profile
      : loaded.problem !== null
        ? untold(loaded.problem)
        : inProfile
          ? { kind: 'known', value: inProfile, from: loaded.shown, byDocument: profile.byDocument }
          : { kind: 'unset' };
  const found = firstSet([
    setting(flagValue(call, ['--region']), '--region'),
    oneOf(call.world, ['AWS_REGION', 'AWS_DEFAULT_REGION']),
    configured,
  ]);
  const name = profile.kind === 'known' ? ` of ${profile.value}` : '';
  return fact('aws-region', found, `AWS_REGION is not set, and no region${name} in ${loaded.shown}`);
}

function waysTo(
  { all }: Profiles,
  valueIn: (entry: readonly [string, AwsProfile]) => string | null,
): readonly Way[] {
  return [...all].flatMap((entry) => {
    const value = valueIn(entry);
    return value === null ? [] : [{ value, command: `export AWS_PROFILE=${typed(entry[0])}` }];
  });
}
