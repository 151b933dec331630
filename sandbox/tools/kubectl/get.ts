import { type Flags, type FlagTable, readFlags } from '../flags.js';
import { formatAge, formatTable } from '../table.js';
import { type ToolContext, ToolFailure } from '../tool.js';
import { renderJsonPath } from './jsonpath.js';
import { type KubeObject, kindNamed, pluralOf, singularOf } from './kube-object.js';
import { namespaceOf } from './namespace.js';
import { objectsOf } from './objects.js';

const getFlags: FlagTable = {
  output: { letter: 'o', kind: 'value' },
  selector: { letter: 'l', kind: 'value' },
  'field-selector': 'value',
  'all-namespaces': { letter: 'A', kind: 'switch' },
  'no-headers': 'switch',
  'show-labels': 'switch',
  'sort-by': 'value',
};

export async function get(context: ToolContext, args: readonly string[], common: FlagTable): Promise<number> {
  const flags = readFlags(args, { ...common, ...getFlags });
  const { kind, name } = readTarget(flags);
  const found = select(context, kind, flags).filter(
    (object) => name === null || object.metadata.name === name,
  );
  if (name !== null && found.length === 0) {
    throw new ToolFailure(`Error from server (NotFound): ${pluralOf(kind)} "${name}" not found`);
  }
  const output = flags.value('output') ?? '';
  if (output === '' || output === 'wide') return printTable(context, found, flags);
  const root =
    name !== null && found[0] !== undefined
      ? plain(found[0])
      : { apiVersion: 'v1', kind: 'List', items: found.map(plain) };
  context.out(await serialise(output, root, found));
  return 0;
}

async function serialise(output: string, root: unknown, found: readonly KubeObject[]): Promise<string> {
  if (output === 'json') return `${JSON.stringify(root, null, 4)}\n`;
  if (output === 'name')
    return found.map(({ kind, metadata }) => `${singularOf(kind)}/${metadata.name}\n`).join('');
  if (output.startsWith('jsonpath=')) return renderJsonPath(output.slice('jsonpath='.length), root);
  if (output === 'yaml') return (await import('../yaml.js')).stringify(root);
  throw new ToolFailure(
    `sandbox: this stand-in does not print -o ${output} (it prints wide, name, json, yaml, jsonpath=)`,
    70,
  );
}

function readTarget(flags: Flags): { readonly kind: string; readonly name: string | null } {
  const [first = '', second] = flags.positional;
  const [word = '', inline] = first.split('/');
  const kind = kindNamed(word);
  if (first === '') throw new ToolFailure('You must specify the type of resource to get.');
  if (kind === null) throw new ToolFailure(`error: the server doesn't have a resource type "${word}"`);
  return { kind, name: inline ?? second ?? null };
}

function select(context: ToolContext, kind: string, flags: Flags): readonly KubeObject[] {
  if (flags.value('field-selector') !== null || flags.value('sort-by') !== null)
    throw new ToolFailure('sandbox: this stand-in knows neither --field-selector nor --sort-by', 70);
  const wanted = namespaceOf(flags);
  const selector = readSelector(flags.value('selector'));
  return objectsOf(context.world(), context.now())
    .filter((object) => object.kind === kind)
    .filter((object) => flags.has('all-namespaces') || object.metadata.namespace === wanted)
    .filter(({ metadata }) => selector.every(([key, value]) => metadata.labels[key] === value));
}

function readSelector(text: string | null): readonly (readonly [string, string])[] {
  return (text ?? '')
    .split(',')
    .filter((term) => term !== '')
    .map((term) => {
      const match = /^([\w./-]+)={1,2}([\w.-]*)$/.exec(term);
      if (match === null)
        throw new ToolFailure(`sandbox: this stand-in does not read the selector ${term}`, 70);
      return [match[1] ?? '', match[2] ?? ''] as const;
    });
}

function printTable(context: ToolContext, found: readonly KubeObject[], flags: Flags): number {
  const first = found[0];
  if (first === undefined) {
    context.err(`No resources found in ${namespaceOf(flags)} namespace.\n`);
    return 0;
  }
  const everywhere = flags.has('all-namespaces');
  const header = [
    ...(everywhere ? ['NAMESPACE'] : []),
    'NAME',
    ...first.columns.map(([title]) => title),
    'AGE',
  ];
  const rows = found.map((object) => [
    ...(everywhere ? [object.metadata.namespace] : []),
    object.metadata.name,
    ...object.columns.map(([, value]) => value),
    formatAge(context.now() - Date.parse(object.metadata.creationTimestamp)),
  ]);
  context.out(formatTable(flags.has('no-headers') ? rows : [header, ...rows], 3));
  return 0;
}

function plain({ columns: _, ...object }: KubeObject): object {
  return object;
}
