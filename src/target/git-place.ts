import { withoutCredentials } from './addresses.js';
import { beginsWith, type Call, flagValue } from './call.js';
import { fact, type Place, type Setting } from './fact.js';
import { type Files, oncePerReading } from './files.js';
import { findRepository, type Repository, repositoryAt } from './find-repository.js';
import { lookAt, pathOf } from './look-at-file.js';
import { resolvePath } from './paths.js';
import { type GitConfig, readGitConfig } from './read-git-config.js';
import { environment, type ShellValue, type Unsure, untold } from './world.js';

/** Which remote the repository has that a call works in; of what names one itself (`git push origin`), that one. */
export function gitPlace(call: Call, files: Files): Place | null {
  if (call.tool !== 'git') return null;
  const found = remoteOf(call, files);
  const shown = found.kind === 'known' ? { ...found, value: withoutCredentials(found.value) } : found;
  return { family: 'git', tool: 'git', facts: [fact('git-remote', shown, 'no remote is named')] };
}

const readConfig = oncePerReading(readGitConfig);

function remoteOf(call: Call, files: Files): Setting {
  const named = namedRemote(call);
  if (named.kind === 'unsure') return named;
  if (named.kind === 'known' && (beginsWith(call, ['clone']) || isAddress(named.value)))
    return { kind: 'known', value: named.value, from: 'named in the command', byDocument: true };
  const changed = call.world.remembered.get('git');
  if (changed?.kind === 'unsure') return changed;
  const overridden = call.flags.find(
    ({ name, global, value }) => name === '-c' && global && /^(remote|branch|url)\./i.test(textOf(value)),
  );
  if (overridden !== undefined) return untold('-c sets another remote for this call');
  const repository = repositoryOf(call, files);
  if ('kind' in repository) return repository;
  const look = lookAt(repository.config, { files, world: call.world, read: readConfig });
  if (look.kind === 'unread') return untold(look.why);
  if (look.kind === 'absent') return untold(`there is no ${look.shown}`);
  const isPush = beginsWith(call, ['push']);
  const branch = branchOf(repository, files);
  const remote = named.kind === 'known' ? named.value : defaultRemote(look.content, branch, isPush);
  if (remote === null) return untold(`no remote in ${look.shown}`);
  return urlOf(remote, look.content, { isPush, shown: look.shown, isNamed: named.kind === 'known' });
}

const asking = [['push'], ['fetch'], ['pull'], ['ls-remote'], ['clone']];

function namedRemote(call: Call): ShellValue {
  if (!asking.some((words) => beginsWith(call, words))) return { kind: 'unset' };
  return call.words[1] ?? flagValue(call, ['--repo']);
}

function isAddress(remote: string): boolean {
  return /[:/]/.test(remote) || remote === '.';
}

function textOf(value: ShellValue): string {
  return value.kind === 'known' ? value.value : '';
}

/** `git -C DIR`, one after the other; `--git-dir` and GIT_DIR name the repository itself. */
function repositoryOf(call: Call, files: Files): Repository | Unsure {
  let folder = call.world.cwd;
  for (const { name, value, global } of call.flags) {
    if (name === '-C' && global) folder = pathOf(value, { ...call.world, cwd: folder });
  }
  const given = flagValue(call, ['--git-dir']);
  const direct = given.kind === 'unset' ? environment(call.world, 'GIT_DIR') : given;
  if (direct.kind === 'unsure') return direct;
  if (folder.kind === 'unsure') return folder;
  if (folder.kind === 'unset') return untold('it is not known where it runs');
  if (direct.kind === 'known') return repositoryAt(resolvePath(folder.value, direct.value), files);
  if (files.read(folder.value).kind !== 'folder') return untold(`there is no folder ${folder.value}`);
  return findRepository(folder.value, files) ?? untold(`there is no repository around ${folder.value}`);
}

function branchOf({ head }: Repository, files: Files): string | null {
  const found = files.read(head);
  return found.kind === 'text' ? (/^ref: refs\/heads\/(.+?)\s*$/.exec(found.text)?.[1] ?? null) : null;
}

/** What git takes where nothing is named: the branch's own, else origin, else the only one there is. */
function defaultRemote(config: GitConfig, branch: string | null, isPush: boolean): string | null {
  const own = branch === null ? undefined : config.branches.get(branch);
  const followed = own?.remote === '.' ? null : (own?.remote ?? null);
  const pushed = isPush ? (own?.pushRemote ?? config.pushDefault) : null;
  const [only, ...others] = config.remotes.keys();
  const last = config.remotes.has('origin') || others.length > 0 ? 'origin' : (only ?? null);
  return pushed ?? followed ?? last;
}

function urlOf(
  remote: string,
  { remotes }: GitConfig,
  { isPush, shown, isNamed }: { readonly isPush: boolean; readonly shown: string; readonly isNamed: boolean },
): Setting {
  if (isAddress(remote)) return { kind: 'known', value: remote, from: shown, byDocument: isNamed };
  const { urls = [], pushUrls = [] } = remotes.get(remote) ?? {};
  const all = isPush && pushUrls.length > 0 ? pushUrls : urls;
  const [url, ...more] = all;
  if (url === undefined) return untold(`no remote ${remote} in ${shown}`);
  if (more.length > 0 && isPush) return untold(`${remote} in ${shown} pushes to several`);
  return { kind: 'known', value: url, from: `${remote} in ${shown}`, byDocument: isNamed };
}
