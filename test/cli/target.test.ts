import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';

/** A machine of its own: a home with configurations, and tools that write down how they were called. */
let home: string;
let env: Record<string, string>;
const calls = () => (existsSync(join(home, 'calls')) ? readFileSync(join(home, 'calls'), 'utf8') : '');

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-target-')));
  env = { HOME: home, PATH: `${join(home, 'bin')}:${process.env.PATH ?? ''}` };
  write('.kube/config', kubeconfig('prod'));
  for (const context of ['prod', 'staging']) write(context, kubeconfig(context));
  for (const tool of ['kubectl', 'helm', 'argocd', 'aws', 'make']) {
    const own = tool === 'kubectl' ? useContext : '';
    write(`bin/${tool}`, `#!/bin/sh\necho "${tool} $*" >> '${home}/calls'\n${own}`);
    chmodSync(join(home, 'bin', tool), 0o755);
  }
});

/** The one subcommand that the kubectl of these tests carries out. */
const useContext = '[ "$1 $2" = "config use-context" ] && cp "$HOME/$3" "$HOME/.kube/config"\nexit 0\n';

function kubeconfig(current: string): string {
  return `current-context: ${current}
contexts:
- { name: prod, context: { cluster: prod-c, user: me } }
- { name: staging, context: { cluster: staging-c, user: me } }
clusters:
- { name: prod-c, cluster: { server: 'https://10.0.0.1:6443' } }
- { name: staging-c, cluster: { server: 'https://10.0.0.2:6443' } }
users:
- { name: me, user: { token: s3cr3t } }
`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

/** A document with pins, each in a line of its own from line 4 on, and one step with these commands. */
function documentOf(pins: readonly string[], ...commands: readonly string[]): string {
  const front = ['---', 'runbook:', '  target:', ...pins.map((pin) => `    ${pin}`), '---', ''].join('\n');
  const body = ['# Mend', '', '## Step 1 — Mend', '', '```sh', ...commands, '```', ''].join('\n');
  return pins.length === 0 ? body : front + body;
}

const run = (text: string, args: readonly string[] = [], more: Record<string, string> = {}) =>
  runDocumentText(text, ['--unattended', '--yes', ...args], { env: { ...env, ...more } });

/** All that the only run of a state folder has written down. */
function journalIn(state: string): string {
  const [id = ''] = readdirSync(join(state, 'runs'));
  return readFileSync(join(state, 'runs', id, 'journal.jsonl'), 'utf8');
}

const kubectl = {
  tools: ['kubectl', 'helm'],
  lines: [6, 7],
  facts: [
    { key: 'kubectl-context', value: 'prod', source: '~/.kube/config' },
    { key: 'kubectl-server', value: 'https://10.0.0.1:6443', source: '~/.kube/config' },
  ],
};

describe('where a run acts', () => {
  test('stands before the first command, one line a place', async () => {
    const path = join(home, 'document.md');
    const commands = ['kubectl get pods', 'helm list', 'argocd app list', 'aws s3 ls'];
    writeFileSync(path, documentOf([], ...commands, 'kubectl --context "$CTX" get pods'));
    const args = ['run', path, '--unattended', '--format', 'plain', '--var', 'CTX=staging'];
    const { stderr, exitCode } = await runMain({ args, env, cwd: home });
    expect(exitCode, stderr).toBe(0);
    const [, , ...lines] = stderr.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'acts on  kubectl, helm  context prod  https://10.0.0.1:6443  (~/.kube/config)   lines 6, 7',
      '         kubectl        context staging  https://10.0.0.2:6443  (--context; ~/.kube/config)   line 10',
      '         argocd         unknown: ARGOCD_SERVER is not set, and there is no ~/.config/argocd/config',
      '         aws            profile default  account unknown  region unknown  (no profile is named; account, region: there is no ~/.aws/config, ~/.aws/credentials)',
    ]);
  });

  test('is in the record, and in the journal from its first line on', async () => {
    const state = join(home, 'state');
    const text = documentOf([], 'kubectl get pods', 'helm list');
    const { record } = await run(text, [], { RUNBOOK_STATE_DIR: state });
    expect(record.target).toEqual({ places: [kubectl], problems: [] });
    const journal = journalIn(state);
    expect(JSON.parse(journal.split('\n')[0] ?? '')).toMatchObject({
      kind: 'run-started',
      target: { places: [kubectl] },
    });
    expect(journal).not.toContain('s3cr3t');
  });

  test('is seen in the plan, with what is known there', async () => {
    const path = join(home, 'document.md');
    const pins = ['kubectl-context: staging'];
    writeFileSync(path, documentOf(pins, 'kubectl get pods', 'kubectl --context "$CTX" get pods'));
    const { stdout, exitCode } = await runMain({ args: ['plan', path], env, cwd: home });
    expect(stdout.split('\n').slice(-6)).toEqual([
      '',
      'acts on  kubectl  context prod  https://10.0.0.1:6443  (~/.kube/config)   line 11',
      '         kubectl  unknown: CTX has no value yet   line 12',
      'A run would be refused: line 4: kubectl-context is pinned to staging, and line 11 would act on prod (~/.kube/config)',
      '  next: kubectl config use-context staging',
      '',
    ]);
    expect(exitCode).toBe(0);
  });

  test('is masked where a secret names it, and a remote is shown without its password', async () => {
    write('repo/.git/config', '[remote "origin"]\nurl = https://bot:s3cr3t@github.com/acme/config.git\n');
    const text = documentOf(
      [],
      'argocd app list --server "$ARGO_SECRET"',
      'git -C "$HOME/repo" status || true',
    );
    const { stdout, record } = await run(text, ['--var', 'ARGO_SECRET=argo.internal']);
    expect(stdout).not.toMatch(/s3cr3t|argo\.internal/);
    expect(record.target?.places.map(({ facts }) => facts[0]?.value)).toEqual([
      '•••',
      'https://github.com/acme/config.git',
    ]);
  });

  test('is masked in a plan and in a refusal, too', async () => {
    const path = join(home, 'document.md');
    writeFileSync(path, documentOf(['argocd-server: a'], 'argocd app list --server "$ARGO_SECRET"'));
    const given = ['--var', 'ARGO_SECRET=argo.internal'];
    const plan = await runMain({ args: ['plan', path, ...given], env, cwd: home });
    const refused = await runMain({ args: ['run', path, '--unattended', ...given], env, cwd: home });
    expect(plan.stdout).toContain('acts on  argocd  •••  (--server)');
    expect(plan.stdout).not.toContain('argo.internal');
    expect(refused.stderr).toContain('line 11 would act on ••• (--server) (TARGET_MISMATCH)');
  });
});

