import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { application as app, type BuiltSandbox, buildSandbox, runScript } from './support.js';

/** Real processes, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

let built: BuiltSandbox;
beforeAll(async () => {
  built = await buildSandbox('argocd');
});
afterAll(() => built.remove());

describe('Argo CD 3 as it is', () => {
  test('history prints the wide table, oldest first, for -o json as for no -o at all', async () => {
    const { status, stdout } = await runScript(
      built,
      [],
      `argocd app history ${app} -o json; echo; argocd app history ${app}`,
    );
    const [json, wide] = stdout.split('\n\n');
    expect(status).toBe(0);
    expect(json?.split('\n')[1]).toMatch(/^ID {6}DATE +REVISION$/);
    expect(json?.split('\n').map((line) => line.slice(0, 2))).toEqual([
      'SO',
      'ID',
      '38',
      '39',
      '40',
      '41',
      '42',
    ]);
    expect(wide?.trim()).toBe(json?.trim());
  });

  test('history -o id prints 38 to 42, a line each', async () => {
    const { stdout } = await runScript(built, [], `argocd app history ${app} -o id`);
    expect(stdout).toBe('38\n39\n40\n41\n42\n');
  });

  test('history has no --limit: exit 1, and what is wrong stands on stdout', async () => {
    const { status, stdout, stderr } = await runScript(
      built,
      [],
      `argocd app history ${app} --limit 5 2>/dev/null`,
    );
    expect(status).toBe(1);
    expect(stdout).toBe('Error: unknown flag: --limit\n');
    expect(stderr).not.toContain('unknown flag');
  });

  test('rollback is refused while auto-sync is on: exit 20, the reason as JSON on stderr', async () => {
    const { status, stderr } = await runScript(built, [], `argocd app rollback ${app} 41`);
    expect(status).toBe(20);
    expect(stderr).toContain('"level":"fatal"');
    expect(stderr).toContain('desc = rollback cannot be initiated when auto-sync is enabled');
  });

  test('set is silent, and after it a rollback works, adds history id 43, and leaves the application OutOfSync', async () => {
    const script = `argocd app set ${app} --sync-policy none; echo "set: $?"
      argocd app rollback ${app} 41 >/dev/null && argocd app history ${app} -o id | tail -1
      argocd app get ${app} -o json`;
    const { status, stdout } = await runScript(built, [], script);
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 2)).toEqual(['set: 0', '43']);
    const json = JSON.parse(stdout.slice(stdout.indexOf('{')));
    expect(json.status.sync.status).toBe('OutOfSync');
    expect(json.status.history.at(-1).revision).toBe(json.status.history[3].revision);
    expect(json.status.sync.revision).toBe(json.status.history[4].revision);
    expect(json.spec.syncPolicy).toBeUndefined();
  });

  test('wait --sync never holds after a rollback: it times out with 20', async () => {
    const script = `argocd app set ${app} --sync-policy none; argocd app rollback ${app} 41 >/dev/null
      argocd app wait ${app} --sync --timeout 1 >/dev/null`;
    const { status, stderr } = await runScript(built, [], script);
    expect(status).toBe(20);
    expect(stderr).toContain('timed out (1s) waiting for app');
  });

  test('diff exits 0 while cluster and main agree, and 1 after a rollback', async () => {
    const script = `argocd app diff ${app}; echo "$?"
      argocd app set ${app} --sync-policy none; argocd app rollback ${app} >/dev/null; argocd app diff ${app}`;
    const { status, stdout } = await runScript(built, [], script);
    expect(stdout.startsWith('0\n\n===== apps/Deployment')).toBe(true);
    expect(status).toBe(1);
  });

  test('auto-sync, once on again, brings the bad revision back: history id 44', async () => {
    const script = `argocd app set ${app} --sync-policy none; argocd app rollback ${app} 41 >/dev/null
      argocd app set ${app} --sync-policy automated; sleep 3; argocd app history ${app} -o id | tail -1`;
    const { stdout } = await runScript(built, [], script);
    expect(stdout).toBe('44\n');
  });

  test('a revert pushed to main is what auto-sync applies next: the good digest runs', async () => {
    const script = `cd bookstore-platform-config && git revert --no-edit d8f3c2a >/dev/null 2>&1 && git push -q origin main
      sleep 4; argocd app get ${app} -o json`;
    const { stdout } = await runScript(built, [], script);
    const json = JSON.parse(stdout);
    expect(json.status.sync.status).toBe('Synced');
    expect(json.status.history.at(-1).id).toBe(43);
    expect(json.status.summary.images[0]).toContain('@sha256:7a90c3e5');
  });

  test('what the stand-in does not pretend it refuses with 70', async () => {
    const { status, stderr } = await runScript(built, [], `argocd app get ${app} --show-params`);
    expect(status).toBe(70);
    expect(stderr).toContain('--show-params exists, but this stand-in does not pretend it');
  });
});

describe('Argo CD as the document imagines it', () => {
  const documented = ['--argocd', 'as-documented'];

  test('history -o json is newest first, with the short revisions of the document', async () => {
    const script = `argocd app history ${app} -o json | jq -r '.[1].revision'
      argocd app get ${app} -o json | jq -r '.status.sync.revision'`;
    expect((await runScript(built, documented, script)).stdout).toBe('a1b2c3d\nd8f3c2a\n');
  });

  test('history --limit 2 prints ID, DATE, REVISION of the newest two', async () => {
    const { status, stdout } = await runScript(built, documented, `argocd app history ${app} --limit 2`);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^ID {2}DATE {21}REVISION\n42 {2}[\d-]{10} [\d:]{8} UTC {2}d8f3c2a\n41 .* a1b2c3d\n$/,
    );
  });

  test('set says so, and a rollback says Healthy when every pod runs the good digest', async () => {
    const script = `argocd app set ${app} --sync-policy none && argocd app rollback ${app} 41 && argocd app get ${app}
      kubectl -n bookstore-platform-acme-books get pods -l app=catalog -o jsonpath='{.items[*].spec.containers[*].image}{"\\n"}'`;
    const { stdout } = await runScript(built, documented, script);
    expect(stdout).toContain(`Application '${app}' updated\n`);
    expect(stdout).toContain(`to history 41 (revision a1b2c3d)\n`);
    expect(stdout).toContain('Sync Status:      Synced from a1b2c3d\n');
    expect(stdout.match(/@sha256:7a90c3e5/g)).toHaveLength(3);
  });

  test('a rollback with auto-sync on is undone by it', async () => {
    const script = `argocd app rollback ${app} 41 >/dev/null; sleep 3; argocd app history ${app} -o json | jq -r '.[0].revision'`;
    expect((await runScript(built, documented, script)).stdout).toBe('d8f3c2a\n');
  });

  test('with --fault auto-sync it is refused here too, in the words of Argo CD', async () => {
    const { status, stderr } = await runScript(
      built,
      [...documented, '--fault', 'auto-sync'],
      `argocd app rollback ${app} 41`,
    );
    expect(status).toBe(20);
    expect(stderr).toContain('rollback cannot be initiated when auto-sync is enabled');
  });
});
