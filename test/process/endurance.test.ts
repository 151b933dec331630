import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run, withShell } from './session.js';

const asText = (bytes: string) => Buffer.from(bytes.replaceAll('\0', ''), 'utf8').toString('utf8');

test('any value comes through binding, capture, a lost session, and the next one', { timeout: 60_000 }, () =>
  withShell(async (shell) => {
    const evil = fc.constantFrom(
      '$(touch /tmp/executed)',
      '`id`',
      "'",
      '"',
      '\\',
      '\n',
      ';',
      '!',
      '*',
      '~',
      ' ',
      '\u202e',
    );
    const value = fc.array(fc.oneof(evil, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 });
    const values = fc.sample(value, 300).map((parts) => asText(parts.join('')));
    const bind = Object.fromEntries(values.map((text, at) => [`V${at}`, text]));
    const names = Object.keys(bind);
    const captured = await run(shell, ':', { bind, state: names });
    expect(names.map((name) => captured.state?.variables[name])).toEqual(
      values.map((text) => ({ kind: 'text', value: text, exported: true, readOnly: false })),
    );
    await run(shell, 'exit');
    const printed = await run(shell, `for n in ${names.join(' ')}; do printf '%s\\0' "\${!n}"; done`);
    expect(printed.session).toBe(2);
    expect(printed.stdout.text.split('\0').slice(0, -1)).toEqual(values);
  }),
);

test('fifty lost sessions leave no descriptor and no folder behind', { timeout: 60_000 }, () =>
  withShell(async (shell) => {
    const open = () => readdirSync('/proc/self/fd').length;
    const folders = () =>
      readdirSync(tmpdir()).filter((name) => /^runbook-[A-Za-z0-9]{6}$/.test(name)).length;
    await run(shell, 'exit');
    await run(shell, 'true');
    const before = { descriptors: open(), folders: folders() };
    for (let n = 0; n < 50; n += 1) await run(shell, 'exit 1');
    await run(shell, 'true');
    // Other tests of this machine may make and remove folders meanwhile.
    expect(open()).toBeLessThanOrEqual(before.descriptors + 2);
    expect(folders()).toBeLessThanOrEqual(before.folders + 10);
  }),
);

test('code longer than a pipe', () =>
  withShell(async (shell) => {
    const text = 'x'.repeat(300_000);
    expect((await run(shell, `cat <<'EOF' | wc -c\n${text}\nEOF`)).stdout.text.trim()).toBe('300001');
  }));

test('a background child that prints without end holds nothing up', () =>
  withShell(async (shell) => {
    let flood = 0;
    await run(shell, 'yes &');
    const outcome = await run(shell, 'echo mine >&2', {
      onOutput: (_stream, chunk) => {
        flood += chunk.length;
      },
    });
    expect(outcome.stderr.text).toBe('mine\n');
    expect(flood).toBeGreaterThan(0);
  }));