describe('a run that would act elsewhere than the document pins it', () => {
  const pins = [
    'kubectl-context: staging',
    'argocd-server: argocd.example.com',
    'aws-account: "123456789012"',
  ];

  test('does not begin: all that is wrong is said at once, with what to type', async () => {
    const text = documentOf(pins, 'touch ran', 'kubectl delete pod web', 'argocd app list', 'aws s3 ls');
    const { exitCode, stderr, stdout, path } = await run(text);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.replaceAll(path, 'document.md')).toBe(
      [
        'document.md:4: The run would not act where the document pins it; nothing has run:',
        '  line 4: kubectl-context is pinned to staging, and line 14 would act on prod (~/.kube/config)',
        '  line 5: argocd-server is pinned to argocd.example.com, and where line 15 would act cannot be told: ARGOCD_SERVER is not set, and there is no ~/.config/argocd/config',
        '  line 6: aws-account is pinned to 123456789012, and where line 16 would act cannot be told: there is no ~/.aws/config, ~/.aws/credentials (TARGET_MISMATCH)',
        '  next: kubectl config use-context staging',
        '  next: argocd login argocd.example.com',
        '  next: Choose a profile of account 123456789012: export AWS_PROFILE=…',
        '',
      ].join('\n'),
    );
    expect(existsSync(join(dirname(path), 'ran'))).toBe(false);
    expect(calls()).toBe('');
  });

  test('begins once the place is right', async () => {
    write('.kube/config', kubeconfig('staging'));
    write(
      '.config/argocd/config',
      'contexts: [{ name: x, server: argocd.example.com }]\ncurrent-context: x\n',
    );
    write('.aws/config', '[default]\nrole_arn = arn:aws:iam::123456789012:role/x\n');
    const text = documentOf(pins, 'kubectl delete pod web', 'argocd app list', 'aws s3 ls');
    const { exitCode, stderr } = await run(text, ['--approve', '1']);
    expect(exitCode, stderr).toBe(0);
    expect(calls()).toBe('kubectl delete pod web\nargocd app list\naws s3 ls\n');
  });

  test.each([
    ['kubectl --context prod get pods', 'line 11 would act on prod (--context)'],
    ['KUBECONFIG=$HOME/none kubectl get pods', 'there is no ~/none'],
    ['CTX=prod; kubectl --context "$CTX" get pods', 'line 11 would act on prod (--context)'],
    ['export KUBECONFIG=/nowhere\nkubectl get pods', 'there is no /nowhere'],
    ['make deploy', 'make in line 11 would act on prod'],
  ])('%j', async (command, message) => {
    if (command !== 'make deploy') write('.kube/config', kubeconfig('staging'));
    const { exitCode, stderr } = await run(documentOf(['kubectl-context: staging'], command));
    expect(stderr).toContain(message);
    expect(stderr).toContain('(TARGET_MISMATCH)');
    expect(exitCode).toBe(2);
    expect(calls()).toBe('');
  });

  test('says so in a dry run, which runs nothing anyway', async () => {
    const text = documentOf(['kubectl-context: staging'], 'kubectl delete pod web');
    const { exitCode, record } = await run(text, ['--dry-run']);
    expect(exitCode).toBe(0);
    expect(record.target?.problems).toEqual([
      {
        message: 'kubectl-context is pinned to staging, and line 11 would act on prod (~/.kube/config)',
        line: 4,
        hint: 'kubectl config use-context staging',
      },
    ]);
  });

  test('only by what it writes may read: --read-only looks at what it runs', async () => {
    const text = documentOf(
      ['kubectl-context: prod'],
      'kubectl get pods',
      'kubectl --context staging delete pod web',
    );
    const { exitCode, stderr } = await run(text, ['--read-only']);
    expect(exitCode, stderr).toBe(0);
    expect(calls()).toBe('kubectl get pods\n');
  });

  test('because an unknown place is pinned, is told which ones there are', async () => {
    const { exitCode, stderr } = await run(documentOf(['kube-context: prod'], 'kubectl get pods'));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/:4:5: There is no key "kube-context" under target\./);
    expect(stderr).toContain('\n  next: Did you mean kubectl-context?');
  });
});

