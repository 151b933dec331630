import { expect, test } from 'vitest';
import { callsIn } from '../../src/surface/calls-in.js';

/** `kubectl get pods`: the tool and its own words, as they stand in the code. */
function calls(code: string): readonly string[] {
  return callsIn(code).map(({ tool, words }) =>
    [tool, ...words.map(({ start, end }) => code.slice(start, end))].join(' '),
  );
}

test('words that a tool passes on belong to what it runs', () => {
  expect(calls('kubectl -n prom exec prom-0 -c x -- promtool query instant http://h "up"')).toEqual([
    'kubectl -n prom exec prom-0 -c x --',
    'promtool query instant http://h "up"',
  ]);
  expect(calls('sudo -u app env A=1 timeout 5 helm list -q')).toEqual([
    'sudo -u app',
    'env A=1',
    'timeout 5',
    'helm list -q',
  ]);
  expect(calls('kubectl get po -o name | xargs -n1 kubectl delete --wait')).toEqual([
    'kubectl get po -o name',
    'xargs -n1',
    'kubectl delete --wait',
  ]);
  expect(calls('docker run --rm -it image:1 ls --color')).toEqual([
    'docker run --rm -it image:1',
    'ls --color',
  ]);
});

test('a plugin is a tool of its own, whichever way it is called', () => {
  expect(calls('kubectl argo rollouts get rollout x -w')).toEqual(['kubectl-argo-rollouts get rollout x -w']);
  expect(calls('kubectl-argo-rollouts abort x')).toEqual(['kubectl-argo-rollouts abort x']);
});

test('substitutions, conditions, loops and functions hold calls too', () => {
  expect(calls('A=$(argocd app get x -o json | jq -r .a); if helm status x; then git log; fi')).toEqual([
    'argocd app get x -o json',
    'jq -r .a',
    'helm status x',
    'git log',
  ]);
  expect(calls('back() { git revert "$1"; }')).toEqual(['git revert "$1"']);
});

test('a program in quotes is read where it stands', () => {
  const code = `sudo bash -c 'kubectl get --wide pods && helm ls'`;
  expect(calls(code)).toEqual([
    'sudo',
    "bash -c 'kubectl get --wide pods && helm ls'",
    'kubectl get --wide pods',
    'helm ls',
  ]);
  expect(calls('ssh host "kubectl get nodes"').at(-1)).toBe('kubectl get nodes');
});

test('a place of its own program is given up where quotes hide it, never invented', () => {
  const [, inner] = callsIn('bash -c "kubectl get \\"$POD\\" --wide"').filter(({ tool }) => tool !== 'sudo');
  expect(inner?.tool).toBe('kubectl');
  for (const { start, end } of inner?.words ?? []) expect(end).toBeGreaterThan(start);
});

test('what is called by a variable or a path of its own is no call of a known tool', () => {
  expect(calls('$KUBECTL get pods')).toEqual([]);
  expect(calls('./kubectl get pods')).toEqual(['./kubectl get pods']);
  expect(calls('/usr/local/bin/kubectl get pods')).toEqual(['kubectl get pods']);
});

test('programs nested without end come to one', () => {
  expect(calls(`${'sudo '.repeat(40)}kubectl get`).length).toBeLessThan(10);
});
