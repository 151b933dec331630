import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

type Json = Record<string, unknown>;

interface CatalogFile {
  readonly builtins?: string;
  readonly programs?: Readonly<Record<string, string>>;
  readonly tools?: Readonly<Record<string, Json>>;
}

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'src/safety/catalog');

/** Settings whose text is a list of words. */
const wordLists = new Set(['valued', 'bare', 'flag', 'with', 'without', 'until']);

/** The text of src/safety/generated/catalog.ts. A file that does not fit its schema is an error. */
export function compileCatalog(): string {
  const tools = readTools();
  const names = [...tools.keys()].sort();
  /** Tools of one rule share it: `docker, podman`. */
  const shared = new Map<string, string>();
  const entries = names.map((name) => {
    const rule = JSON.stringify(compileTool(tools.get(name) ?? {}, tools));
    if (!shared.has(rule)) shared.set(rule, `rule${shared.size}`);
    return `  ${JSON.stringify(name)}: ${shared.get(rule)},`;
  });
  return [
    '// Generated from src/safety/catalog/ by scripts/generate-catalog.ts: change it there, and run that.',
    "import type { Catalog, ToolRule } from '../catalog-types.js';",
    '',
    ...[...shared].map(([rule, name]) => `const ${name}: ToolRule = ${rule};`),
    '',
    `export const catalog: Catalog = {\n${entries.join('\n')}\n};`,
    '',
  ].join('\n');
}

/** Every tool of every file, as written. A name that stands twice is a mistake. */
function readTools(): ReadonlyMap<string, Json> {
  const validate = catalogValidator();
  const tools = new Map<string, Json>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const content: unknown = parse(readFileSync(join(folder, file), 'utf8'));
    if (!validate(content)) throw new Error(`${file}: ${JSON.stringify(validate.errors, null, 2)}`);
    for (const [name, rule] of toolsOf(content as CatalogFile)) {
      if (tools.has(name)) throw new Error(`${file}: ${name} is listed twice`);
      tools.set(name, rule);
    }
  }
  return tools;
}

function toolsOf({
  builtins = '',
  programs = {},
  tools = {},
}: CatalogFile): readonly (readonly [string, Json])[] {
  return [
    ...words(builtins).map((name) => [name, { class: 'read', builtin: true, options: 'none' }] as const),
    ...Object.entries(programs).flatMap(([level, names]) =>
      words(names).map((name) => [name, { class: level }] as const),
    ),
    ...Object.entries(tools).flatMap(([names, rule]) =>
      split(names, ',').map((name) => [name, rule] as const),
    ),
  ];
}

function compileTool(rule: Json, tools: ReadonlyMap<string, Json>): Json {
  const { reads, writes, destroys, commands, extends: base, ...own } = rule;
  const paths = new Map<string, Json>();
  for (const [level, list] of [
    ['read', reads],
    ['write', writes],
    ['destroy', destroys],
  ] as const)
    for (const path of split(String(list ?? ''), ',')) addPath(paths, path, { class: level });
  for (const [names, command] of Object.entries((commands ?? {}) as Record<string, Json>))
    for (const path of split(names, ',')) addPath(paths, path, compileRule(command));
  const compiled = [...paths].map(([path, command]) => ({ path: split(path, ' '), ...command }));
  const inherited =
    base === undefined ? {} : compileTool(tools.get(String(base)) ?? unknownBase(base), tools);
  const all = withoutOverridden([...((inherited.commands ?? []) as Json[]), ...compiled]);
  return { ...inherited, ...compileRule(own), ...(all.length === 0 ? {} : { commands: all }) };
}

function addPath(paths: Map<string, Json>, path: string, rule: Json): void {
  if (paths.has(path)) throw new Error(`"${path}" is listed twice`);
  paths.set(path, rule);
}

/** A tool that extends another has its commands too; its own win. */
function withoutOverridden(commands: readonly Json[]): readonly Json[] {
  return [...new Map(commands.map((command) => [String(command.path), command])).values()];
}

function unknownBase(name: unknown): never {
  throw new Error(`extends ${name}, which is not listed`);
}

/** Word lists become lists, `never-ends` neverEnds. */
function compileRule(rule: Json): Json {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => {
      if (wordLists.has(key)) return [key, words(value as string | string[])];
      const compiled = Array.isArray(value) ? value.map((each) => compileRule(each as Json)) : value;
      return [key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), compiled];
    }),
  );
}

function words(list: string | readonly string[]): readonly string[] {
  return typeof list === 'string' ? split(list, ' ') : list;
}

function split(list: string, separator: string): string[] {
  return list
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function catalogValidator() {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/safety-catalog.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}
