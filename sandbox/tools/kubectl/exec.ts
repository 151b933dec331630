import { type FlagTable, readFlags } from '../flags.js';
import { promtool } from '../promtool.js';
import { psqlOn } from '../psql.js';
import { type Tool, type ToolContext, ToolFailure } from '../tool.js';
import { namespaceOf } from './namespace.js';
import { objectsOf, prometheusPod } from './objects.js';

const execFlags: FlagTable = {
  stdin: { letter: 'i', kind: 'switch' },
  tty: { letter: 't', kind: 'switch' },
  container: { letter: 'c', kind: 'value' },
  quiet: { letter: 'q', kind: 'switch' },
};

/** What the pods of this cluster have: Prometheus its promtool, a database its psql. */
function programOf(pod: string, program: string): Tool | null {
  if (program === 'promtool' && pod === prometheusPod) return promtool;
  return program === 'psql' && pod !== prometheusPod ? psqlOn(pod) : null;
}

export async function exec(
  context: ToolContext,
  args: readonly string[],
  common: FlagTable,
): Promise<number> {
  const flags = readFlags(args, { ...common, ...execFlags });
  const name = flags.positional[0]?.replace(/^pods?\//, '') ?? '';
  if (flags.rest.length === 0)
    throw new ToolFailure('error: you must specify at least one command for the container');
  const inNamespace = namespaceOf(flags);
  const pods = objectsOf(context.world(), context.now()).filter(({ kind }) => kind === 'Pod');
  if (!pods.some(({ metadata }) => metadata.name === name && metadata.namespace === inNamespace))
    throw new ToolFailure(`Error from server (NotFound): pods "${name}" not found`);
  if (flags.has('tty') && !context.stdin.isTerminal)
    context.err('Unable to use a TTY - input is not a terminal or the right kind of file\n');
  const [program = '', ...rest] = flags.rest;
  const run = programOf(name, program);
  if (run === null) throw new ToolFailure(`sandbox: the pretend pod ${name} has no ${program}`, 70);
  const status = await run({ ...context, args: rest });
  if (status !== 0) context.err(`command terminated with exit code ${status}\n`);
  return status;
}
