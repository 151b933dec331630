/**
 * Compiles src/safety/catalog/*.yaml into src/safety/generated/catalog.ts, so that the safety room reads no file.
 * With --check it writes nothing and fails where the committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileCatalog } from './compile-catalog.js';

const target = resolve(import.meta.dirname, '../src/safety/generated/catalog.ts');
const text = compileCatalog();

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(
    'src/safety/generated/catalog.ts differs from src/safety/catalog: run scripts/generate-catalog.ts.',
  );
  process.exitCode = 1;
}
