import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BuiltSandbox, buildSandbox, inNamespace as n, runScript } from './support.js';

/** Real processes, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

let built: BuiltSandbox;
beforeAll(async () => {
  built = await buildSandbox('neighbours');
});
afterAll(() => built.remove());

const run = async (script: string) => runScript(built, [], script);

test('a canary at 25 % makes 2 % of the requests fail, and aborting it leaves the rollout Degraded', async () => {
  const script = `promtool query instant http://localhost:9090 'sum(rate(http_requests_total{service="recommendations",code=~"5.."}[2m])) / sum(rate(http_requests_total{service="recommendations"}[2m]))'
    kubectl-argo-rollouts status recommendations ${n} --watch=false
    kubectl argo rollouts abort recommendations ${n}
    kubectl ${n} get rollout recommendations -o jsonpath='{.status.phase} {.status.canary.weights.canary.weight}{"\\n"}'
    kubectl argo rollouts status recommendations ${n}`;
  const { status, stdout, stderr } = await run(script);
  const [rate, ...rest] = stdout.trim().split('\n');
  expect(Number(/=> (\S+)/.exec(rate ?? '')?.[1])).toBeCloseTo(0.02, 2);
  expect(rest).toEqual([
    'Paused - CanaryPauseStep',
    "rollout 'recommendations' aborted",
    'Degraded 0',
    'Degraded - RolloutAborted: Rollout aborted update to revision 8',
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain('The rollout is in a degraded state');
});

test('undo brings the stable image back into the spec', async () => {
  const script = `kubectl argo rollouts undo recommendations ${n} && kubectl argo rollouts status recommendations ${n}
    kubectl ${n} get rollout recommendations -o jsonpath='{.spec.template.spec.containers[0].image}'`;
  const { stdout } = await run(script);
  expect(stdout).toMatch(
    /^rollout 'recommendations' undo\nHealthy\nghcr\.io\/acme\/recommendations@sha256:2c8f5d1e/,
  );
});

test('helm goes back to revision 2 as revision 4, and the pods follow', async () => {
  const script = `helm rollback search 2 -n bookstore-search --wait --timeout 1m
    helm history search -n bookstore-search -o json | jq -c '.[-1] | [.revision, .status, .description]'
    kubectl -n bookstore-search get pods -o jsonpath='{.items[*].spec.containers[0].image}'`;
  const [said, last, images] = (await run(script)).stdout.split('\n');
  expect(said).toBe('Rollback was a success! Happy Helming!');
  expect(last).toBe('[4,"deployed","Rollback to 2"]');
  expect(images?.match(/search@sha256:4f7a1c9e/g)).toHaveLength(2);
});

test('helm names a release or a revision that is not there', async () => {
  const release = await run('helm history nope -n bookstore-search');
  const revision = await run('helm rollback search 9 -n bookstore-search');
  expect([release.status, release.stderr.split('\n').at(-2)]).toEqual([1, 'Error: release: not found']);
  expect([revision.status, revision.stderr.split('\n').at(-2)]).toEqual([
    1,
    'Error: release has no 9 version',
  ]);
});

const restore = (time: string): string => `kubectl ${n} apply -f - <<YAML
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: catalog-db-restored }
spec: { instances: 3, bootstrap: { recovery: { source: catalog-db, recoveryTarget: { targetTime: "${time}" } } } }
YAML
kubectl ${n} wait --for=condition=Ready cluster/catalog-db-restored --timeout=30s
for db in catalog-db catalog-db-restored; do
  kubectl ${n} exec $db-1 -- psql -At -c "SELECT count(*) FROM information_schema.columns WHERE table_name = 'books' AND column_name = 'isbn10'"
done`;

test('a database restored to before the migration has the dropped column, the damaged one has not', async () => {
  const { stdout } = await run(restore('2020-01-01T00:00:00Z'));
  expect(stdout).toBe(
    'cluster.postgresql.cnpg.io/catalog-db-restored created\ncluster.postgresql.cnpg.io/catalog-db-restored condition met\n0\n1\n',
  );
});

test('restored to after the migration it has not', async () => {
  const { stdout } = await run(restore('2999-01-01T00:00:00Z'));
  expect(stdout.split('\n').slice(-3)).toEqual(['0', '0', '']);
});

test('a question that the pretend database was not made for is refused', async () => {
  const { status, stderr } = await run(`kubectl ${n} exec catalog-db-1 -- psql -At -c 'DROP TABLE books'`);
  expect(status).toBe(70);
  expect(stderr).toContain('not able to answer: drop table books');
});

test('a reverted quota reaches the cluster when it is synced', async () => {
  const script = `cd bookstore-platform-config
    kubectl ${n} get quota tenant -o jsonpath='{.status.hard.limits\\.cpu}{"\\n"}'
    git revert --no-edit 7c6b5a4 >/dev/null && git push -q origin HEAD:main
    argocd app sync bookstore-tenant-acme-books >/dev/null
    kubectl ${n} get quota tenant -o jsonpath='{.status.hard.limits\\.cpu}{"\\n"}'
    argocd app diff bookstore-tenant-acme-books && echo same
    argocd app get bookstore-catalog-us-east -o json | jq -r .status.sync.status`;
  expect((await run(script)).stdout).toBe('2\n10\nsame\nSynced\n');
});
