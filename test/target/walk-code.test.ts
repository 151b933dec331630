import { describe, expect, test } from 'vitest';
import { startWorld } from '../../src/target/start-world.js';
import { walkCode } from '../../src/target/walk-code.js';
import { environment } from '../../src/target/world.js';

/** Each call with the KUBECONFIG that it gets: `kubectl get /etc/k`. */
function callsIn(code: string, functions: Readonly<Record<string, string>> = {}): readonly string[] {
  const world = startWorld({
    environment: { HOME: '/home/me', K: '/etc/k' },
    values: new Map(),
    cwd: '/ops',
  });
  const { acts } = walkCode(code, world, { where: 'line 1', functions: new Map(Object.entries(functions)) });
  return acts.flatMap((act) => {
    if (act.kind === 'hidden') return [`hidden ${act.program}`];
    const { tool, words } = act.call;
    if (tool !== 'kubectl') return [];
    const [first] = words;
    const file = environment(act.call.world, 'KUBECONFIG');
    const shown = file.kind === 'known' ? file.value : file.kind === 'unset' ? '-' : '?';
    return [`${tool} ${first?.kind === 'known' ? first.value : '?'} ${shown}`];
  });
}

describe('a call is seen with its own environment', () => {
  test.each([
    ['kubectl get pods', '-'],
    ['KUBECONFIG=$K kubectl get pods', '/etc/k'],
    ['KUBECONFIG="$K" bash -c "kubectl get pods"', '/etc/k'],
    ['env KUBECONFIG=$K kubectl get pods', '/etc/k'],
    ['env A=1 KUBECONFIG=/a B=2 timeout 5 kubectl get pods', '/a'],
    ['export KUBECONFIG=$K; kubectl get pods', '/etc/k'],
    ['export KUBECONFIG=/a; env -u KUBECONFIG kubectl get pods', '-'],
    ['KUBECONFIG=/a; kubectl get pods', '-'],
    ['KUBECONFIG=/a; export KUBECONFIG; kubectl get pods', '/a'],
    ['export KUBECONFIG=/a; KUBECONFIG+=:/b; kubectl get pods', '/a:/b'],
    ['export KUBECONFIG=/a; export -n KUBECONFIG; kubectl get pods', '-'],
    ['export KUBECONFIG=/a; unset KUBECONFIG; kubectl get pods', '-'],
    ['export KUBECONFIG=(/a /b); kubectl get pods', '?'],
    ['export KUBECONFIG=~/k; kubectl get pods', '/home/me/k'],
    ['export KUBECONFIG="~/k"; kubectl get pods', '~/k'],
    ['export KUBECONFIG=${NONE:-/fallback}; kubectl get pods', '/fallback'],
    ['(export KUBECONFIG=/a; true); kubectl get pods', '-'],
    ['{ export KUBECONFIG=/a; }; kubectl get pods', '/a'],
    ['true | export KUBECONFIG=/a; kubectl get pods', '-'],
    ['export KUBECONFIG=/a & kubectl get pods', '-'],
    ['! export KUBECONFIG=/a; kubectl get pods', '/a'],
    ['false || export KUBECONFIG=/a; kubectl get pods', '?'],
    ['while true; do export KUBECONFIG=/a; break; done; kubectl get pods', '?'],
    ['case x in y) export KUBECONFIG=/a ;; esac; kubectl get pods', '?'],
    ['read -r KUBECONFIG; export KUBECONFIG; kubectl get pods', '?'],
    ['eval "export KUBECONFIG=/a"; kubectl get pods', '/a'],
    ['command export KUBECONFIG=/a; kubectl get pods', '?'],
    ['. ./env; kubectl get pods', '?'],
    ['sudo kubectl get pods', '?'],
    ['sudo -u me env KUBECONFIG=/a kubectl get pods', '?'],
  ])('%s', (code, file) => {
    expect(callsIn(code).at(-1)).toBe(`kubectl get ${file}`);
  });
});

describe('a call is seen wherever it stands', () => {
  test.each([
    ['echo $(kubectl get pods)', ['kubectl get -']],
    ['diff <(kubectl get a) <(kubectl get b)', ['kubectl get -', 'kubectl get -']],
    ['bash <<EOF\nkubectl get pods\nEOF', ['kubectl get -']],
    ['bash -s <<< "kubectl get pods"', ['kubectl get -']],
    ['cat script | bash', ['hidden a script on standard input']],
    ['find . -name x -exec kubectl apply -f {} \\;', ['kubectl apply -']],
    ['kubectl get a | xargs -n 1 kubectl delete', ['kubectl get -', 'kubectl delete -']],
    ['trap "kubectl get pods" EXIT', ['kubectl get -']],
    [
      'if kubectl get a; then kubectl get b; else kubectl get c; fi',
      ['kubectl get -', 'kubectl get -', 'kubectl get -'],
    ],
    ['(( $(kubectl get a) > 3 ))', ['kubectl get -']],
    ['[[ -n $(kubectl get a) ]]', ['kubectl get -']],
    ['f() { kubectl get pods; }', []],
    ['ssh host kubectl get pods', []],
    ['kubectl exec web -- kubectl get pods', ['kubectl exec -']],
    ['$TOOL get', ['hidden a program that is known only when it runs']],
    ['/usr/bin/kubectl get pods', ['kubectl get -']],
    ['./kubectl get pods', ['hidden ./kubectl']],
  ])('%s', (code, calls) => {
    expect(callsIn(code)).toEqual(calls);
  });

  test('in functions of the document, which may call each other and themselves', () => {
    const functions = { f: '{ g; f; }', g: '{ kubectl get pods; f; }' };
    expect(callsIn('f', functions)[0]).toBe('kubectl get -');
  });
});

test('loops in loops are walked so far and no further', () => {
  const names = Array.from({ length: 40 }, (_, index) => `n${index}`).join(' ');
  const loop = (name: string, body: string) => `for ${name} in ${names}; do ${body}; done`;
  expect(callsIn(loop('a', 'kubectl get "$a"'))).toHaveLength(40);
  expect(callsIn(loop('a', loop('b', loop('c', 'kubectl get "$c"'))))).toHaveLength(40);
});