describe('a place that is left on the way', () => {
  const pin = ['kubectl-context: prod'];

  test('stops the next command that would act elsewhere, whoever switched', async () => {
    const text = documentOf(
      pin,
      'kubectl get pods',
      'cp "$HOME/staging" "$HOME/.kube/config"',
      'kubectl delete pod web',
    );
    const { exitCode, record } = await run(text, ['--approve', '1']);
    expect(exitCode).toBe(2);
    expect(record.status).toBe('refused');
    expect(record.reasons).toEqual([
      {
        message: 'kubectl-context is pinned to prod, and line 13 would act on staging (~/.kube/config)',
        line: 13,
        hint: 'kubectl config use-context prod',
      },
    ]);
    expect(calls()).toBe('kubectl get pods\n');
  });

  test('is seen in the environment that a script left behind', async () => {
    write('env.sh', 'export KUBECONFIG="$HOME/staging"\n');
    const { exitCode, record } = await run(documentOf(pin, '. "$HOME/env.sh"', 'kubectl get pods'));
    expect(record.reasons[0]?.message).toBe(
      'kubectl-context is pinned to prod, and line 12 would act on staging (~/staging)',
    );
    expect(exitCode).toBe(2);
    expect(calls()).toBe('');
  });

  test('and come to by the document itself is as good as any', async () => {
    write('.kube/config', kubeconfig('staging'));
    const text = documentOf(pin, 'kubectl config use-context prod', 'kubectl delete pod web');
    const { exitCode, stderr } = await run(text, ['--approve', '1']);
    expect(exitCode, stderr).toBe(0);
    expect(calls()).toBe('kubectl config use-context prod\nkubectl delete pod web\n');
  });

  test('that is captured on the way is looked at when it is known', async () => {
    const text = documentOf(pin, 'CTX=$(cat "$HOME/name")', 'kubectl --context "$CTX" get pods');
    write('name', 'prod\n');
    expect((await run(text)).exitCode).toBe(0);
    write('name', 'staging\n');
    const { exitCode, record } = await run(text);
    expect(exitCode).toBe(2);
    expect(record.reasons[0]?.message).toContain('line 12 would act on staging (--context)');
    expect(calls()).toBe('kubectl --context prod get pods\n');
  });

  test('is looked at with variables that the journal never sees', async () => {
    const state = join(home, 'state');
    write('env.sh', 'export ARGOCD_OPTS="--auth-token t0ken-of-argocd" AWS_ACCESS_KEY_ID=AKIAEXAMPLE\n');
    const text = documentOf(pin, '. "$HOME/env.sh"', 'X=1', 'kubectl get pods');
    await run(text, [], { RUNBOOK_STATE_DIR: state });
    expect(calls()).toBe('kubectl get pods\n');
    expect(journalIn(state)).not.toMatch(/t0ken|AKIA|ARGOCD_OPTS/);
  });
});

