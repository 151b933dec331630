import { describe, expect, test } from 'vitest';
import { factsOf } from './scene.js';

const config = (current: string, ...contexts: readonly string[]) =>
  JSON.stringify({
    'current-context': current,
    contexts: contexts.map((name) => ({ name, context: { cluster: `${name}-c` } })),
    clusters: contexts.map((name) => ({ name: `${name}-c`, cluster: { server: `https://${name}:6443` } })),
    users: [{ name: 'me', user: { token: 's3cr3t' } }],
  });
const files = { '/home/me/.kube/config': config('prod', 'prod', 'staging') };
const prod = (line: number) => [
  `${line}: kubectl-context=prod (~/.kube/config)`,
  `${line}: kubectl-server=https://prod:6443 (~/.kube/config)`,
];

describe('kubectl turns to', () => {
  test('the current context of ~/.kube/config', () => {
    expect(factsOf('kubectl get pods', { files })).toEqual(prod(4));
  });

  test.each([
    'kubectl --context staging get pods',
    'kubectl get pods --context=staging -n shop',
    'kubectl --context "$CTX" get pods',
    'sleep 1 | timeout 5 kubectl --context ${CTX} get pods',
    'echo "$(kubectl --context staging get pods)"',
    'if true; then kubectl --context staging get pods; fi',
    'bash -c "kubectl --context $CTX get pods"',
    "nohup sh -c 'kubectl --context staging get pods' &",
    'eval kubectl --context staging get pods',
    'for c in staging; do kubectl --context $c get pods; done',
    'kubectl exec web --context staging -- git push --context prod',
    'xargs kubectl --context staging delete pod < names',
  ])('the context that a flag names: %s', (script) => {
    expect(factsOf(script, { files, values: { CTX: 'staging' } })).toEqual([
      '4: kubectl-context=staging (--context)',
      '4: kubectl-server=https://staging:6443 (~/.kube/config)',
    ]);
  });

  test.each([
    ['helm --kube-context staging list', '--kube-context'],
    ['HELM_KUBECONTEXT=staging helm list', 'HELM_KUBECONTEXT, line 4'],
    ['velero --kubecontext staging backup get', '--kubecontext'],
    ['flux get kustomizations --context staging', '--context'],
    ['kubectl argo rollouts get rollout web --context staging', '--context'],
    ['kubectl-argo-rollouts get rollout web --context staging', '--context'],
  ])('and so do its relatives: %s', (script, from) => {
    expect(factsOf(script, { files })[0]).toBe(`4: kubectl-context=staging (${from})`);
  });

  test('a server or a cluster that a flag names', () => {
    expect(factsOf('kubectl --server https://u:s3cr3t@other:6443 get pods', { files })).toEqual([
      '4: kubectl-context=prod (~/.kube/config)',
      '4: kubectl-server=https://other:6443 (--server)',
    ]);
    expect(factsOf('kubectl --cluster staging-c get pods', { files })[1]).toBe(
      '4: kubectl-server=https://staging:6443 (~/.kube/config)',
    );
  });

  test('the files of KUBECONFIG, the first current context of all', () => {
    const several = {
      '/ops/a': 'contexts: [{name: only-a, context: {cluster: c}}]',
      '/ops/b': config('dev', 'dev'),
      ...files,
    };
    const env = { KUBECONFIG: 'a:missing::/ops/b:/home/me/.kube/config' };
    expect(factsOf('kubectl get pods', { files: several, env })).toEqual([
      '4: kubectl-context=dev (/ops/b)',
      '4: kubectl-server=https://dev:6443 (/ops/b)',
    ]);
  });

  test('the one file of --kubeconfig, whatever KUBECONFIG says', () => {
    const several = { '/etc/k': config('edge', 'edge'), ...files };
    const env = { KUBECONFIG: '/home/me/.kube/config' };
    expect(factsOf('kubectl --kubeconfig /etc/k get pods', { files: several, env })[0]).toBe(
      '4: kubectl-context=edge (/etc/k)',
    );
  });
});

