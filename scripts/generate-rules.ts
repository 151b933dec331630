/**
 * From docs/rules/<group>/<name>.md: the index docs/rules/README.md, and the pages as a module, so that `runbook explain`
 * reads no file. With --check it writes nothing and fails where a committed file differs.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FindingCode, findingCatalog } from '../src/model/finding-catalog.js';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs/rules');

interface Page {
  readonly code: FindingCode;
  readonly rule: string;
  readonly summary: string;
  readonly text: string;
}

const pages = readPages();
const outputs = new Map([
  ['docs/rules/README.md', indexPage()],
  ['src/report/rules/generated/rule-pages.ts', moduleText()],
]);

for (const [path, text] of outputs) {
  const target = join(root, path);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${path} differs from docs/rules: run npm run generate.`);
    process.exitCode = 1;
  }
}

/** In the order of the codes. Every page names its rule in its title; a rule without a page has none yet. */
function readPages(): readonly Page[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  );
  const found = files.map((file) => readPage(file.replace(/\.md$/, '').replaceAll('\\', '/')));
  return found.sort((a, b) => a.code.localeCompare(b.code));
}

function readPage(name: string): Page {
  const text = readFileSync(join(folder, `${name}.md`), 'utf8');
  const match = /^# (RB\d{3}) (\S+)\n\n([\s\S]+?)\n\n/.exec(text);
  const code = Object.keys(findingCatalog).find((each): each is FindingCode => each === match?.[1]);
  if (code === undefined || findingCatalog[code].rule !== name || match?.[2] !== name) {
    throw new Error(`docs/rules/${name}.md must begin with "# CODE ${name}", as the catalogue has it.`);
  }
  return { code, rule: name, summary: (match[3] ?? '').replaceAll('\n', ' '), text };
}

function indexPage(): string {
  const rows = pages.map(
    ({ code, rule, summary }) =>
      `| ${code} | [${rule}](${rule}.md) | ${findingCatalog[code].severity} | ${summary} |`,
  );
  return `${[
    '# Rules',
    '',
    'What `runbook lint` finds. `runbook explain RB204` prints a page here. Made by `npm run generate`.',
    '',
    '| code | rule | severity | finds |',
    '| ---- | ---- | -------- | ----- |',
    ...rows,
  ].join('\n')}\n`;
}

function moduleText(): string {
  const entries = pages.map(
    ({ code, summary, text }) =>
      `  ${code}: {\n    summary: ${JSON.stringify(summary)},\n    page: ${JSON.stringify(text)},\n  },`,
  );
  return `${[
    '// Made of docs/rules by scripts/generate-rules.ts.',
    'export const rulePages = {',
    ...entries,
    '} as const;',
  ].join('\n')}\n`;
}
