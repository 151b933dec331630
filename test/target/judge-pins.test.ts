import { describe, expect, test } from 'vitest';
import { problemsOf } from './scene.js';

const kube = JSON.stringify({
  'current-context': 'staging',
  contexts: ['prod us', 'staging'].map((name) => ({ name, context: { cluster: name } })),
  clusters: ['prod us', 'staging'].map((name) => ({ name, cluster: { server: `https://${name[0]}:6443` } })),
});
const files = { '/home/me/.kube/config': kube };
const shown = (...given: Parameters<typeof problemsOf>) =>
  problemsOf(...given).map(({ message, hint }) => `${message}\n  next: ${hint}`);

describe('a pin is met', () => {
  test.each([
    ['kubectl get pods', { 'kubectl-context': 'staging' }],
    ['kubectl get pods', { 'kubectl-context': ['prod us', 'staging'] }],
    ['kubectl get pods', { 'kubectl-server': 's:6443' }],
    ['kubectl get pods --context "prod us"', { 'kubectl-context': 'prod us' }],
    ['aws s3 ls', { 'kubectl-context': 'prod us' }],
    ['kubectl config use-context "prod us"\nkubectl get pods', { 'kubectl-context': 'prod us' }],
    ['git push git@github.com:acme/a.git', { 'git-remote': 'https://github.com/acme/a' }],
  ])('%j with %j', (script, pins) => {
    expect(shown(script, pins, { files })).toEqual([]);
  });
});

describe('a pin is not met', () => {
  test('where the configuration says another place: what to type leads to the pinned one', () => {
    expect(shown('kubectl get pods\nhelm list', { 'kubectl-context': 'prod us' }, { files })).toEqual([
      'kubectl-context is pinned to prod us, and lines 4, 5 would act on staging (~/.kube/config)\n' +
        "  next: kubectl config use-context 'prod us'",
    ]);
    expect(shown('kubectl get pods', { 'kubectl-server': 'https://p:6443' }, { files })[0]).toContain(
      "next: kubectl config use-context 'prod us'",
    );
  });

  test('where the document itself names another place: it is the document that is corrected', () => {
    expect(
      shown('\nkubectl get pods --context staging', { 'kubectl-context': 'prod us' }, { files }),
    ).toEqual([
      'kubectl-context is pinned to prod us, and line 5 would act on staging (--context)\n' +
        '  next: Correct --context in line 5, or the pin in line 1.',
    ]);
    expect(
      shown('kubectx staging\nkubectl get pods', { 'kubectl-context': 'prod us' }, { files })[0],
    ).toContain('next: Correct kubectx, line 4, or the pin in line 1.');
  });

  test('by many commands: the first will do to find the place', () => {
    const script = Array.from({ length: 9 }, () => 'kubectl get pods').join('\n');
    const [problem] = problemsOf(script, { 'kubectl-context': 'prod us' }, { files });
    expect(problem?.message).toContain('and lines 4, 5, 6 and 6 more would act on staging');
    expect(problem?.lines).toHaveLength(9);
  });

  test('where nothing says which place it is', () => {
    expect(shown('kubectl get pods', { 'kubectl-context': 'prod us' })).toEqual([
      'kubectl-context is pinned to prod us, and where line 4 would act cannot be told: there is no ~/.kube/config\n' +
        "  next: Point KUBECONFIG at the file that has the context prod us, then: kubectl config use-context 'prod us'",
    ]);
  });

  test.each([
    ['aws s3 ls', { 'aws-region': 'a' }, { AWS_REGION: 'b' }, 'export AWS_REGION=a'],
    ['aws s3 ls', { 'aws-profile': 'a' }, {}, 'export AWS_PROFILE=a'],
    [
      'aws s3 ls',
      { 'aws-account': '123456789012' },
      {},
      'Choose a profile of account 123456789012: export AWS_PROFILE=…',
    ],
    ['argocd app list', { 'argocd-server': 'a' }, { ARGOCD_SERVER: 'b' }, 'export ARGOCD_SERVER=a'],
    ['argocd app list', { 'argocd-server': 'a' }, {}, 'argocd login a'],
    [
      'git push',
      { 'git-remote': 'h:a' },
      {},
      'Run it in a clone of h:a: --cwd DIR, or the variable that names the folder.',
    ],
    ['helm list', { 'kubectl-context': 'a' }, { HELM_KUBECONTEXT: 'b' }, 'export HELM_KUBECONTEXT=a'],
  ])('%s with %j and %j', (script, pins, env, hint) => {
    expect(problemsOf(script, pins, { env }).map((problem) => problem.hint)).toEqual([hint]);
  });

  test('all at once, in the order of the pins', () => {
    const pins = { 'argocd-server': 'a', 'kubectl-context': 'prod us', 'aws-region': 'r' };
    const keys = problemsOf('aws s3 ls\nkubectl get pods\nargocd app list', pins, { files });
    expect(keys.map(({ pin }) => pin.key)).toEqual(['argocd-server', 'kubectl-context', 'aws-region']);
  });
});

describe('what is known only when the commands before have run', () => {
  const script = 'CTX="$(cat ctx)"\nkubectl --context "$CTX" get pods';

  test('is left for then', () => {
    expect(shown(script, { 'kubectl-context': 'staging' }, { files })).toEqual([]);
  });

  test('is no yes then', () => {
    expect(shown(script, { 'kubectl-context': 'staging' }, { files, when: 'now' })).toEqual([
      'kubectl-context is pinned to staging, and where line 5 would act cannot be told: CTX, set in line 4\n' +
        '  next: Write the place into line 5 itself, or set it with a command of its own before.',
    ]);
  });

  test('but what only the command itself works out is refused at once', () => {
    expect(
      shown('kubectl --context "$(cat ctx)" get pods', { 'kubectl-context': 'staging' }, { files }),
    ).toHaveLength(1);
  });
});

describe('a script', () => {
  test.each(['./deploy.sh', 'make deploy', 'terraform apply', 'bash deploy.sh', '$TOOL x', '. ./env.sh'])(
    '%s may call what is pinned, so that is looked at for it',
    (script) => {
      const problems = problemsOf(script, { 'kubectl-context': 'prod us' }, { files });
      expect(problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^kubectl-context is pinned to prod us, and .+ in line 4 would act on staging/),
      ]);
    },
  );

  test('is not asked for a repository, as it may look anywhere', () => {
    expect(shown('./deploy.sh', { 'git-remote': 'h:a' })).toEqual([]);
  });

  test.each(['jq . x', 'cat x', 'grep x y | python3 -m json.tool', 'echo a'])('%s only reads', (script) => {
    expect(shown(script, { 'kubectl-context': 'prod us' }, { files })).toEqual([]);
  });
});
