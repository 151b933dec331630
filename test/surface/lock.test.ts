import { expect, test } from 'vitest';
import type { ToolLock } from '../../src/model/generated/schemas.js';
import { parseToolLock } from '../../src/schema/read-tool-lock.js';
import { printLock } from '../../src/surface/print-lock.js';
import { isIntact, sealSurface } from '../../src/surface/seal-surface.js';
import { surfaceOf } from './surfaces.js';

const acme = surfaceOf({
  '': { subcommands: { put: [], get: ['show', 'g'] }, inherited: { '--debug': { v: 0 } } },
  get: {
    flags: { '--wide': { v: 0, short: '-w' }, '--output': { v: 1, short: '-o', values: ['json', 'text'] } },
    arguments: 'NAME',
  },
});
const lock: ToolLock = { schemaVersion: 1, tools: { acme, abacus: surfaceOf({ '': {} }) } };

test('a lock that was printed reads as what it was', () => {
  expect(parseToolLock(printLock(lock))).toEqual({ kind: 'valid', lock });
});

test('a flag is a line, and everything stands in order, however it came', () => {
  const text = printLock(lock);
  expect(text).toContain(
    '\n            "--output": { "v": 1, "short": "-o", "values": ["json", "text"] },\n' +
      '            "--wide": { "v": 0, "short": "-w" }\n',
  );
  expect(text.indexOf('"abacus"')).toBeLessThan(text.indexOf('"acme"'));
  const { digest, ...turned } = acme;
  const commands = Object.fromEntries(Object.entries(acme.commands).reverse());
  expect(sealSurface({ ...turned, commands })).toEqual(acme);
  expect(digest).toMatch(/^sha256:/);
});

test('the names of a list keep their order, which is that of the tool, but other names have none', () => {
  expect(acme.commands.get?.flags?.['--output']?.values).toEqual(['json', 'text']);
  expect(acme.commands['']?.subcommands).toEqual({ get: ['g', 'show'], put: [] });
});

test('a surface that was changed by hand is not intact', () => {
  expect(isIntact(acme)).toBe(true);
  expect(isIntact({ ...acme, version: '9' })).toBe(true);
  expect(isIntact({ ...acme, commands: { ...acme.commands, get: {} } })).toBe(false);
});

test('what is no lock is refused with the place', () => {
  const reason = (text: string) => {
    const read = parseToolLock(text);
    return read.kind === 'invalid' ? read.reason : 'valid';
  };
  expect(reason('{')).toMatch(/JSON/);
  expect(reason('[]')).toBe('the file must be object');
  expect(reason('{"schemaVersion":2,"tools":{}}')).toBe('/schemaVersion must be equal to constant');
  expect(reason(printLock(lock).replace('"v": 1', '"v": 3'))).toMatch(/get.*--output.*v must be equal to/);
  expect(reason(printLock(lock).replace('"-o"', '"-out"'))).toMatch(/short must match pattern/);
});
