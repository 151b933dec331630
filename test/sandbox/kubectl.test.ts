import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  application as app,
  type BuiltSandbox,
  buildSandbox,
  inNamespace,
  type OpenSandbox,
  runScript,
} from './support.js';

/** Real processes, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

let built: BuiltSandbox;
let sandbox: OpenSandbox;
beforeAll(async () => {
  built = await buildSandbox('kubectl');
  sandbox = await built.open();
});
afterAll(async () => {
  await sandbox.close();
  built.remove();
});

const images = `kubectl ${inNamespace} get pods -l app=catalog -o jsonpath='{.items[*].spec.containers[*].image}{"\\n"}'`;

test('jsonpath prints the image of the deployment: the bad digest', async () => {
  const script = `kubectl ${inNamespace} get deploy catalog -o jsonpath='{.spec.template.spec.containers[*].image}{"\\n"}'`;
  const { stdout } = await sandbox.run(script);
  expect(stdout).toMatch(/^ghcr\.io\/acme\/catalog@sha256:e13f6b2a[0-9a-f]{56}\n$/);
});

test('with --fault bad-digest the rollback works and the pods keep the bad digest', async () => {
  const script = `argocd app set ${app} --sync-policy none; argocd app rollback ${app} 41 >/dev/null && sleep 2; ${images}`;
  const { status, stdout } = await runScript(built, ['--fault', 'bad-digest'], script);
  expect(status).toBe(0);
  expect(stdout.match(/@sha256:e13f6b2a/g)).toHaveLength(3);
});

test('rollout status waits until the last pod is replaced', async () => {
  const script = `argocd app set ${app} --sync-policy none; argocd app rollback ${app} 41 >/dev/null
    kubectl ${inNamespace} rollout status deployment/catalog --timeout=60s; ${images}`;
  const { stdout } = await runScript(built, [], script);
  expect(stdout).toContain('deployment "catalog" successfully rolled out\n');
  expect(stdout.match(/@sha256:7a90c3e5/g)).toHaveLength(3);
});

test('tables have the columns of kubectl', async () => {
  const { stdout } = await sandbox.run(`kubectl ${inNamespace} get deploy`);
  expect(stdout).toMatch(/NAME +READY +UP-TO-DATE +AVAILABLE +AGE\ncatalog +3\/3 +3 +3 +90d\n/);
});

test('jsonpath ranges, filters and indexes read as in kubectl', async () => {
  const script = `kubectl ${inNamespace} get pods -l app=catalog -o jsonpath='{range .items[*]}{.status.phase}{"|"}{end}'
    echo; kubectl ${inNamespace} get deploy catalog -o jsonpath='{.status.conditions[?(@.type=="Available")].status}'
    echo; kubectl ${inNamespace} get pods -o jsonpath='{.items[0].metadata.labels.app}'`;
  expect((await sandbox.run(script)).stdout).toBe('Running|Running|Running|\nTrue\ncatalog');
});

test('the context is the sandbox, and the server leads nowhere', async () => {
  const script = `kubectl config current-context; kubectl config view --minify -o jsonpath='{.clusters[0].cluster.server}'`;
  expect((await sandbox.run(script)).stdout).toBe(
    'bookstore-sandbox\nhttps://kubernetes.sandbox.invalid:6443',
  );
});

test.each([
  [`get pod nope ${inNamespace}`, 1, 'Error from server (NotFound): pods "nope" not found'],
  ['get flowers', 1, `the server doesn't have a resource type "flowers"`],
  ['delete ns x', 70, 'this stand-in does not know kubectl delete'],
  [`get pods ${inNamespace} --limt 3`, 1, `error: unknown flag: --limt\nSee 'kubectl get --help' for usage.`],
  [`get pods ${inNamespace} -o jsonpath='{.items[*].a.b()}'`, 70, 'does not read the jsonpath'],
  [`exec -n prometheus-system prometheus-kube-prometheus-stack-prometheus-0 -- ls`, 70, 'has no ls'],
])('kubectl %s is refused with %i', async (args, status, message) => {
  const outcome = await sandbox.run(`kubectl ${args}`);
  expect(outcome.status).toBe(status);
  expect(outcome.stderr).toContain(message);
});
