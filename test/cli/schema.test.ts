import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { runMain } from '../support/run-main.js';

const folder = resolve(import.meta.dirname, '../../schemas');
/** Ours alone: nobody else reads or writes these. */
const internal = ['fleet-facts', 'lint-cache-entry', 'safety-catalog'];
const names = readdirSync(folder)
  .map((file) => file.replace('.schema.json', ''))
  .filter((name) => !internal.includes(name))
  .sort();

describe('runbook schema', () => {
  test('lists what programs may rely on', async () => {
    const { stdout, exitCode } = await runMain({ args: ['schema'] });
    expect(stdout.trim().split('\n').sort()).toEqual(names);
    expect(exitCode).toBe(0);
  });

  test.each(names)('%s stands alone, and is what stands in schemas/', async (name) => {
    const { stdout } = await runMain({ args: ['schema', name] });
    const schema: object = JSON.parse(stdout);
    new Ajv2020({ discriminator: true, strict: false }).compile(schema);
    const file: object = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));
    expect({ ...schema, $defs: null }).toEqual({ ...file, $defs: null });
  });

  test('a misspelt name names its neighbour', async () => {
    const { stderr, exitCode } = await runMain({ args: ['schema', 'confg'] });
    expect(stderr).toContain('There is no schema "confg".');
    expect(stderr).toContain('Did you mean config?');
    expect(exitCode).toBe(2);
    expect((await runMain({ args: ['schema', 'toString'] })).exitCode).toBe(2);
  });
});
