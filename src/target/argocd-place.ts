import { withoutCredentials } from './addresses.js';
import { argocdOptions } from './argocd-options.js';
import { beginsWith, type Call, flagValue, hasFlag } from './call.js';
import { type Fact, fact, firstSet, type Place, type Setting, setting } from './fact.js';
import { type Files, oncePerReading } from './files.js';
import { kubectlPlace } from './kubectl-place.js';
import { atHome, type Look, lookAt, pathOf } from './look-at-file.js';
import { parentOf } from './paths.js';
import { type ArgocdConfig, readArgocdConfig } from './read-argocd-config.js';
import { typed } from './typed.js';
import { environment, type ShellValue, untold, type World } from './world.js';

/**
 * Which Argo CD a call turns to: `--server`, ARGOCD_SERVER, then the context of its configuration. What has no server
 * of its own (`--core`, `--port-forward`) goes through Kubernetes, as the kubeconfig says.
 */
export function argocdPlaces(call: Call, files: Files): readonly Place[] {
  const options = argocdOptions(environment(call.world, 'ARGOCD_OPTS'));
  const loaded = loadConfig(call, options, files);
  const server = serverOf(call, options, loaded);
  const through = throughKubernetes(call, options, { loaded, server });
  const own = through === null ? serverFact(server, loaded) : fact('argocd-server', untold(through), '');
  const kubernetes = through === null ? null : kubectlPlace(call, files);
  return [{ family: 'argocd', tool: call.tool, facts: [own] }, ...(kubernetes === null ? [] : [kubernetes])];
}

const readConfig = oncePerReading(readArgocdConfig);

type Options = ReturnType<typeof argocdOptions>;

function loadConfig(call: Call, options: Options, files: Files): Look<ArgocdConfig> {
  const path = configPath(call, options, files);
  if (path.kind === 'unsure') return { kind: 'unread', why: path.why };
  if (path.kind === 'unset') return { kind: 'unread', why: 'it is not known where its configuration lies' };
  return lookAt(path.value, { files, world: call.world, read: readConfig });
}

/** A folder of before 2.0, where it is still there, wins over the new one. */
function configPath(call: Call, options: Options, files: Files): ShellValue {
  const { world } = call;
  for (const given of [flagValue(call, ['--config']), options.valueOf('--config')]) {
    if (given.kind !== 'unset') return pathOf(given, world);
  }
  const folder = environment(world, 'ARGOCD_CONFIG_DIR');
  if (folder.kind !== 'unset') return inFolder(folder, world);
  const old = atHome(world, '.argocd/config');
  const oldFolder = old.kind === 'known' ? parentOf(old.value) : null;
  if (oldFolder !== null && files.read(oldFolder).kind === 'folder') return old;
  const shared = environment(world, 'XDG_CONFIG_HOME');
  if (shared.kind === 'unset') return atHome(world, '.config/argocd/config');
  return inFolder(shared.kind === 'known' ? { ...shared, value: `${shared.value}/argocd` } : shared, world);
}

function inFolder(folder: ShellValue, world: World): ShellValue {
  return pathOf(folder.kind === 'known' ? { ...folder, value: `${folder.value}/config` } : folder, world);
}

function serverOf(call: Call, options: Options, loaded: Look<ArgocdConfig>): Setting {
  const { world } = call;
  const login = beginsWith(call, ['login'])
    ? (call.words[1] ?? { kind: 'unset' as const })
    : { kind: 'unset' as const };
  const found = firstSet([
    inCall(login, 'argocd login'),
    setting(flagValue(call, ['--server']), '--server'),
    setting(options.valueOf('--server'), 'ARGOCD_OPTS'),
    setting(environment(world, 'ARGOCD_SERVER'), 'ARGOCD_SERVER'),
    configuredServer(call, options, loaded),
  ]);
  return found.kind === 'known' ? { ...found, value: withoutCredentials(found.value) } : found;
}

function inCall(value: ShellValue, name: string): Setting {
  const found = setting(value, name);
  return found.kind === 'known' ? { ...found, byDocument: true } : found;
}

function configuredServer(call: Call, options: Options, loaded: Look<ArgocdConfig>): Setting {
  const named = firstSet([
    setting(flagValue(call, ['--argocd-context']), '--argocd-context'),
    setting(options.valueOf('--argocd-context'), 'ARGOCD_OPTS'),
  ]);
  const loggedIn = remembered(call.world, 'argocd-server');
  if (named.kind === 'unset' && loggedIn.kind !== 'unset') return loggedIn;
  const context = firstSet([named, remembered(call.world, 'argocd-context'), currentContext(loaded)]);
  if (context.kind !== 'known') return context;
  if (loaded.kind === 'unread') return untold(loaded.why);
  const server = loaded.kind === 'read' ? loaded.content.contexts.get(context.value) : undefined;
  return server === undefined
    ? untold(`there is no context ${context.value} in ${loaded.shown}`)
    : { ...context, value: server };
}

function remembered({ remembered: all }: World, what: 'argocd-server' | 'argocd-context'): Setting {
  const value = all.get(what) ?? { kind: 'unset' };
  if (value.kind !== 'known') return value;
  return { kind: 'known', value: value.value, from: value.setBy ?? '', byDocument: true };
}

function currentContext(loaded: Look<ArgocdConfig>): Setting {
  if (loaded.kind === 'unread') return untold(loaded.why);
  const name = loaded.kind === 'read' ? loaded.content.currentContext : null;
  return name === null
    ? { kind: 'unset' }
    : { kind: 'known', value: name, from: loaded.shown, byDocument: false };
}

interface Found {
  readonly loaded: Look<ArgocdConfig>;
  readonly server: Setting;
}

/** Why a call has no Argo CD server of its own; null where it has. */
function throughKubernetes(call: Call, options: Options, { loaded, server }: Found): string | null {
  if (beginsWith(call, ['admin'])) return 'argocd admin asks Kubernetes itself';
  if (hasFlag(call, '--core') || options.has('--core')) return '--core asks Kubernetes itself';
  const forwards = ['--port-forward', '--port-forward-namespace'].find(
    (flag) => hasFlag(call, flag) || options.has(flag),
  );
  if (forwards !== undefined) return `${forwards} goes through Kubernetes`;
  const isCore = loaded.kind === 'read' && server.kind === 'known' && loaded.content.core.has(server.value);
  return isCore ? `${loaded.shown} says core: Kubernetes itself is asked` : null;
}

function serverFact(server: Setting, loaded: Look<ArgocdConfig>): Fact {
  const without =
    loaded.kind === 'read'
      ? `no current-context in ${loaded.shown}`
      : loaded.kind === 'absent'
        ? `there is no ${loaded.shown}`
        : loaded.why;
  const contexts = loaded.kind === 'read' ? [...loaded.content.contexts] : [];
  const ways = contexts.map(([name, value]) => ({ value, command: `argocd context ${typed(name)}` }));
  return { ...fact('argocd-server', server, `ARGOCD_SERVER is not set, and ${without}`), ways };
}
