import { describe, expect, test } from 'vitest';
import { factsOf } from './scene.js';

const config = (current: string) =>
  JSON.stringify({
    'current-context': current,
    contexts: [
      { name: 'prod', server: 'argocd.example.com', user: 'prod' },
      { name: 'dev', server: 'argocd.dev.example.com', user: 'dev' },
      { name: 'core', server: 'kubernetes', user: 'kubernetes' },
    ],
    servers: [{ server: 'argocd.example.com' }, { server: 'kubernetes', core: true }],
    users: [{ name: 'prod', 'auth-token': 's3cr3t' }],
  });
const kube = JSON.stringify({
  'current-context': 'hub',
  contexts: [{ name: 'hub', context: { cluster: 'c' } }],
  clusters: [{ name: 'c', cluster: { server: 'https://hub:6443' } }],
});
const files = { '/home/me/.config/argocd/config': config('prod') };
const argocd = (
  script: string,
  env: Readonly<Record<string, string>> = {},
  own: Record<string, string> = files,
) => factsOf(script, { files: { '/home/me/.kube/config': kube, ...own }, env });

describe('argocd turns to', () => {
  test.each([
    ['', {}, 'argocd.example.com (~/.config/argocd/config)'],
    ['--argocd-context dev', {}, 'argocd.dev.example.com (--argocd-context)'],
    ['--server other:8443', { ARGOCD_SERVER: 'x' }, 'other:8443 (--server)'],
    ['', { ARGOCD_SERVER: 'x' }, 'x (ARGOCD_SERVER)'],
    ['--argocd-context dev', { ARGOCD_SERVER: 'x' }, 'x (ARGOCD_SERVER)'],
    ['', { ARGOCD_OPTS: '--grpc-web --server=y --auth-token s3cr3t', ARGOCD_SERVER: 'x' }, 'y (ARGOCD_OPTS)'],
    ['', { ARGOCD_OPTS: "--argocd-context 'dev'" }, 'argocd.dev.example.com (ARGOCD_OPTS)'],
    ['--server z', { ARGOCD_OPTS: '--server y' }, 'z (--server)'],
    ['', { ARGOCD_OPTS: '--core=false' }, 'argocd.example.com (~/.config/argocd/config)'],
  ])('app list %s with %j: %s', (flags, env, expected) => {
    expect(argocd(`argocd app list ${flags}`, env)).toEqual([`4: argocd-server=${expected}`]);
  });

  test.each([
    [{ ARGOCD_CONFIG_DIR: '/etc/argocd', XDG_CONFIG_HOME: '/xdg' }, '/etc/argocd/config'],
    [{ XDG_CONFIG_HOME: '/xdg' }, '/xdg/argocd/config'],
    [{ ARGOCD_OPTS: '--config=/else' }, '/else'],
  ])('the server in the file that %j names', (env, path) => {
    const own = { ...files, [path]: config('dev') };
    expect(argocd('argocd app list', env, own)).toEqual([
      `4: argocd-server=argocd.dev.example.com (${path})`,
    ]);
  });

  test('the server of the folder of old, where that is still there', () => {
    const own = { ...files, '/home/me/.argocd/config': config('dev') };
    expect(argocd('argocd app list', { XDG_CONFIG_HOME: '/xdg' }, own)[0]).toContain('(~/.argocd/config)');
  });

  test.each([
    ['argocd app list --core', {}, '--core asks Kubernetes itself'],
    ['argocd app list', { ARGOCD_OPTS: '--core' }, '--core asks Kubernetes itself'],
    [
      'argocd app list --argocd-context core',
      {},
      '~/.config/argocd/config says core: Kubernetes itself is asked',
    ],
    [
      'argocd app list --port-forward-namespace argocd',
      {},
      '--port-forward-namespace goes through Kubernetes',
    ],
    ['argocd admin export', {}, 'argocd admin asks Kubernetes itself'],
  ])('Kubernetes: %s with %j', (script, env, why) => {
    expect(argocd(script, env)).toEqual([
      `4: argocd-server=? (${why})`,
      '4: kubectl-context=hub (~/.kube/config)',
      '4: kubectl-server=https://hub:6443 (~/.kube/config)',
    ]);
  });

  test('what the document logs in to, or chooses, on the way', () => {
    expect(argocd('argocd login other --password "$P"\nargocd app list', { P: 's3cr3t' })).toEqual([
      '4: argocd-server=other (argocd login)',
      '5: argocd-server=other (argocd login, line 4)',
    ]);
    expect(argocd('argocd login other\nargocd context dev\nargocd app list').at(-1)).toBe(
      '6: argocd-server=argocd.dev.example.com (argocd context, line 5)',
    );
    expect(argocd('argocd context dev\nargocd login other\nargocd app list').at(-1)).toBe(
      '6: argocd-server=other (argocd login, line 5)',
    );
    expect(argocd('argocd login other --name o\nargocd app list').at(-1)).toBe(
      '5: argocd-server=? (argocd login in line 4)',
    );
  });
});

test.each([
  [{}, {}, 'ARGOCD_SERVER is not set, and there is no ~/.config/argocd/config'],
  [
    { '/home/me/.config/argocd/config': config('') },
    {},
    'ARGOCD_SERVER is not set, and no current-context in ~/.config/argocd/config',
  ],
  [
    { '/home/me/.config/argocd/config': config('gone') },
    {},
    'there is no context gone in ~/.config/argocd/config',
  ],
  [
    { '/home/me/.config/argocd/config': '{' },
    {},
    '~/.config/argocd/config cannot be read as what it should be',
  ],
])('it cannot be told where argocd turns to: %j', (own: Record<string, string>, env, why) => {
  expect(argocd('argocd app list', env, own)).toEqual([`4: argocd-server=? (${why})`]);
});

test('a server that a flag names needs no configuration', () => {
  expect(argocd('argocd app list --server x', {}, { '/home/me/.config/argocd/config': '{' })).toEqual([
    '4: argocd-server=x (--server)',
  ]);
});
