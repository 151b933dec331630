import { describe, expect, test } from 'vitest';
import { factsOf } from './scene.js';

const url = 'https://github.com/acme';
const repository = (folder: string, config = '') => ({
  [`${folder}/.git/HEAD`]: 'ref: refs/heads/main\n',
  [`${folder}/.git/config`]: `[remote "origin"]\n url = ${url}${folder}.git\n${config}`,
});
const files = {
  '/ops/config/deep/below/x': '',
  ...repository('/ops'),
  ...repository('/ops/config'),
  ...repository('/srv/app'),
};
const git = (script: string, own: Record<string, string> = files, values: Record<string, string> = {}) =>
  factsOf(script, { files: own, values }).map((fact) => fact.replace(/^(\d+): git-remote=/, '$1: '));

describe('git turns to', () => {
  test.each([
    ['git push', '/ops'],
    ['git -C config revert HEAD', '/ops/config'],
    ['git -C "$CONFIG_REPO" diff a..b -- "x"', '/ops/config'],
    ['git -C /srv -C app log', '/srv/app'],
    ['git --git-dir=/srv/app/.git log', '/srv/app'],
    ['GIT_DIR=/srv/app/.git git log', '/srv/app'],
    ['git -C config/deep/below log', '/ops/config'],
    ['(cd config; git push)', '/ops/config'],
    ['cd config && git push', '/ops/config'],
    ['git log -C', '/ops'],
  ])('the origin of the repository: %s', (script, folder) => {
    expect(git(script, files, { CONFIG_REPO: './config' })).toEqual([
      `4: ${url}${folder}.git (origin in ${folder}/.git/config)`,
    ]);
  });

  test('the folder that the document changes to', () => {
    expect(git('cd config\ngit push')).toEqual([
      `5: ${url}/ops/config.git (origin in /ops/config/.git/config)`,
    ]);
    expect(git('cd "$(mktemp -d)"\ngit push')).toEqual(['5: ? (cd in line 4)']);
    expect(git('git clone https://x/y.git config\ngit -C config push')).toEqual([
      '4: https://x/y.git (named in the command)',
      '5: ? (git clone in line 4)',
    ]);
  });

  const more = `
[remote "up"]
 url = git@github.com:acme/up.git
 pushurl = git@github.com:acme/up-push.git
[branch "main"]
 remote = up
`;
  test.each([
    ['git fetch', 'git@github.com:acme/up.git (up in /ops/.git/config)'],
    ['git push', 'git@github.com:acme/up-push.git (up in /ops/.git/config)'],
    ['git push origin main', `${url}/ops.git (origin in /ops/.git/config)`],
    ['git push --repo origin', `${url}/ops.git (origin in /ops/.git/config)`],
    ['git push https://t0ken@example.com/a.git main', 'https://example.com/a.git (named in the command)'],
    ['git push gone', '? (no remote gone in /ops/.git/config)'],
    ['git push "$(cat remote)"', '? ($(cat remote) is known only when it runs)'],
    ['git -c remote.up.pushurl=x push', '? (-c sets another remote for this call)'],
    ['git log', 'git@github.com:acme/up.git (up in /ops/.git/config)'],
  ])('the remote of the branch, or the one that is named: %s', (script, expected) => {
    expect(git(script, { ...files, ...repository('/ops', more) })).toEqual([`4: ${expected}`]);
  });

  test('another remote to push to, where the configuration says so', () => {
    const config = (text: string) => ({ ...files, ...repository('/ops', `${more}${text}`) });
    expect(git('git push', config(' pushRemote = origin'))[0]).toContain('(origin in');
    expect(git('git push', config('[remote]\n pushDefault = origin'))[0]).toContain('(origin in');
    expect(git('git push', config('[remote "up"]\n pushurl = x:y'))).toEqual([
      '4: ? (up in /ops/.git/config pushes to several)',
    ]);
  });

  test('the only remote, whatever its name', () => {
    const own = { '/ops/.git/HEAD': 'a1b2c3d\n', '/ops/.git/config': '[remote "up"]\nurl = /srv/up.git\n' };
    expect(git('git push', own)).toEqual(['4: /srv/up.git (up in /ops/.git/config)']);
  });

  test('the repository of a further working tree, and of a submodule', () => {
    const own = {
      ...repository('/srv/app', '[branch "fix"]\nremote = fork\n[remote "fork"]\nurl = /srv/fork.git\n'),
      '/ops/.git': 'gitdir: /srv/app/.git/worktrees/ops\n',
      '/srv/app/.git/worktrees/ops/HEAD': 'ref: refs/heads/fix\n',
      '/srv/app/.git/worktrees/ops/commondir': '../..\n',
      '/ops/module/.git': 'gitdir: ../../srv/app/.git/modules/m\n',
      '/srv/app/.git/modules/m/config': '[remote "origin"]\nurl = /srv/module.git\n',
    };
    expect(git('git push', own)).toEqual(['4: /srv/fork.git (fork in /srv/app/.git/config)']);
    expect(git('git -C module push', own)).toEqual([
      '4: /srv/module.git (origin in /srv/app/.git/modules/m/config)',
    ]);
  });

  test('nothing that can be told where there is no repository, or no remote in it', () => {
    expect(git('git push', { '/ops/x': '' })).toEqual(['4: ? (there is no repository around /ops)']);
    expect(git('git -C gone push')).toEqual(['4: ? (there is no folder /ops/gone)']);
    expect(git('git push', { '/ops/.git/config': '[core]\n' })).toEqual([
      '4: ? (no remote in /ops/.git/config)',
    ]);
  });
});

test.each(['git config user.name x', 'git --version', 'git init', 'git help push'])(
  '%s turns to no place',
  (script) => {
    expect(git(script)).toEqual([]);
  },
);
