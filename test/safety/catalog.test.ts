import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileCatalog } from '../../scripts/compile-catalog.js';
import { classify } from '../../src/safety/classify.js';
import { catalog } from '../../src/safety/generated/catalog.js';

test('the compiled catalogue is what its files say', () => {
  const committed = resolve(import.meta.dirname, '../../src/safety/generated/catalog.ts');
  expect(readFileSync(committed, 'utf8')).toBe(compileCatalog());
});

test('every pattern of the catalogue is a regular expression', () => {
  const rules = Object.values(catalog).flatMap((tool) => [tool, ...(tool.commands ?? [])]);
  const patterns = rules.flatMap((rule) =>
    (rule.when ?? []).flatMap(({ value, argument, first }) => [value, argument, first]),
  );
  const written = patterns.filter((pattern) => pattern !== undefined);
  expect(written.length).toBeGreaterThan(50);
  for (const pattern of written) expect(() => new RegExp(pattern)).not.toThrow();
});

test.each(
  `kubectl oc argocd argo helm flux velero istioctl git gh glab docker podman crictl systemctl journalctl aws gcloud az
  terraform vault consul psql mysql redis-cli mongosh curl wget ssh ansible ansible-playbook jq promtool amtool openssl
  dig kubectl-argo-rollouts kubectl-cnpg kubectl-cert_manager`.split(/\s+/),
)('%s is in the catalogue, and a subcommand nobody has heard of is no read', (tool) => {
  expect(Object.hasOwn(catalog, tool)).toBe(true);
  if (catalog[tool]?.commands === undefined) return;
  expect(classify(`${tool} frobnicate-the-thing x`)).toMatchObject({
    class: 'write',
    reasons: [`${tool} frobnicate-the-thing x is not in the catalogue`],
  });
});
