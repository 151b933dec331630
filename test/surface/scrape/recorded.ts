import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Help text in the shape of a library's, of tools that do not exist. */
export function recorded(name: string): string {
  return readFileSync(join(import.meta.dirname, 'recorded', `${name}.txt`), 'utf8');
}
