import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseToolLock } from '../../src/schema/read-tool-lock.js';
import { printLock } from '../../src/surface/print-lock.js';
import { isIntact } from '../../src/surface/seal-surface.js';
import { shippedSurface, shippedTools } from '../../src/surface/shipped.js';

const folder = join(import.meta.dirname, '../../src/surface/shipped');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('what ships is what the folder holds, and together it is small', () => {
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...shippedTools].sort());
  const bytes = files.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
  expect(bytes).toBeLessThan(256 * 1024);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const read = parseToolLock(text);
  const lock = read.kind === 'valid' ? read.lock : { schemaVersion: 1 as const, tools: {} };
  const [[tool, surface] = ['', null]] = Object.entries(lock.tools);

  test('is a lock of one tool, as a lock is printed, and nobody changed it by hand', () => {
    expect(Object.keys(lock.tools)).toEqual([file.replace('.json', '')]);
    expect(printLock(lock)).toBe(text);
    expect(surface !== null && isIntact(surface)).toBe(true);
    expect(shippedSurface(tool)).toEqual(surface);
  });

  test('says which version it holds for and where it was read', () => {
    expect(surface?.version).toMatch(/^\d/);
    expect(surface?.source).toMatch(/^docs: |^[\w-]+ -/);
  });

  test('has no command without its parent, nor a name that no parent lists', () => {
    const commands = surface?.commands ?? {};
    for (const path of Object.keys(commands).filter((each) => each !== '')) {
      const words = path.split(' ');
      const parent = commands[words.slice(0, -1).join(' ')];
      // git's groups (`git stash pop`) are not walked.
      expect(Object.keys(parent?.subcommands ?? {}), path).toContain(words.at(-1));
    }
  });
});

test('a tool that does not ship is not known', () => {
  expect(shippedSurface('terraform')).toBeNull();
  expect(shippedSurface('constructor')).toBeNull();
});
