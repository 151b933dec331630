import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { hoistSubstitutions } from '../../src/script/hoist-substitutions.js';

const hoist = (code: string) => hoistSubstitutions(code, 'V');

/** Runs what was hoisted as the engine does: each on its own first, the rest only where none fails or is empty. */
function run(code: string, how: { readonly hoisted: boolean }) {
  const { substitutions, code: rest } = hoist(code);
  const first = substitutions.map(
    ({ variable, code: own }) => `${variable}=$(${own}\n) && [ -n "$${variable}" ] || exit 9`,
  );
  const program = how.hoisted ? [...first, rest].join('\n') : code;
  const prelude = 'set -o pipefail; show() { printf "[%s]" "$#" "$@"; echo; }; N=1\n';
  const { stdout, status, stderr } = spawnSync('bash', ['-c', prelude + program], {
    encoding: 'utf8',
    cwd: '/',
  });
  return { stdout, status, stderr };
}

test('a substitution becomes a variable in the same quotes', () => {
  expect(hoist('touch "$(a b)/x" `c`')).toEqual({
    code: 'touch "${V_1}/x" ${V_2}',
    substitutions: [
      { variable: 'V_1', code: 'a b', source: '$(a b)' },
      { variable: 'V_2', code: 'c', source: '`c`' },
    ],
    guarded: [],
    kept: [],
  });
});

test('redirections, heredocs and prefixes count; captures, quoted heredocs and process substitutions do not', () => {
  expect(hoist('X=$(a) b > $(c) <<E\n$(d) `e`\nE').code).toBe('X=${V_1} b > ${V_2} <<E\n${V_3} ${V_4}\nE');
  expect(hoist('X=$(a)').substitutions).toEqual([]);
  expect(hoist('export X=$(a)').substitutions).toEqual([]);
  expect(hoist("b <<'E'\n$(d)\nE").substitutions).toEqual([]);
  expect(hoist('b <(c $(d))').substitutions).toEqual([]);
  expect(hoist("b '$(c)'").substitutions).toEqual([]);
});

test('only what is expanded before anything has run is taken out', () => {
  const codes = (code: string) => hoist(code).substitutions.map((each) => each.code);
  expect(codes('a $(b) | c $(d)')).toEqual(['b', 'd']);
  expect(codes('a $(b) && c $(d)')).toEqual(['b']);
  expect(codes('for p in $(b); do c $(d); done')).toEqual(['b']);
  expect(codes('while a $(b); do c; done')).toEqual([]);
  expect(codes('(a $(b)); c')).toEqual(['b']);
  expect(codes('f() { a $(b); }')).toEqual([]);
});

test('what is only asked by a part that reads is left alone', () => {
  const isWriting = (part: string) => part.startsWith('create');
  const code = '[ -z "$(list)" ] && create "$(name)"';
  expect(hoistSubstitutions(code, 'V', isWriting)).toMatchObject({
    substitutions: [],
    guarded: [{ source: '$(name)' }],
  });
  expect(hoist('[[ -z $(list) ]]').code).toBe('[[ -z $(list) ]]');
});

test('a pipeline is one part: what only prints feeds what writes', () => {
  const isWriting = (part: string) => part.includes('apply');
  expect(hoistSubstitutions('echo "$(gen)" | apply', 'V', isWriting).substitutions).toHaveLength(1);
});

test('what may never be expanded is kept and said', () => {
  expect(hoist('a "${X:-$(b)}"')).toMatchObject({ substitutions: [], kept: [{ source: '$(b)', start: 8 }] });
});

describe('with values, the transformed command does what the plain one does', () => {
  test.each([
    'show $(printf "a b\\n*")',
    'show "$(printf "a  b\\n\\n")" x$(echo y)z',
    'show `echo \\`echo nested\\`` "`echo \\"q  r\\"`"',
    'cat <<E\n$(echo one) `echo two` \\$(no)\nE',
    'for p in $(echo 1 2); do show "$(echo "p$p")"; done',
    'cd /usr && show "$(pwd)"',
    'N=2; show $(echo $N)',
    'show a | cat - <(echo b) && show "$(echo c)" | tr c d',
    'if show $(echo x); then show $(echo y) $(echo z); else show no; fi',
    'f() { show "$(echo "$1")"; }; f one; f two',
    'show $(echo 1) & wait',
    '{ show "$(echo 1)"; } > /dev/null; show "$(echo "it\'s")"',
    'false || show "$(echo after)" <<E\nbody\nE',
    'case $(echo a) in a) show $(echo b) ;; esac',
    'n=0; while [ "$n" -lt 2 ]; do n=$((n + 1)); show $(echo $n); done',
    'X=$(echo v) show "$X"',
  ])('%s', (code) => {
    const plain = run(code, { hoisted: false });
    expect(plain.status).toBe(0);
    expect(run(code, { hoisted: true })).toEqual(plain);
  });
});

describe('where a substitution fails or is empty, its command does not run', () => {
  test.each([
    ['show "$(false)/x"', ''],
    ['show $(printf "")', ''],
    ['cd /usr && show "$(pwd | grep nowhere)/data"', ''],
    ['for p in 1 2; do show "$(false)"; done', ''],
    ['show before; echo x | show "$(false)"', '[1][before]\n'],
    ['f() { show "$(false)"; }; f', ''],
    ['cat <<E\n$(false)\nE', ''],
  ])('%s', (code, stdout) => {
    const { status, stdout: seen } = run(code, { hoisted: true });
    expect({ status: status === 0, seen }).toEqual({ status: false, seen: stdout });
  });

  test('a guard says which', () => {
    expect(run('true && show "$(echo \'x\' >&2; false)"', { hoisted: true }).stderr).toContain(
      "$(echo 'x' >&2; false) failed or is empty",
    );
  });
});