describe('the folder of a fence', () => {
  const remote = (name: string) => `[remote "origin"]\nurl = https://github.com/acme/${name}.git\n`;
  const inFolder = (folder: string) =>
    [
      ...['---', 'runbook:', '  target:', '    git-remote: github.com/acme/config', '---', '# Push', ''],
      ...['## Step 1', '', `\`\`\`sh {cwd=${folder}}`, 'git push origin main', '```', ''],
    ].join('\n');

  beforeEach(() => {
    write('config/.git/config', remote('config'));
    write('other/.git/config', remote('other'));
    write('.git/config', remote('other'));
    write('bin/git', `#!/bin/sh\necho "git $* in \${PWD##*/}" >> '${home}/calls'\n`);
    chmodSync(join(home, 'bin/git'), 0o755);
  });

  test('is where its commands act, and so it is looked at there', async () => {
    const { exitCode, stderr } = await run(inFolder('config'), ['--cwd', home]);
    expect(exitCode, stderr).toBe(0);
    expect(calls()).toBe('git push origin main in config\n');
  });

  test('that is another than the pinned one starts nothing', async () => {
    const { exitCode, stderr } = await run(inFolder('other'), ['--cwd', home]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('acme/other');
    expect(calls()).toBe('');
  });

  test.each([
    ['config', 0],
    ['other', 2],
  ])('that is captured on the way is looked at when it is known: %s', async (folder, exit) => {
    write('name', folder);
    const text = inFolder('$DIR').replace(
      '## Step 1\n',
      '## Step 1\n\n```sh\nDIR=$(cat "$HOME/name")\n```\n',
    );
    const { exitCode, stderr } = await run(text, ['--cwd', home]);
    expect(exitCode, stderr).toBe(exit);
    expect(calls()).toBe(exit === 0 ? 'git push origin main in config\n' : '');
  });
});

test('a run that goes on looks at what is left, in the place where it goes on', async () => {
  const state = join(home, 'state');
  const more: Record<string, string> = { ...env, RUNBOOK_STATE_DIR: state };
  const text = documentOf(
    ['kubectl-context: prod'],
    'kubectl get pods',
    'ls "$HOME/ready"',
    'kubectl apply -f x',
  );
  const first = await run(text, [], more);
  expect(first.exitCode).toBe(1);
  write('.kube/config', kubeconfig('staging'));
  write('ready', '');
  const resume = () =>
    runMain({ args: ['resume', '--unattended', '--yes', '--format', 'json'], env: more, cwd: home });
  const elsewhere = await resume();
  expect(elsewhere.exitCode).toBe(2);
  expect(elsewhere.stderr).toContain('line 13 would act on staging (~/.kube/config) (TARGET_MISMATCH)');
  expect(calls()).toBe('kubectl get pods\n');
  // The operator's own KUBECONFIG counts, not the one of before.
  more.KUBECONFIG = join(home, 'prod');
  const { exitCode, stderr, stdout } = await resume();
  expect(exitCode, stderr).toBe(0);
  expect(calls()).toContain('kubectl apply -f x\n');
  expect(JSON.parse(stdout).target.places[0].facts[0]).toEqual({
    key: 'kubectl-context',
    value: 'prod',
    source: '~/prod',
  });
});
