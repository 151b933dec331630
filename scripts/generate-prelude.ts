/**
 * Compiles src/report/script/prelude.sh into a module, so that the report room reads no file. With --check it writes
 * nothing and fails where the committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const room = resolve(import.meta.dirname, '../src/report/script');
const target = resolve(room, 'generated/prelude.ts');
const source = readFileSync(resolve(room, 'prelude.sh'), 'utf8');
const text = `// Made of prelude.sh by scripts/generate-prelude.ts.\nexport const prelude = ${JSON.stringify(source)};\n`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/report/script/generated/prelude.ts differs from prelude.sh: run npm run generate.');
  process.exitCode = 1;
}
