import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { splitExport } from '../../src/script/split-export.js';

const bash = (code: string) => {
  const { stdout, status } = spawnSync('bash', ['-c', code], { encoding: 'utf8' });
  return { stdout, status };
};

test.each([
  ['export X=$(a)', 'X=$(a) && export X'],
  ['readonly R=`a`', 'R=`a` && readonly R'],
  ['declare -x X="$(a)/b"', 'declare -x X && X="$(a)/b" && declare -x X'],
  ['export A=1 B=$(a $A) C', 'B=$(a $A) && export A=1 B C'],
  ['a && export X=$(b) 2>/dev/null', 'a && { X=$(b) && export X; } 2>/dev/null'],
  ['f() { local v=$(a); }', 'f() { { local v && v=$(a) && local v; }; }'],
])('%s becomes %s', (code, expected) => {
  expect(splitExport(code)).toBe(expected);
});

test.each(['export X=1', 'export X', 'X=$(a)', 'echo export X=$(a)', "echo 'export X=$(a)'", 'declare -p X'])(
  '%s stays as it is',
  (code) => {
    expect(splitExport(code)).toBe(code);
  },
);

describe('in Bash', () => {
  test.each([
    'export X=$(echo part; false)',
    'readonly R=$(false)',
    'declare -i N=$(false)',
    'f() { local v=$(false); }; f',
    'export A=1 B=$(false) C=2',
    'true && export X=$(false)',
  ])('%s hides its failure, and no more', (code) => {
    expect(bash(code).status).toBe(0);
    expect(bash(splitExport(code)).status).not.toBe(0);
  });

  test.each([
    'export A=1 B=$(echo $A); env | grep "^[AB]=" | sort',
    'declare -i N=$(echo 1+2); echo $N',
    'declare -r R=$(echo 1); R=2; echo "$R"',
    'f() { local -r v=$(echo 1); echo $v; }; f; echo "[$v]"',
    'f() { declare v=$(echo 1); echo $v; }; f; echo "[$v]"',
    'declare -a L=($(echo 1 2)); echo "${L[1]}"',
    'export X+=$(echo 1) && env | grep "^X="',
    'declare -u U=$(echo up); echo $U',
  ])('%s does what it did', (code) => {
    expect(bash(splitExport(code))).toEqual(bash(code));
  });
});
