import { type FlagTable, readFlags } from '../flags.js';
import { formatTable } from '../table.js';
import { type ToolContext, ToolFailure } from '../tool.js';
import { renderJsonPath } from './jsonpath.js';

const contextName = 'bookstore-sandbox';
/** A name that resolves nowhere: nothing can be reached by accident. */
const clusterServer = 'https://kubernetes.sandbox.invalid:6443';

/** The kubeconfig of the pretend cluster, as an object; JSON is YAML, so it is written as JSON. */
export const kubeconfig = {
  apiVersion: 'v1',
  kind: 'Config',
  'current-context': contextName,
  clusters: [{ name: contextName, cluster: { server: clusterServer } }],
  users: [{ name: contextName, user: {} }],
  contexts: [{ name: contextName, context: { cluster: contextName, user: contextName } }],
} as const;

export function config(context: ToolContext, args: readonly string[], common: FlagTable): number {
  const flags = readFlags(args, {
    ...common,
    output: { letter: 'o', kind: 'value' },
    minify: 'switch',
    raw: 'switch',
    flatten: 'switch',
  });
  const verb = flags.positional[0] ?? '';
  const output = flags.value('output') ?? '';
  if (verb === 'current-context') context.out(`${contextName}\n`);
  else if (verb === 'get-contexts') {
    context.out(
      output === 'name'
        ? `${contextName}\n`
        : formatTable([
            ['CURRENT', 'NAME', 'CLUSTER', 'AUTHINFO', 'NAMESPACE'],
            ['*', contextName, contextName, contextName, ''],
          ]),
    );
  } else if (verb === 'view' && output.startsWith('jsonpath='))
    context.out(renderJsonPath(output.slice('jsonpath='.length), kubeconfig));
  else if (verb === 'view') context.out(`${JSON.stringify(kubeconfig, null, 4)}\n`);
  else throw new ToolFailure(`sandbox: this stand-in does not know kubectl config ${verb}`, 70);
  return 0;
}
