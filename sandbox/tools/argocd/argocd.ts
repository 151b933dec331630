import { findApplication } from '../../world/argo.js';
import type { Application } from '../../world/world.js';
import { type Flags, readFlags } from '../flags.js';
import { formatTable } from '../table.js';
import { type Tool, type ToolContext, ToolFailure } from '../tool.js';
import { serverAddress } from './application-view.js';
import { type AppCommand, commandFlags, globalFlags, isAppCommand } from './flag-tables.js';
import { diff, get, history, list } from './reading.js';
import { isoTime } from './time.js';
import { rollBack, set, sync, wait } from './writing.js';

type AppTool = (context: ToolContext, application: Application, flags: Flags) => Promise<number> | number;

const onOneApplication: Readonly<Record<Exclude<AppCommand, 'list'>, AppTool>> = {
  get,
  history,
  rollback: rollBack,
  set,
  sync,
  wait,
  diff,
};

/** Statuses of the Argo CD CLI: 1 for arguments it cannot read, 20 for what the server refused. */
export const argocd: Tool = async (context) => {
  try {
    return await dispatch(context);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    return report(context, error);
  }
};

/** Argo CD 3 prints what is wrong with the arguments on stdout, and what the server said as JSON on stderr. */
function report(context: ToolContext, failure: ToolFailure): number {
  if (failure.status === 20) {
    const line = { level: 'fatal', msg: failure.message, time: isoTime(context.now()) };
    context.err(`${JSON.stringify(line)}\n`);
  } else context.out(`Error: ${failure.message}\n`);
  return failure.status;
}

async function dispatch(context: ToolContext): Promise<number> {
  const words = context.args.filter((word) => !word.startsWith('-'));
  const [noun, verb] = words;
  if (noun === 'version') return version(context);
  if (noun === 'context') return contexts(context);
  if (noun !== 'app') throw new ToolFailure(`unknown command "${noun ?? ''}" for "argocd"`);
  if (!isAppCommand(verb)) throw new ToolFailure(`unknown command "${verb ?? ''}" for "argocd app"`);
  const flags = readAppFlags(context, verb);
  if (verb === 'list') return list(context, flags);
  const name = flags.positional[0];
  if (name === undefined) {
    context.out(`Usage:\n  argocd app ${verb} APPNAME [flags]\n`);
    return 1;
  }
  const application = findApplication(context.world(), name.replace(/^argocd\//, ''));
  // The real one does not say whether an application exists to somebody who might not be allowed to know.
  if (application === null)
    throw new ToolFailure('rpc error: code = PermissionDenied desc = permission denied', 20);
  return onOneApplication[verb](context, application, flags);
}

function readAppFlags(context: ToolContext, verb: AppCommand): Flags {
  const { honoured, real } = commandFlags[verb];
  const documented =
    context.world().dialect === 'as-documented' && verb === 'history' ? ({ limit: 'value' } as const) : {};
  const args = [...context.args];
  args.splice(args.indexOf('app'), 1);
  args.splice(args.indexOf(verb), 1);
  const flags = readFlags(args, { ...globalFlags, ...real, ...honoured, ...documented });
  const ignored = Object.keys(real).find((name) => flags.has(name));
  if (ignored !== undefined) {
    context.err(`sandbox: argocd app ${verb} --${ignored} exists, but this stand-in does not pretend it\n`);
    throw new ToolFailure(`--${ignored} is not pretended`, 70);
  }
  return flags;
}

function version(context: ToolContext): number {
  context.out('argocd: v3.2.0+sandbox (a stand-in)\n');
  if (!context.args.includes('--client')) context.out('argocd-server: v3.2.0+sandbox (a stand-in)\n');
  return 0;
}

function contexts(context: ToolContext): number {
  context.out(
    formatTable([
      ['CURRENT', 'NAME', 'SERVER'],
      ['*', serverAddress, serverAddress],
    ]),
  );
  return 0;
}
