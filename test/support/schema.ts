import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const folder = resolve(import.meta.dirname, '../../schemas');

const ajv = new Ajv2020({ discriminator: true, strict: false });
for (const file of readdirSync(folder))
  ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')), file);

/** Holds a value to one of the shapes that programs may rely on. */
export function expectValid(file: string, value: unknown): void {
  const validate = ajv.getSchema(file);
  expect(validate, `${file} is no schema`).toBeDefined();
  validate?.(value);
  expect(validate?.errors ?? [], JSON.stringify(value).slice(0, 500)).toEqual([]);
}
