import { expect, test } from 'vitest';
import { natureOf } from '../../src/process/nature-of-code.js';

const shell = { functions: ['deploy'], flags: 'hmB', shellOptions: [] };

test.each([
  'sleep 5',
  'kubectl -n shop rollout status deploy/catalog',
  'A=1 B="x y" kubectl get pods',
  'argocd app wait "$APP" --timeout 60',
  'kubectl get pods \\\n  -o wide',
  'kubectl get pods -o json | jq \'.items[] | select(.x == "a;b")\'',
  'slow > out.txt 2>&1',
  '! grep -q x file',
  'a |& b',
  "kubectl apply -f - <<EOF\nkind: Pod; it's\nEOF",
  'psql -c "select 1; select 2" &>> log',
  'kubectl logs $(kubectl get pods -o name | head -1) | grep x',
  'for_each | while_not',
  '(a; b) | cat',
  '( cd x && slow )',
  'X=$(slow | jq -r .x)',
  'X="$(slow "a b" | jq -r ".x")"',
  "curl 'http://x/?a=1&b=2;c'",
  'echo "it\'s" | cat',
])('%j ends with its processes', (code) => {
  expect(natureOf(code, shell).isOnePipeline).toBe(true);
});

test.each([
  'slow; next',
  'slow && next',
  'slow || next',
  'slow & next',
  'slow &',
  'slow\nnext',
  'deploy all',
  'A=1 deploy',
  'cd /x',
  'source env.sh',
  '. env.sh',
  'while slow; do next; done',
  'if slow; then next; fi',
  '{ slow; next; }',
  'kubectl delete $(slow)',
  'kubectl delete `slow`',
  'kubectl delete "$(slow)"',
  'kubectl delete "it\'s $(slow) isn\'t"',
  'X=$(slow) Y=$(next)',
  'X=$(slow) next',
  'next < <(slow)',
  '$CMD x',
  '"deploy" x',
  'time slow',
  'kubectl apply -f - <<EOF\n$(slow)\nEOF',
  "echo 'open",
  'f() { slow; }',
  "slow \"$(echo 'a\"b')\"; next 'x'",
  '[[ -f x ]]',
  "slow # it's; next",
  '',
])('%j may go on', (code) => {
  expect(natureOf(code, shell).isOnePipeline).toBe(false);
});

test.each(['true', 'echo "$A ${B}" $?', 'kubectl get pods', 'a | tr x y', '(cd /; A=1)', '[ -f x ]'])(
  '%j leaves the shell alone',
  (code) => {
    expect(natureOf(code, shell).leavesShellAlone).toBe(true);
  },
);

test.each([
  'A=1',
  'cd /',
  'deploy',
  'echo ${A:=1}',
  'kubectl get pods $((N++))',
  'echo ${A[N++]}',
  'echo a; A=1',
  'source env.sh',
  'printf -v A 1',
  'exec >/dev/null',
  '> file',
])('%j may change the shell', (code) => {
  expect(natureOf(code, shell).leavesShellAlone).toBe(false);
});

test('with lastpipe and without job control the last member is the shell itself', () => {
  const context = { functions: [], flags: 'hB', shellOptions: ['lastpipe'] };
  expect(natureOf('echo 1 | read A', context)).toEqual({ isOnePipeline: false, leavesShellAlone: false });
});
