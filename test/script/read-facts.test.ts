import { expect, test } from 'vitest';
import { readFacts } from '../../src/script/read-facts.js';

const uses = (code: string) => readFacts(code).uses.map((use) => (use.optional ? `${use.name}?` : use.name));
const contexts = (code: string) => readFacts(code).uses.map((use) => `${use.name} ${use.context}`);
const assigns = (code: string) => readFacts(code).assigns.map((each) => each.name);

test.each([
  ['echo $A "${B}" ${C:-d} ${D-} ${E+x} ${F:?no}', ['A', 'B', 'C?', 'D?', 'E?', 'F']],
  ['[ -z "$X" ] && exit 1', ['X?']],
  ['[[ -n $X && $Y == 1 ]]', ['Y', 'X?']],
  ['X=1 echo $X', ['X']],
  ['X=1; echo $X', []],
  ['(X=1); echo $X', ['X']],
  ['echo 1 | read X; echo $X', ['X']],
  ['read -r X <<< "$Y"; echo $X', ['Y']],
  ['printf -v X %s a; echo $X', []],
  ['while read -r line; do echo $line $Z; done < f', ['Z']],
  ['for i in $LIST; do echo $i; done', ['LIST']],
  ['for ((i=0; i<N; i++)); do echo $i; done', ['N']],
  ['echo $((A + 1)) $(( $B * 2 ))', ['A', 'B']],
  ['cat <<EOF\n$A\nEOF', ['A']],
  ["cat <<'EOF'\n$A\nEOF", []],
  ["echo '$A' \\$B", []],
  ["bash -c 'echo $A $1'", ['A']],
  ["ssh host 'echo $A'", []],
  ["kubectl exec p -- sh -c 'echo $A'", []],
  ['f() { echo $A; }', []],
  ['export X=1 Y; echo $X $Y', ['Y']],
  ['A=$B C=$A', ['B']],
  ['echo ${X:-$Y}', ['X?', 'Y']],
  ['echo "${arr[@]}" ${#N} $1 $? "$@"', ['arr', 'N', '1', '?', '@']],
  ["trap 'rm $T' EXIT", ['T?']],
  ['mapfile -t L < <(ls $D); echo $L', ['D']],
])('%s uses %j', (code, expected) => {
  expect(uses(code)).toEqual(expected);
});

test('a use says where its value goes', () => {
  expect(contexts('a $A "$B" <<<$C')).toEqual(['A bare', 'B double-quoted', 'C double-quoted']);
  expect(contexts('X=$A')).toEqual(['A double-quoted']);
  expect(contexts('ssh h "restart $A" ; eval "$B"')).toEqual(['A program-string', 'B program-string']);
  expect(contexts('psql -Atc "select $A" -d $B')).toEqual(['A program-string', 'B bare']);
  expect(contexts('kubectl exec -ti p -- sh -lc "echo $A"')).toEqual(['A program-string']);
  expect(contexts('psql <<E\nselect $A\nE')).toEqual(['A program-string']);
  expect(contexts('cat <<E\n$A\nE')).toEqual(['A heredoc']);
  expect(contexts('(( x = A ))')).toEqual(['A arithmetic']);
  expect(contexts('ssh -p 22 $H uptime')).toEqual(['H bare']);
});

test('a placeholder says where it stands', () => {
  const facts = readFacts("a <A> \"<B>\" '<C>' && ssh h 'x <D>'");
  expect(facts.placeholders.map((each) => `${each.name} ${each.context}`)).toEqual([
    'A bare',
    'B double-quoted',
    'C single-quoted',
    'D program-string',
  ]);
});

test('a capture, an export and a prefix are told apart', () => {
  expect(readFacts('A=$(x)').assigns).toEqual([
    { name: 'A', captured: true, exported: false, prefixOnly: false, offset: 0 },
  ]);
  expect(readFacts('export A=`x`').assigns).toEqual([
    { name: 'A', captured: true, exported: true, prefixOnly: false, offset: 7 },
  ]);
  expect(readFacts('A=1 cmd').assigns[0]?.prefixOnly).toBe(true);
});

test('what a subshell, a pipeline or a function sets is not set behind it', () => {
  expect(assigns('(A=1); x | B=2; f() { C=3; }; { D=4; }')).toEqual(['D']);
});

test('read asks the terminal unless something feeds it', () => {
  expect(readFacts('read -p "Sure? " -r ANSWER').reads).toEqual(['ANSWER']);
  expect(readFacts('cat f | while read L; do :; done').reads).toEqual([]);
  expect(readFacts('while read L; do :; done < f').reads).toEqual([]);
  expect(readFacts('read X <<< 1').reads).toEqual([]);
});

test('functions, calls, sources and background are named', () => {
  const facts = readFacts('f() { a $1; }; f 2; . ./env.sh; sleep 1 &');
  expect(facts.functionsDefined).toEqual([{ name: 'f', body: '{ a $1; }' }]);
  expect(facts.commandWords).toEqual(['f', '.', 'sleep']);
  expect(facts.sources).toEqual(['./env.sh']);
  expect(facts.background).toBe(true);
});

test('what arithmetic substitutes is listed as well', () => {
  expect(readFacts('x $(( $(a) + 1 ))').substitutions.map(({ code }) => code)).toEqual(['a']);
  expect(readFacts('(( $(a "$B") > 1 ))').uses.map(({ name }) => name)).toEqual(['B']);
});

test('outermost substitutions are listed with their code', () => {
  const code = 'touch "$(a $(b))/x" `c`';
  expect(readFacts(code).substitutions).toEqual([
    { start: 7, end: 16, code: 'a $(b)', quoted: true },
    { start: 20, end: 23, code: 'c', quoted: false },
  ]);
});
