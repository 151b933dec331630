import { describe, expect, test } from 'vitest';
import { readArgocdConfig } from '../../src/target/read-argocd-config.js';
import { readAwsProfiles } from '../../src/target/read-aws-profiles.js';
import { readGitConfig } from '../../src/target/read-git-config.js';
import { mergeKubeconfigs, readKubeconfig } from '../../src/target/read-kubeconfig.js';

const kubeconfig = (context: string, server = `https://${context}:6443`) => `
apiVersion: v1
kind: Config
current-context: ${context}
contexts:
- name: ${context}
  context: { cluster: ${context}-cluster, user: admin, namespace: shop }
clusters:
- name: ${context}-cluster
  cluster: { server: '${server}' }
users:
- name: admin
  user: { token: s3cr3t }
`;

describe('a kubeconfig', () => {
  test('says its current context, its contexts and the servers of their clusters, and nothing of its users', () => {
    const config = readKubeconfig(kubeconfig('prod'));
    expect(config).toEqual({
      currentContext: 'prod',
      contexts: new Map([['prod', 'prod-cluster']]),
      servers: new Map([['prod-cluster', 'https://prod:6443']]),
    });
  });

  test.each([
    ['JSON', '{"current-context": "a", "contexts": [{"name": "a", "context": {"cluster": "c"}}]}', 'a'],
    ['an empty current-context', 'current-context: ""\ncontexts: []', null],
    ['an empty file', '\n', null],
    ['null where lists should be', 'current-context: a\ncontexts: null\nclusters:\n', 'a'],
    ['a context without a name', 'current-context: a\ncontexts: [{context: {cluster: c}}, 3, null]', 'a'],
  ])('may be %s', (_, text, current) => {
    expect(readKubeconfig(text)?.currentContext).toBe(current);
  });

  test.each(['current-context: [', '- a list', 'a: 1\na: 2', 'plain', '%YAML 9'])('%j is none', (text) => {
    expect(readKubeconfig(text)).toBeNull();
  });

  test('a bomb of aliases is none, and no exception', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [index, name] of [...'bcdefgh'].entries())
      bomb.push(`${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`);
    expect(readKubeconfig(bomb.join('\n'))).toBeNull();
  });

  test('of several the first that has a name, or a current context, wins', () => {
    const [a, b] = ['contexts: [{name: x, context: {cluster: c}}]', kubeconfig('prod')].map(readKubeconfig);
    const [c, d] = [kubeconfig('prod', 'https://other'), kubeconfig('dev')].map(readKubeconfig);
    const merged = mergeKubeconfigs([a, b, c, d].filter((config) => config != null));
    expect(merged.currentContext).toBe('prod');
    expect(merged.servers.get('prod-cluster')).toBe('https://prod:6443');
    expect([...merged.contexts.keys()].sort()).toEqual(['dev', 'prod', 'x']);
  });
});

describe("Argo CD's client configuration", () => {
  test('says its current context and the servers of all', () => {
    const text = `
current-context: prod
contexts:
- { name: prod, server: argocd.example.com, user: prod }
- { name: core, server: kubernetes, user: kubernetes }
servers:
- { server: argocd.example.com, grpc-web: true }
- { server: kubernetes, core: true }
users:
- { name: prod, auth-token: s3cr3t, refresh-token: s3cr3t }
`;
    expect(readArgocdConfig(text)).toEqual({
      currentContext: 'prod',
      contexts: new Map([
        ['core', 'kubernetes'],
        ['prod', 'argocd.example.com'],
      ]),
      core: new Set(['kubernetes']),
    });
  });

  test.each(['[', 'text', '- x'])('%j is none', (text) => {
    expect(readArgocdConfig(text)).toBeNull();
  });
});

describe('AWS profiles', () => {
  const config = `
# a comment
[default]
region = eu-west-1
sso_session = corp

[profile prod]
role_arn = arn:aws:iam::123456789012:role/Operator
source_profile=default
region: us-east-1
s3 =
  region = us-west-2
  max_concurrent_requests = 20

[profile "with space"]
SSO_ACCOUNT_ID = 210987654321

[sso-session corp]
region = us-west-1
sso_account_id = 999999999999

[bare]
region = nowhere
`;

  test('are sections of the configuration, which call themselves so; nested settings are not theirs', () => {
    expect(Object.fromEntries(readAwsProfiles(config, 'config'))).toEqual({
      default: { region: 'eu-west-1' },
      prod: { role_arn: 'arn:aws:iam::123456789012:role/Operator', region: 'us-east-1' },
      'with space': { sso_account_id: '210987654321' },
    });
  });

  test('go by their bare name among the credentials, whose keys are passed over', () => {
    const text =
      '[prod]\r\naws_access_key_id = AKIAEXAMPLE\r\naws_secret_access_key = s3cr3t\r\nregion = eu-north-1\r\n';
    const profiles = readAwsProfiles(text, 'credentials');
    expect(Object.fromEntries(profiles)).toEqual({ prod: { region: 'eu-north-1' } });
  });
});

describe("a repository's configuration", () => {
  test('says remotes, branches and what is pushed by default', () => {
    const text = `
[core]
	bare = false
[remote "origin"]
	url = "https://github.com/acme/a;b.git" ; a comment
	fetch = +refs/heads/*:refs/remotes/origin/*
[remote "up.stream"] url = git@github.com:acme/up.git # another
	pushurl = git@github.com:acme/up-1.git
	PushURL = git@github.com:acme/up-2.git
[Remote]
	pushDefault = up.stream
[branch "feature/\\"x\\""]
	remote = origin
	merge = refs/heads/x
[branch "main"]
	remote = old
	remote = origin
	pushRemote = up.stream
`;
    const config = readGitConfig(text);
    expect(Object.fromEntries(config.remotes)).toEqual({
      origin: { urls: ['https://github.com/acme/a;b.git'], pushUrls: [] },
      'up.stream': {
        urls: ['git@github.com:acme/up.git'],
        pushUrls: ['git@github.com:acme/up-1.git', 'git@github.com:acme/up-2.git'],
      },
    });
    expect(Object.fromEntries(config.branches)).toEqual({
      'feature/"x"': { remote: 'origin', pushRemote: null },
      main: { remote: 'origin', pushRemote: 'up.stream' },
    });
    expect(config.pushDefault).toBe('up.stream');
  });

  test('a value may go on in the next line', () => {
    const { remotes } = readGitConfig('[remote "o"]\nurl = https://example.com/\\\nacme/a\n');
    expect(remotes.get('o')?.urls).toEqual(['https://example.com/acme/a']);
  });
});
