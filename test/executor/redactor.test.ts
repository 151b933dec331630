import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../src/executor/redactor.js';

function redactorOf(...values: readonly string[]) {
  const redactor = createRedactor();
  for (const value of values) redactor.add(value);
  return redactor;
}

/** Everything that comes out when the bytes arrive in these chunks. */
function streamed(values: readonly string[], chunks: readonly Uint8Array[], how?: 'whole' | 'cut'): Buffer {
  const out: Uint8Array[] = [];
  const stream = redactorOf(...values).stream((chunk) => out.push(Uint8Array.from(chunk)));
  for (const chunk of chunks) stream.write(chunk);
  stream.end(how);
  return Buffer.concat(out);
}

const token = 'p@ss "w"o\\rd/$x';

test.each([
  ['as it is', `x ${token} y`, 'x ••• y'],
  ['twice in a row', `${token}${token}`, '••••••'],
  ['in JSON', JSON.stringify({ token }), '{"token":"•••"}'],
  ['in JSON in JSON', JSON.stringify(JSON.stringify({ token })), '"{\\"token\\":\\"•••\\"}"'],
  ['in JSON with escaped slashes', `"${token.replace(/[\\"]/g, '\\$&').replace('/', '\\/')}"`, '"•••"'],
  [
    'in JSON, all of it numbers',
    [...token].map((each) => `\\u00${each.charCodeAt(0).toString(16)}`).join(''),
    '•••',
  ],
  ['in a URL', `?q=${encodeURIComponent(token)}&x=1`, '?q=•••&x=1'],
  ['in a URL in small letters', encodeURIComponent(token).toLowerCase(), '•••'],
  ['in a URL in a URL', `?u=${encodeURIComponent(`?q=${encodeURIComponent(token)}`)}`, '?u=%3Fq%3D•••'],
  ['in a form', `${new URLSearchParams({ token })}`, 'token=•••'],
  ['in a URL, in part', 'p%40ss+"w"o\\rd%2f$x', '•••'],
  ['in single quotes', `'${token}'`, "'•••'"],
  ['in double quotes of the shell', '"p@ss \\"w\\"o\\\\rd/\\$x"', '"•••"'],
])('a secret is masked %s', (_, text, expected) => {
  expect(redactorOf(token).text(text)).toBe(expected);
});

test.each([
  ['printf %q', 'printf %q "$1"'],
  ['set -x', 'set -x; : "$1"'],
  ['declare -p', 'X=$1; declare -p X'],
  ['${X@Q}', 'X=$1; echo "${X@Q}"'],
])('a secret is masked as Bash prints it: %s', (_, script) => {
  for (const value of [
    token,
    "it's hers",
    'two\nlines',
    'tab\tbell\u0007',
    'héllo wörld',
    '\u001b[31mred',
    "a''b`c`",
  ]) {
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', value], {
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    const shown = redactorOf(value).text(`${stdout}${stderr}`);
    expect(shown.match(/•••/g), shown).toHaveLength(1);
    for (const part of value.match(/[a-zé]{3,}/g) ?? []) expect(shown).not.toContain(part);
  }
});

