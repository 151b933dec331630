import { withoutCredentials } from './addresses.js';
import { type Call, flagValue } from './call.js';
import { type Fact, fact, firstSet, type Place, type Setting, setting, type Way } from './fact.js';
import { type Files, oncePerReading } from './files.js';
import { atHome, lookAt, pathOf } from './look-at-file.js';
import { type Kubeconfig, mergeKubeconfigs, readKubeconfig } from './read-kubeconfig.js';
import { type KubeTool, kubeTools } from './tools.js';
import { typed } from './typed.js';
import { environment, type ShellValue, type Unsure, untold, type World } from './world.js';

/** Which cluster a call turns to: flags, then variables, then the current context of its kubeconfig. */
export function kubectlPlace(call: Call, files: Files): Place | null {
  const tool = kubeTools[call.tool];
  if (tool === undefined) return null;
  const loaded = loadKubeconfig(call, tool, files);
  const context = contextOf(call, tool, loaded);
  return {
    family: 'kubectl',
    tool: call.tool,
    facts: [
      { ...fact('kubectl-context', context, loaded.without), ways: waysToContexts(loaded) },
      { ...serverFact(call, tool, { loaded, context }), ways: waysToServers(loaded) },
    ],
  };
}

const readConfig = oncePerReading(readKubeconfig);

interface Loaded {
  readonly config: Kubeconfig;
  /** The file that has the current context; all of them where none has. */
  readonly shown: string;
  /** Why no context can be told where none is named. */
  readonly without: string;
  /** The files cannot be known, or not be read. */
  readonly problem: Unsure | null;
}

function loadKubeconfig(call: Call, tool: KubeTool, files: Files): Loaded {
  const nothing = { config: mergeKubeconfigs([]), shown: '', without: '' };
  const paths = pathsOf(call, tool);
  if ('kind' in paths) return { ...nothing, problem: paths };
  const looks = paths.map((path) => lookAt(path, { files, world: call.world, read: readConfig }));
  for (const look of looks) if (look.kind === 'unread') return { ...nothing, problem: untold(look.why) };
  const read = looks.flatMap((look) => (look.kind === 'read' ? [look] : []));
  const names = looks.flatMap((look) => (look.kind === 'unread' ? [] : [look.shown])).join(', ');
  const current = read.find(({ content }) => content.currentContext !== null);
  return {
    config: mergeKubeconfigs(read.map(({ content }) => content)),
    shown: current?.shown ?? names,
    without: read.length === 0 ? `there is no ${names}` : `no current-context in ${names}`,
    problem: null,
  };
}

/** `--kubeconfig` is one file, KUBECONFIG a list of them. */
function pathsOf(call: Call, tool: KubeTool): readonly string[] | Unsure {
  const { world } = call;
  const flag = pathOf(flagValue(call, tool.kubeconfig), world);
  if (flag.kind === 'known') return [flag.value];
  if (flag.kind === 'unsure') return flag;
  const list = environment(world, 'KUBECONFIG');
  if (list.kind === 'unsure') return list;
  const files: readonly ShellValue[] =
    list.kind === 'known'
      ? list.value
          .split(':')
          .filter((file) => file !== '')
          .map((value) => pathOf({ ...list, value }, world))
      : [atHome(world, '.kube/config')];
  const unsure = files.find((file): file is Unsure => file.kind === 'unsure');
  return unsure ?? files.flatMap((file) => (file.kind === 'known' ? [file.value] : []));
}

function contextOf(call: Call, { context, variables }: KubeTool, loaded: Loaded): Setting {
  const { world } = call;
  const { currentContext } = loaded.config;
  const current: Setting =
    currentContext === null
      ? { kind: 'unset' }
      : { kind: 'known', value: currentContext, from: loaded.shown, byDocument: false };
  return firstSet([
    setting(flagValue(call, context), context[0] ?? ''),
    variableSetting(world, variables.context),
    rememberedContext(world),
    loaded.problem ?? current,
  ]);
}

function variableSetting(world: World, name: string | null): Setting {
  return name === null ? { kind: 'unset' } : setting(environment(world, name), name);
}

function rememberedContext({ remembered }: World): Setting {
  const value = remembered.get('kubectl') ?? { kind: 'unset' };
  if (value.kind !== 'known') return value;
  return { kind: 'known', value: value.value, from: value.setBy ?? '', byDocument: true };
}

function serverFact(
  call: Call,
  { server, cluster, variables }: KubeTool,
  { loaded, context }: { readonly loaded: Loaded; readonly context: Setting },
): Fact {
  const said = firstSet([
    setting(flagValue(call, server), server.at(-1) ?? ''),
    variableSetting(call.world, variables.server),
  ]);
  const found = said.kind === 'unset' ? configuredServer(flagValue(call, cluster), context, loaded) : said;
  const shown = found.kind === 'known' ? { ...found, value: withoutCredentials(found.value) } : found;
  return fact('kubectl-server', shown, loaded.without);
}

function configuredServer(
  cluster: ShellValue,
  context: Setting,
  { config, shown, problem }: Loaded,
): Setting {
  if (problem !== null) return problem;
  if (cluster.kind === 'unsure') return cluster;
  if (context.kind !== 'known' && cluster.kind === 'unset') return context;
  const inContext = context.kind === 'known' ? config.contexts.get(context.value) : undefined;
  if (context.kind === 'known' && inContext === undefined)
    return untold(`there is no context ${context.value} in ${shown}`);
  const name = cluster.kind === 'known' ? cluster.value : (inContext ?? null);
  const server = name === null ? undefined : config.servers.get(name);
  if (server === undefined) return untold(`no cluster with a server for it in ${shown}`);
  return { kind: 'known', value: server, from: shown, byDocument: cluster.kind === 'known' };
}

function waysToContexts({ config }: Loaded): readonly Way[] {
  return [...config.contexts.keys()].map((value) => ({ value, command: useContext(value) }));
}

function waysToServers({ config }: Loaded): readonly Way[] {
  return [...config.contexts].flatMap(([context, cluster]) => {
    const value = cluster === null ? undefined : config.servers.get(cluster);
    return value === undefined ? [] : [{ value, command: useContext(context) }];
  });
}

function useContext(context: string): string {
  return `kubectl config use-context ${typed(context)}`;
}
