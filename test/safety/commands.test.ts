import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { classify } from '../../src/safety/classify.js';

const commands: Readonly<Record<string, string>> = parse(
  readFileSync(join(import.meta.dirname, 'commands', 'tools.yaml'), 'utf8'),
);

test.each(Object.entries(commands))('%s: %s', (command, safety) => {
  expect(classify(command).class).toBe(safety);
});