describe('within a longer text in base64', () => {
  const value = 'correct horse+?>~battery';
  const around = (before: number) => `${'a'.repeat(before)}:${value}:and more`;

  test.each([0, 1, 2, 3, 4, 5])('behind %d other bytes', (before) => {
    for (const encoding of ['base64', 'base64url'] as const) {
      const shown = redactorOf(value).text(Buffer.from(around(before)).toString(encoding));
      const [head = '', tail = '', ...more] = shown.split('•••');
      expect(more).toEqual([]);
      expect(head.length).toBe(Math.floor(((before + 1) * 8) / 6));
      expect(tail.length).toBeLessThanOrEqual(Math.ceil((':and more'.length * 8) / 6) + 2);
    }
  });

  test('alone, with its padding', () => {
    for (const each of ['abcd', 'abcde', 'abcdef'])
      expect(redactorOf(each).text(Buffer.from(each).toString('base64'))).toBe('•••');
  });

  test('broken into lines wherever they break', () => {
    const redactor = redactorOf(value);
    for (let before = 0; before < 60; before += 1) {
      const text = Buffer.from(around(before)).toString('base64');
      const lines = text.match(/.{1,76}/g) ?? [];
      for (const wrapped of [lines.join('\n'), lines.join('\r\n'), JSON.stringify(lines.join('\n'))]) {
        const shown = redactor.text(wrapped);
        expect(shown, wrapped).toContain('•••');
        const left = shown.replaceAll(/\s|\\r|\\n|"/g, '').replaceAll('•••', '');
        expect(left.length, shown).toBeLessThanOrEqual(Math.ceil(((before + 10) * 8) / 6) + 8);
      }
    }
  });

  test('in a URL', () => {
    expect(
      redactorOf('>>>???~~~').text(encodeURIComponent(Buffer.from('>>>???~~~').toString('base64'))),
    ).toBe('•••');
  });
});

test('a value of several lines is masked line by line, however it is indented', () => {
  const key = '-----BEGIN KEY-----\nMIIEow+IBAAK/CAQEA\nq8rXv1\n-----END KEY-----\n';
  const shown = redactorOf(key).text(`tls.key: |\n${key.replaceAll(/^/gm, '    ')}`);
  expect(shown).toBe('tls.key: |\n    •••\n    •••\n    •••\n    •••\n    ');
});

test('a value with a blank around it is masked without it as well', () => {
  expect(redactorOf(' hunter2\n').text('[hunter2]')).toBe('[•••]');
});

test('of two secrets that overlap nothing is left', () => {
  expect(redactorOf('abcdef', 'defghi').text('-abcdefghi-')).toBe('-•••-');
  expect(redactorOf('abab').text('-abababa-')).toBe('-•••a-');
});

test.each([
  ['alone', ['correct horse battery staple']],
  ['beside a short one', ['correct horse battery staple', 'abcd']],
])('a secret is found wherever it stands in a text, %s', (_, secrets) => {
  const redactor = redactorOf(...secrets);
  const forms = [
    'correct horse battery staple',
    'correct+horse%20battery%20staple',
    'Y29ycmVjdCBob3JzZSBiYXR0ZXJ5IHN0YXBsZQ==',
  ];
  for (const form of forms)
    for (let before = 0; before < 70; before += 1) {
      const [head, tail] = ['.'.repeat(before), '.'.repeat(70 - before)];
      expect(redactor.text(`${head}${form}${tail}`)).toBe(`${head}•••${tail}`);
    }
});

test('a longer secret that begins like a shorter one is masked whole', () => {
  expect(redactorOf('abcd', 'abcdefgh').text('abcdefgh abcdef')).toBe('••• •••ef');
});

test('a value of fewer than four characters is not masked, and is told so', () => {
  const redactor = createRedactor();
  expect([redactor.add('abc'), redactor.add('😀😀'), redactor.add(''), redactor.add('abcd')]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(redactor.text('abc 😀😀 abcd')).toBe('abc 😀😀 •••');
});

test('what was cut before it is masked may end in the middle of a secret', () => {
  const redactor = redactorOf('correct horse battery');
  expect(redactor.text('saw correct hor…')).toBe('saw •••…');
  expect(redactor.text('saw correct hor\n[… 7 bytes are not kept in memory …]\nx')).toBe(
    'saw •••\n[… 7 bytes are not kept in memory …]\nx',
  );
  expect(redactor.text('saw correct hors')).toBe('saw correct hors');
});

test('a stream that is cut does not show how a secret begins', () => {
  const text = Buffer.from('the correct hor');
  expect(streamed(['correct horse'], [text], 'cut').toString()).toBe('the •••');
  expect(streamed(['correct horse'], [text], 'whole').toString()).toBe('the correct hor');
});

test('what cannot be the start of a secret is shown at once', () => {
  const out: string[] = [];
  const stream = redactorOf('hunter22').stream((chunk) => out.push(Buffer.from(chunk).toString()));
  stream.write(Buffer.from('waiting for the rollout\n'));
  expect(out.join('')).toBe('waiting for the rollout\n');
});

test('a secret that is learned while a stream goes on is masked from then on', () => {
  const redactor = createRedactor();
  const out: string[] = [];
  const stream = redactor.stream((chunk) => out.push(Buffer.from(chunk).toString()));
  stream.write(Buffer.from('hunter22 '));
  redactor.add('hunter22');
  stream.write(Buffer.from('hunter22 '));
  stream.end();
  expect(out.join('')).toBe('hunter22 ••• ');
});

test('a chunk belongs to its owner again once it is written', () => {
  const chunk = Buffer.from('x hunt');
  const out: string[] = [];
  const stream = redactorOf('hunter22').stream((each) => out.push(Buffer.from(each).toString()));
  stream.write(chunk);
  chunk.fill('z');
  stream.write(Buffer.from('er22 y'));
  stream.end();
  expect(out.join('')).toBe('x ••• y');
});

test('a secret of many thousand characters is found, again and again', () => {
  const key = randomBytes(6000).toString('hex');
  const text = Buffer.from(`a ${key} b ${key.slice(0, -1)} c ${key} d`);
  const chunks = Array.from({ length: Math.ceil(text.length / 1000) }, (_, at) =>
    text.subarray(at * 1000, at * 1000 + 1000),
  );
  expect(streamed([key], chunks).toString()).toBe(`a ••• b ${key.slice(0, -1)} c ••• d`);
});
