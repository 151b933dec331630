import { describe, expect, test } from 'vitest';
import { repositoryAddress } from '../../src/alerts/repository-address.js';
import { resolveRunbookUrl } from '../../src/alerts/resolve-runbook-url.js';

const files = ['docs/down.md', 'docs/slow/index.md', 'docs/Größe 1.md', 'README.md'];
const places = {
  sites: [
    { address: 'https://runbooks.shop.example', folder: 'docs' },
    { address: 'https://runbooks.shop.example/old/', folder: 'docs/slow' },
  ],
  remotes: ['github.com/shop/ops', 'git.shop.example/ops/all'],
  find: (path: string) => files.find((each) => each.toLowerCase() === path.toLowerCase()) ?? null,
};

describe('a runbook_url', () => {
  test.each([
    ['docs/down.md', 'docs/down.md'],
    ['/docs/down.md#first', 'docs/down.md#first'],
    ['./docs/down', 'docs/down.md'],
    ['https://runbooks.shop.example/down', 'docs/down.md'],
    ['https://runbooks.shop.example/Down/?x=1#a%20b', 'docs/down.md#a b'],
    ['https://runbooks.shop.example/slow/', 'docs/slow/index.md'],
    ['https://runbooks.shop.example/down.html', 'docs/down.md'],
    ['https://runbooks.shop.example/old/', 'docs/slow/index.md'],
    ['https://github.com/shop/ops/blob/main/docs/down.md', 'docs/down.md'],
    ['https://github.com/Shop/Ops/tree/main/docs/slow', 'docs/slow/index.md'],
    ['https://github.com/shop/ops/blob/feature/x/docs/down.md', 'docs/down.md'],
    ['https://github.com/shop/ops/blob/main/docs/Gr%C3%B6%C3%9Fe%201.md', 'docs/Größe 1.md'],
    ['https://git.shop.example/ops/all/-/blob/main/docs/down.md', 'docs/down.md'],
    ['https://git.shop.example/ops/all/src/branch/main/docs/down.md', 'docs/down.md'],
  ])('%s leads to %s', (url, target) => {
    const [path, fragment = null] = target.split('#');
    expect(resolveRunbookUrl(url, places)).toEqual({ kind: 'document', path, fragment });
  });

  test.each([
    ['docs/gone.md', 'docs/gone.md'],
    ['https://runbooks.shop.example/gone', 'docs/gone'],
    ['https://github.com/shop/ops/blob/main/gone.md', 'gone.md'],
  ])('%s leads to %s, which is not there', (url, path) => {
    expect(resolveRunbookUrl(url, places)).toEqual({ kind: 'nowhere', path });
  });

  test.each([
    'https://wiki.example/runbooks/Down',
    'https://runbooks.shop.example.org/down',
    'https://github.com/else/ops/blob/main/docs/gone.md',
    'https://github.com/shop/ops/blob/release-1/docs/gone.md',
    'https://github.com/shop/ops/wiki/Down',
    'docs/{{ $labels.alertname }}.md',
    'mailto:ops@shop.example',
  ])('%s leads where nobody here can look', (url) => {
    expect(resolveRunbookUrl(url, places)).toEqual({ kind: 'elsewhere' });
  });
});

describe('the address of a repository', () => {
  test.each([
    ['git@github.com:Shop/ops.git', 'github.com/shop/ops'],
    ['https://github.com/shop/ops', 'github.com/shop/ops'],
    ['https://user:secret@github.com/shop/ops.git/', 'github.com/shop/ops'],
    ['ssh://git@git.shop.example:2222/ops/all.git', 'git.shop.example/ops/all'],
    ['/srv/git/ops.git', null],
    ['../ops', null],
    ['C:\\ops', null],
  ])('%s is %s', (remote, address) => {
    expect(repositoryAddress(remote)).toBe(address);
  });
});
