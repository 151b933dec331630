import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { seeded } from '../support/random.js';
import { runMain } from '../support/run-main.js';

const folder = resolve(import.meta.dirname, '../../runbooks');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name)));

const debris = [
  '```\n',
  '~~~',
  '---\n',
  '|',
  '$(',
  '`',
  '"',
  '<!--',
  '<',
  '{',
  '# ',
  '\0',
  '\r',
  '\u202e',
  '\t',
  'EOF\n',
];

/** Something torn out, doubled, put elsewhere or thrown in, a few times over. */
function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  const place = (limit: number) => Math.floor(random() * limit);
  const [a = 0, b = 0] = [place(bytes.length), place(bytes.length)].toSorted((one, other) => one - other);
  const end = Math.min(b, a + 200);
  switch (place(6)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(end)]);
    case 1:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(a)]);
    case 2:
      return bytes.subarray(0, b);
    case 3:
      return Buffer.concat([bytes.subarray(a, end), bytes.subarray(0, a), bytes.subarray(end)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, a), Buffer.from([place(256)]), bytes.subarray(a + 1)]);
    default:
      return Buffer.concat([
        bytes.subarray(0, a),
        Buffer.from(debris[place(debris.length)] ?? ''),
        bytes.subarray(a),
      ]);
  }
}

test.each([1, 2, 3, 4])(
  'a document that was damaged is planned or refused, and nothing breaks: seed %d',
  async (seed) => {
    const random = seeded(seed);
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-damaged-')));
    for (let count = 0; count < 30; count += 1) {
      let bytes: Uint8Array = documents[count % documents.length] ?? Buffer.alloc(0);
      for (let times = 0; times <= count % 5; times += 1) bytes = damage(bytes, random);
      writeFileSync(join(cwd, 'a.md'), bytes);
      const { exitCode, stderr } = await runMain({
        args: ['plan', 'a.md', '--format', count % 2 ? 'sh' : 'json'],
        cwd,
      });
      expect([0, 2], `${stderr}\n${Buffer.from(bytes)}`).toContain(exitCode);
      expect(stderr).not.toMatch(/\n\s+at |fault of runbook/);
    }
  },
);