describe('it cannot be told where kubectl turns to', () => {
  test.each([
    ['there is no kubeconfig', {}, {}, 'there is no ~/.kube/config'],
    ['none of several is there', {}, { KUBECONFIG: '/a:/b' }, 'there is no /a, /b'],
    [
      'it has no current context',
      { '/home/me/.kube/config': config('', 'a') },
      {},
      'no current-context in ~/.kube/config',
    ],
    [
      'it is no kubeconfig',
      { '/home/me/.kube/config': 'token: [s3cr3t' },
      {},
      '~/.kube/config cannot be read as what it should be',
    ],
    [
      'it is a folder',
      { '/home/me/.kube/config': { kind: 'folder' } as const },
      {},
      '~/.kube/config is a folder',
    ],
    [
      'nobody may read it',
      { '/home/me/.kube/config': { kind: 'unreadable', why: 'EACCES' } as const },
      {},
      '~/.kube/config cannot be read (EACCES)',
    ],
  ])('where %s', (_, own, env, why) => {
    expect(factsOf('kubectl get pods', { files: own, env })[0]).toBe(`4: kubectl-context=? (${why})`);
  });

  test.each([
    ['kubectl --context "$(cat ctx)" delete pod web', '"$(cat ctx)" is known only when it runs'],
    ['kubectl --context "$1" delete pod web', '$1 has no value'],
    ['kubectl --context "${CTX%-eu}" delete pod web', '${CTX%-eu} is known only when it runs'],
    ['sudo kubectl delete pod web', 'sudo gives it another environment'],
    ['env -i kubectl delete pod web', 'env takes its environment away'],
    [
      'while read -r CTX; do kubectl --context "$CTX" get pods; done < names',
      '$CTX is known only when it runs',
    ],
    ['{ CTX="$(cat ctx)"; kubectl --context "$CTX" get pods; }', '$(cat ctx) is known only when it runs'],
    ['for c in "$(cat ctx)"; do kubectl --context "$c" get pods; done', '$c is known only when it runs'],
    ['for c in *; do kubectl --context "$c" get pods; done', '$c is known only when it runs'],
  ])('by %s', (script, why) => {
    const [context] = factsOf(script, { files, values: { CTX: 'x-eu' } });
    expect(context).toContain('kubectl-context=?');
    expect(context).toContain(why.replaceAll('"', ''));
  });

  test('a context that is not there has no server', () => {
    expect(factsOf('kubectl --context gone get pods', { files })[1]).toBe(
      '4: kubectl-server=? (there is no context gone in ~/.kube/config)',
    );
  });
});

describe('the document changes its place on the way', () => {
  test.each([
    ['kubectl config use-context staging', 'kubectl config use-context, line 4'],
    ['kubectl ctx staging', 'kubectl ctx, line 4'],
    ['kubectx staging', 'kubectx, line 4'],
  ])('%s', (script, from) => {
    expect(factsOf(`${script}\nkubectl get pods`, { files })).toEqual([
      `5: kubectl-context=staging (${from})`,
      '5: kubectl-server=https://staging:6443 (~/.kube/config)',
    ]);
  });

  test.each([
    'export KUBECONFIG=/etc/k',
    'KUBECONFIG=/etc/k\nexport KUBECONFIG',
    'declare -x KUBECONFIG=/etc/k',
    'DIR=/etc\nexport KUBECONFIG=$DIR/k',
    'cd /etc\nexport KUBECONFIG=k',
  ])('%j', (script) => {
    const lines = script.split('\n').length;
    const several = { ...files, '/etc/k': config('edge', 'edge') };
    expect(factsOf(`${script}\nkubectl get pods`, { files: several })[0]).toBe(
      `${4 + lines}: kubectl-context=edge (/etc/k)`,
    );
  });

  test.each([
    'KUBECONFIG=/etc/k',
    '( export KUBECONFIG=/etc/k )',
    'KUBECONFIG=/etc/k true',
    'export KUBECONFIG=/etc/k\nunset KUBECONFIG',
    'export KUBECONFIG=/etc/k | cat',
    'kubectl config view',
    'kubectx',
    'kubectl config use-context staging --help | cat',
  ])('and not by %j', (script) => {
    const lines = script.split('\n').length;
    const several = { ...files, '/etc/k': config('edge', 'edge') };
    expect(factsOf(`${script}\nkubectl get pods`, { files: several })[0]).toBe(
      `${4 + lines}: kubectl-context=prod (~/.kube/config)`,
    );
  });

  test.each([
    ['oc login https://x', 'oc login in line 4'],
    ['kubectl config use-context "$(cat ctx)"', 'kubectl config use-context in line 4'],
    ['kubectl config set-context --current --cluster x', 'kubectl config set-context in line 4'],
    ['aws eks update-kubeconfig --name x', 'aws eks update-kubeconfig in line 4'],
    ['. ./env.sh', '. in line 4'],
    ['export KUBECONFIG="$(mktemp)"', 'KUBECONFIG, set in line 4'],
    ['[ -e x ] || export KUBECONFIG=/etc/k', 'what line 4 may change'],
    ['if true; then kubectx staging; fi', 'what line 4 may change'],
    ['# Only if the other one burns\nkubectx staging', 'what line 5 may change'],
  ])('in a way that is known only then: %s', (script, why) => {
    const line = 4 + script.split('\n').length;
    const found = factsOf(`${script}\nkubectl get pods`, { files }).filter((each) =>
      each.startsWith(`${line}:`),
    );
    expect(found[0]).toBe(`${line}: kubectl-context=? (${why})`);
  });
});

test.each([
  'kubectl config get-contexts',
  'kubectl kustomize .',
  'kubectl version --client',
  'helm template .',
  'ssh host kubectl get pods',
  'docker run kubectl kubectl get pods',
  'kubectl',
])('%s turns to no place that is known here', (script) => {
  expect(factsOf(script, { files })).toEqual([]);
});

test('a function of the document acts where it is called', () => {
  const script = 'look() { kubectl --context staging get pods; }\nlook';
  expect(factsOf(script, { files })[0]).toBe('5: kubectl-context=staging (--context)');
});

test('a loop over names that are known acts on each', () => {
  const script = 'for c in prod staging; do kubectl --context "$c" get pods; done';
  expect(factsOf(script, { files }).filter((fact) => fact.includes('context'))).toEqual([
    '4: kubectl-context=prod (--context)',
    '4: kubectl-context=staging (--context)',
  ]);
});
