/**
 * Puts the style sheets of src/report/html/style into a module, in their order, so that the report room reads no file.
 * With --check it writes nothing and fails where the committed file differs.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const room = resolve(import.meta.dirname, '../src/report/html');
const target = resolve(room, 'generated/page-style.ts');
const sheets = readdirSync(resolve(room, 'style')).sort();
const source = sheets.map((name) => readFileSync(resolve(room, 'style', name), 'utf8')).join('');
const text = `// Made of style/*.css by scripts/generate-style.ts.\nexport const pageStyle = ${JSON.stringify(source)};\n`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/report/html/generated/page-style.ts differs from style/*.css: run npm run generate.');
  process.exitCode = 1;
}
