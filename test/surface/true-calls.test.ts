import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { callsIn } from '../../src/surface/calls-in.js';
import { checkCall } from '../../src/surface/check-call.js';
import { surfacesOf } from '../../src/surface/known-surfaces.js';

const folder = join(import.meta.dirname, 'true-calls');
const surfaces = surfacesOf(null);

/** Calls that were written down as people write them, before the shipped surfaces were asked. */
describe.each(readdirSync(folder))('what a tool takes is no finding: %s', (file) => {
  const calls = readFileSync(join(folder, file), 'utf8').trim().split('\n');

  test.each(calls)('%s', (code) => {
    const found = callsIn(code).flatMap((call) => checkCall(surfaces, call));
    expect(found.filter(({ kind }) => kind !== 'not-locked')).toEqual([]);
  });
});

/** Each was true of an older version, or is a slip of the hand; kubectl's were put to kubectl 1.33 itself. */
test.each([
  ['kubectl get pods --export', 'unknown-flag --export'],
  ['kubectl get pods -a', 'unknown-flag -a'],
  ['kubectl get pods --show-all', 'unknown-flag --show-all'],
  ['kubectl drain n --delete-local-data', 'unknown-flag --delete-local-data'],
  ['kubectl run x --image=y --generator=run-pod/v1', 'unknown-flag --generator'],
  ['kubectl run x --image=y --replicas 2', 'unknown-flag --replicas'],
  ['kubectl exec -p x ls', 'unknown-flag -p'],
  ['kubectl version --short', 'unknown-flag --short'],
  ['kubectl apply -f x --record', 'deprecated --record'],
  ['kubectl rollout undo deploy/x --record', 'unknown-flag --record'],
  ['kubectl get pods -o jsn', 'unknown-value -o'],
  ['kubectl rollout rollback deploy/x', 'unknown-subcommand rollback'],
  ['kubectl decribe pod x', 'unknown-subcommand decribe'],
  ['helm install --name x ./chart', 'unknown-flag --name'],
  ['helm delete x --purge', 'unknown-flag --purge'],
  ['helm upgrade x y --reset-value', 'unknown-flag --reset-value'],
  ['helm repo upgrade', 'unknown-subcommand upgrade'],
  ['argocd app history shop -o json', 'unknown-value -o'],
  ['argocd app history shop --limit 5', 'unknown-flag --limit'],
  ['argocd app set shop --sync-policy off', 'unknown-value --sync-policy'],
  ['argocd app rollbak shop 41', 'unknown-subcommand rollbak'],
  ['argocd app sync shop --pruned', 'unknown-flag --pruned'],
  ['git push --force-with-leese', 'unknown-flag --force-with-leese'],
  ['git comit -m x', 'unknown-subcommand comit'],
  ['git log --onelin --grph', 'unknown-flag --grph'],
  ['kubectl argo rollouts promote x --fully', 'unknown-flag --fully'],
  ['kubectl argo rollouts rollback x', 'unknown-subcommand rollback'],
  ['promtool query now http://x up', 'unknown-subcommand now'],
  ['promtool check rules --strict r.yml', 'unknown-flag --strict'],
])('%s is found', (code, wanted) => {
  const found = callsIn(code).flatMap((call) => checkCall(surfaces, call));
  expect(found.map((each) => `${each.kind} ${'name' in each ? each.name : ''}`)).toEqual([wanted]);
});
