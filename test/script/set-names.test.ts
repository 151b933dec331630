import { expect, test } from 'vitest';
import { readSetNames } from '../../src/script/set-names.js';

const functions = new Map([
  ['login', '{ local T=$(get); again; }'],
  ['again', '{ login; T=$(get); }'],
]);

/** `T open`, `T hidden =a$B`: where a name is set, and to what, where that is known beforehand. */
function setsOf(code: string): readonly string[] {
  return readSetNames(code, functions).map(({ name, value, where }) => {
    const text = value?.map((part) => (part.kind === 'text' ? part.text : `$${part.name}`)).join('');
    return [name, where, ...(text === undefined ? [] : [`=${text}`])].join(' ');
  });
}

test.each([
  ['T=$(get)', ['T open']],
  ['export T=$(get) U=1', ['T open', 'U open =1']],
  ['T=$(get) && use "$T"', ['T open']],
  ['if ok; then T=$(get); fi', ['T open']],
  ['{ T=$(get); }', ['T open']],
  ['read -rs T < file', ['T open']],
  ['printf -v T %s x', ['T open']],
  ['use "${T:=$(get)}"', ['T open']],
  ['T=a$B', ['T open =a$B']],
  ['T="${B}"', ['T open =$B']],
  ['T=${B#x}', ['T open']],
  ['T+=x', ['T open']],
  ['T=(a b)', ['T open']],
])('what is set once at the top is there behind the command: %s', (code, sets) => {
  expect(setsOf(code)).toEqual(sets);
});

test.each([
  ['T=$B use', ['T one-command =$B']],
  ['T=$(get) use', ['T one-command']],
])('what is set for one command is told apart: %s', (code, sets) => {
  expect(setsOf(code)).toEqual(sets);
});

test.each([
  ['(T=$(get); use)', ['T hidden']],
  ['X=$(T=1; use)', ['T hidden =1', 'X open']],
  ['get | read T', ['T hidden']],
  ['for T in $(get); do use; done', ['T hidden']],
  ['while read -r T; do use; done', ['T hidden']],
  ['T=$(get) && T=$(get)', ['T hidden', 'T hidden']],
  ['{ T=$(get); unset T; }', ['T hidden', 'T hidden']],
  ['{ T=$(get); } &', ['T hidden']],
  ['f() { local T=$(get); }', []],
  ['login', ['T hidden', 'T hidden']],
])('what comes and goes within the command is hidden: %s', (code, sets) => {
  expect(setsOf(code)).toEqual(sets);
});
