import { expect, test } from 'vitest';
import { isSameRepository, isSameServer, withoutCredentials } from '../../src/target/addresses.js';

test.each([
  ['https://me:s3cr3t@github.com/acme/a.git', 'https://github.com/acme/a.git'],
  ['https://ghp_token@github.com/acme/a.git', 'https://github.com/acme/a.git'],
  ['https://oauth2:a@b@github.com/acme/a', 'https://github.com/acme/a'],
  ['HTTPS://t@h/a?private_token=x#y', 'HTTPS://h/a'],
  ['ssh://git:s3cr3t@host:2222/a.git', 'ssh://git@host:2222/a.git'],
  ['git@github.com:acme/a.git', 'git@github.com:acme/a.git'],
  ['https://10.0.0.1:6443', 'https://10.0.0.1:6443'],
  ['/srv/git/a@b.git', '/srv/git/a@b.git'],
  ['https://host/scoped/@x', 'https://host/scoped/@x'],
])('%s is shown as %s', (address, shown) => {
  expect(withoutCredentials(address)).toBe(shown);
});

test.each([
  ['argocd.example.com', 'https://argocd.example.com:443/'],
  ['argocd.example.com:443', 'ARGOCD.example.com'],
  ['10.0.0.1:6443', 'https://10.0.0.1:6443'],
  ['http://localhost:80', 'localhost'],
  ['https://rancher.example.com/k8s/clusters/c-1/', 'rancher.example.com/k8s/clusters/c-1'],
])('%s and %s are one server', (a, b) => {
  expect(isSameServer(a, b)).toBe(true);
});

test.each([
  ['argocd.example.com', 'argocd.example.com.evil.org'],
  ['argocd.example.com', 'argocd.example.com:8443'],
  ['https://10.0.0.1:6443', 'https://10.0.0.1'],
  ['https://rancher/k8s/clusters/c-1', 'https://rancher/k8s/clusters/c-2'],
  ['https://rancher/K8S', 'https://rancher/k8s'],
])('%s and %s are two', (a, b) => {
  expect(isSameServer(a, b)).toBe(false);
});

test.each([
  ['https://github.com/acme/config.git', 'git@github.com:acme/config.git'],
  ['github.com/acme/config', 'https://token@github.com/acme/config.git/'],
  ['ssh://git@github.com:22/acme/config', 'git@GitHub.com:acme/config'],
  ['https://github.com:443/acme/config', 'https://github.com/acme/config'],
  ['/srv/git/config.git', 'file:///srv/git/config'],
])('%s and %s are one repository', (a, b) => {
  expect(isSameRepository(a, b)).toBe(true);
});

test.each([
  ['https://github.com/acme/config.git', 'https://github.com/acme/config-dev.git'],
  ['git@github.com:acme/config.git', 'git@gh-work:acme/config.git'],
  ['https://github.com/acme/config', 'https://github.com/Acme/config'],
  ['ssh://git@host:7999/acme/a', 'ssh://git@host/acme/a'],
  ['/srv/git/a', '/srv/git/b'],
])('%s and %s are two repositories', (a, b) => {
  expect(isSameRepository(a, b)).toBe(false);
});
