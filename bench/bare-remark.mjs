/** Reads every document below a folder and parses it with remark-parse and nothing else: what `runbook stale` is held against. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [folder = '.'] = process.argv.slice(2);
const remark = unified().use(remarkParse).freeze();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.md')) remark.parse(readFileSync(join(folder, name), 'utf8'));
}
