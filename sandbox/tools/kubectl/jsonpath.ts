import { ToolFailure } from '../tool.js';

/**
 * kubectl's jsonpath templates, as far as runbooks use them: `{.a.b[*].c}`, indexes and slices, `['a.b']`,
 * `[?(@.type=="Ready")]`, `{range …}…{end}`, `{"\n"}`. Anything else is refused in so many words.
 */
export function renderJsonPath(template: string, root: unknown): string {
  return render(readTemplate(template), root);
}

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'path'; readonly steps: readonly Step[] }
  | { readonly kind: 'range'; readonly steps: readonly Step[]; readonly body: readonly Node[] };

type Step =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'slice'; readonly from: number; readonly to: number | null }
  | { readonly kind: 'index'; readonly index: number }
  | {
      readonly kind: 'filter';
      readonly steps: readonly Step[];
      readonly equal: boolean;
      readonly value: string;
    };

function render(nodes: readonly Node[], root: unknown): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      const values = walk(node.steps, root);
      if (node.kind === 'path') return values.map(show).join(' ');
      return values.map((value) => render(node.body, value)).join('');
    })
    .join('');
}

function readTemplate(template: string): readonly Node[] {
  const parts = template.match(/\{[^{}]*\}|[^{}]+/g) ?? [];
  if (parts.join('') !== template) throw unsupported(template);
  return readNodes(parts.values(), template).nodes;
}

function readNodes(
  parts: IterableIterator<string>,
  template: string,
): { readonly nodes: readonly Node[]; readonly ended: boolean } {
  const nodes: Node[] = [];
  for (let next = parts.next(); next.done !== true; next = parts.next()) {
    const part = next.value;
    if (!part.startsWith('{')) {
      nodes.push({ kind: 'text', text: part });
      continue;
    }
    const inner = part.slice(1, -1).trim();
    if (inner === 'end') return { nodes, ended: true };
    if (inner.startsWith('range ')) {
      const { nodes: body, ended } = readNodes(parts, template);
      if (!ended) throw unsupported(template);
      nodes.push({ kind: 'range', steps: readSteps(inner.slice(6).trim()), body });
    } else if (inner.startsWith('"')) nodes.push({ kind: 'text', text: unquote(inner, template) });
    else nodes.push({ kind: 'path', steps: readSteps(inner) });
  }
  return { nodes, ended: false };
}

const stepPattern =
  /^(?:\.?\[\?\(@(?<test>[^()=!]*?)\s*(?<operator>==|!=)\s*["'](?<value>[^"']*)["']\)\]|\.?\[["'](?<quoted>[^"']+)["']\]|\.?\[(?<inside>\*|-?\d*:?-?\d*)\]|\.(?<name>(?:[\w-]|\\.)+|\*)|(?<current>@|\$))/;

function readSteps(text: string): readonly Step[] {
  const steps: Step[] = [];
  for (let rest = text.startsWith('.') || /^[[@$]/.test(text) ? text : `.${text}`; rest !== ''; ) {
    if (rest === '.') break;
    const match = stepPattern.exec(rest);
    if (match === null) throw unsupported(text);
    const step = readStep(match.groups ?? {});
    if (step !== null) steps.push(step);
    rest = rest.slice(match[0].length);
  }
  return steps;
}

function readStep(groups: Readonly<Record<string, string | undefined>>): Step | null {
  const { test, operator, value, quoted, inside, name } = groups;
  if (test !== undefined && value !== undefined)
    return { kind: 'filter', steps: readSteps(test), equal: operator === '==', value };
  if (quoted !== undefined) return { kind: 'field', name: quoted.replaceAll('\\.', '.') };
  if (name === '*' || inside === '*') return { kind: 'all' };
  if (name !== undefined) return { kind: 'field', name: name.replaceAll('\\.', '.') };
  if (inside === undefined) return null;
  if (!inside.includes(':')) return { kind: 'index', index: Number(inside) };
  const [from, to] = inside.split(':');
  return { kind: 'slice', from: Number(from ?? 0), to: to === undefined || to === '' ? null : Number(to) };
}

function walk(steps: readonly Step[], root: unknown): readonly unknown[] {
  return steps.reduce<readonly unknown[]>(
    (values, step) => values.flatMap((value) => take(step, value)),
    [root],
  );
}

function take(step: Step, value: unknown): readonly unknown[] {
  if (step.kind === 'field') {
    const found = isRecord(value) ? value[step.name] : undefined;
    return found === undefined ? [] : [found];
  }
  if (!Array.isArray(value)) return step.kind === 'all' && isRecord(value) ? Object.values(value) : [];
  const list: readonly unknown[] = value;
  switch (step.kind) {
    case 'all':
      return list;
    case 'index': {
      const found = list.at(step.index);
      return found === undefined ? [] : [found];
    }
    case 'slice':
      return list.slice(step.from, step.to ?? undefined);
    case 'filter':
      return list.filter(
        (item) => (walk(step.steps, item).map(show).join(' ') === step.value) === step.equal,
      );
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function unquote(text: string, template: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string') return value;
  } catch {
    // Falls through to the refusal below.
  }
  throw unsupported(template);
}

function unsupported(text: string): ToolFailure {
  return new ToolFailure(`sandbox: this stand-in does not read the jsonpath ${text}`, 70);
}
