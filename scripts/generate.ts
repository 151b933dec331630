/**
 * Writes what is derived from schemas/: the TypeScript types in src/model/generated and the standalone validators in
 * src/schema/generated. With --check it writes nothing and fails where a file differs from what it would write.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');
const schemaFolder = join(root, 'schemas');

interface NamedSchema {
  readonly file: string;
  readonly title: string;
  readonly schema: Record<string, unknown>;
}

/** What comes in from outside and is validated at run time; the others are promises that the tests hold us to. */
const doors = new Set([
  'config.schema.json',
  'fleet-facts.schema.json',
  'front-matter.schema.json',
  'lint-baseline.schema.json',
  'lint-cache-entry.schema.json',
  'run-event.schema.json',
  'tool-lock.schema.json',
]);

const schemas = readSchemas();
const outputs = new Map<string, string>([['src/model/generated/schemas.ts', await types()]]);
for (const { file, title } of schemas.filter(({ file }) => doors.has(file))) {
  const target = `src/schema/generated/${file.replace('.schema.json', '')}`;
  outputs.set(`${target}.js`, await validator(file));
  outputs.set(`${target}.d.ts`, validatorTypes(title));
}
process.exitCode = process.argv.includes('--check') ? check(outputs) : write(outputs);

function readSchemas(): NamedSchema[] {
  return readdirSync(schemaFolder)
    .filter((file) => file.endsWith('.schema.json') && !file.startsWith('safety-catalog'))
    .sort()
    .map((file) => {
      const schema = JSON.parse(readFileSync(join(schemaFolder, file), 'utf8')) as Record<string, unknown>;
      return { file, title: String(schema.title), schema };
    });
}

/** One index schema over all, so that a shared $ref becomes one type. */
async function types(): Promise<string> {
  const index = {
    title: 'Schemas',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(schemas.map(({ file, title }) => [title, { $ref: file }])),
  };
  const text = await compile(index as never, 'Schemas', {
    cwd: `${schemaFolder}/`,
    additionalProperties: false,
    bannerComment:
      '// Generated from schemas/ by scripts/generate.ts; run `npm run generate` after a change there.',
    style: { singleQuote: true, printWidth: 110 },
  });
  return `${readonlyTypes(text).trim()}\n`;
}

/** Data is readonly here: every property and every array of the generated types. */
function readonlyTypes(text: string): string {
  const source = ts.createSourceFile('schemas.ts', text, ts.ScriptTarget.Latest, true);
  const insertions: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node) || ts.isArrayTypeNode(node)) {
      insertions.push(node.getStart(source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let result = text;
  for (const offset of insertions.sort((a, b) => b - a)) {
    result = `${result.slice(0, offset)}readonly ${result.slice(offset)}`;
  }
  return result;
}

/** Bundled, because Ajv's standalone code requires a helper that an ES module cannot. */
async function validator(file: string): Promise<string> {
  const ajv = new Ajv2020({
    discriminator: true,
    strict: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const { schema } of schemas) ajv.addSchema(schema);
  const validate = ajv.getSchema(file);
  if (validate === undefined) throw new Error(`no schema ${file}`);
  const code = (standaloneCode as unknown as (a: Ajv2020, v: unknown) => string)(ajv, validate);
  const bundled = await build({
    stdin: { contents: code.replace(/export default [^;]+;/, ''), resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    legalComments: 'none',
  });
  return bundled.outputFiles[0]?.text ?? '';
}

function validatorTypes(title: string): string {
  return [
    `import type { ${title} } from '../../model/generated/schemas.js';`,
    "import type { Validator } from '../validator.js';",
    '',
    `export declare const validate: Validator<${title}>;`,
    '',
  ].join('\n');
}

function write(files: ReadonlyMap<string, string>): number {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return 0;
}

function check(files: ReadonlyMap<string, string>): number {
  const stale = [...files].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text);
  for (const [path] of stale) {
    process.stderr.write(`${path} differs from schemas/: run "npm run generate".\n`);
  }
  return stale.length === 0 ? 0 : 1;
}
