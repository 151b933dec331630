import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote, toByteString } from '../../src/process/quote.js';
import { readDeclarations } from '../../src/process/read-declarations.js';

function variables(text: string) {
  return Object.fromEntries(readDeclarations(text).map(({ name, variable }) => [name, variable]));
}

test('Bash 5.2: scalars with attributes, arrays, associative arrays, ANSI quotes', () => {
  const text = [
    'declare -x E="k=v=w \\"q\\" \\$x \\`y\\` \\\\"',
    'declare -ir R="5"',
    "declare -- M=$'l1\\nX=inj\\E\\001\\'end'",
    'declare -a A=([0]="1" [7]="2 3" [8]=$\'4\\n\')',
    'declare -A H=([k]="v" ["a ]b"]="c)" )',
    'declare -x U',
    '',
  ].join('\n');
  expect(variables(text)).toEqual({
    E: { kind: 'text', value: 'k=v=w "q" $x `y` \\', exported: true, readOnly: false },
    R: { kind: 'text', value: '5', exported: false, readOnly: true },
    M: { kind: 'text', value: "l1\nX=inj\x1b\x01'end", exported: false, readOnly: false },
    A: {
      kind: 'array',
      entries: [
        { key: '0', value: '1' },
        { key: '7', value: '2 3' },
        { key: '8', value: '4\n' },
      ],
      readOnly: false,
    },
    H: {
      kind: 'array',
      entries: [
        { key: 'k', value: 'v' },
        { key: 'a ]b', value: 'c)' },
      ],
      readOnly: false,
    },
    U: { kind: 'unset' },
  });
});

test('Bash 3.2: arrays as one quoted word, line feeds bare in double quotes', () => {
  expect(variables(`declare -a A='([0]="1" [1]="2 3")'\ndeclare -- M="l1\nX=inj"\ndeclare -x U\n`)).toEqual({
    A: {
      kind: 'array',
      entries: [
        { key: '0', value: '1' },
        { key: '1', value: '2 3' },
      ],
      readOnly: false,
    },
    M: { kind: 'text', value: 'l1\nX=inj', exported: false, readOnly: false },
    U: { kind: 'unset' },
  });
});

test('what the Bash of this machine prints of any value is read as that value', () => {
  const values = fc
    .sample(fc.string({ unit: 'binary', maxLength: 30 }), 400)
    .map((value) => value.replaceAll('\0', ''));
  const script = values.map((value, at) => `V${at}=${quote(value)} A${at}=(x ${quote(value)})`).join('\n');
  const printed = execFileSync('bash', ['-s'], {
    input: Buffer.from(`${script}\ndeclare -p ${values.map((_, at) => `V${at} A${at}`).join(' ')}\n`),
    encoding: 'latin1',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  const read = variables(printed);
  const expected = values.map((value) => Buffer.from(toByteString(value), 'latin1').toString('utf8'));
  expect(values.map((_, at) => read[`V${at}`])).toEqual(
    expected.map((value) => ({ kind: 'text', value, exported: false, readOnly: false })),
  );
  expect(read.A0).toMatchObject({ entries: [{ value: 'x' }, { value: expected[0] }] });
});
