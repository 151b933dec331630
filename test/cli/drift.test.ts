import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from '../support/run-main.js';

interface Bench {
  /** A repository with one runbook. */
  readonly repository: string;
  /** On PATH before everything else. */
  readonly bin: string;
  /** How the tool was called: one line a call. */
  readonly calls: () => readonly string[];
  readonly run: (...args: readonly string[]) => ReturnType<typeof runMain>;
}

const runbook = `# Roll back

\`\`\`sh
kubectl -n shop rollout undo deploy/web --to-revision 3
kubectl get pods -o wide --watch=false
ls -la; ./dr-drill.sh --now
\`\`\`
`;

/** What the fake tools are made of; no other tool of this machine is on their PATH. */
const system = ['bash', 'cat', 'cut', 'env', 'sort', 'tail', 'tr', 'true', 'unshare'].flatMap((name) => {
  const path = realTool(name);
  return path === null ? [] : [[name, path] as const];
});

function bench(text = runbook): Bench {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-drift-test-')));
  const [repository, bin, log] = [join(folder, 'repo'), join(folder, 'bin'), join(folder, 'calls')];
  for (const path of [repository, bin, join(repository, '.git')]) mkdirSync(path);
  for (const [name, path] of system) symlinkSync(path, join(bin, name));
  writeFileSync(join(repository, 'rollback.md'), text);
  writeFileSync(log, '');
  return {
    repository,
    bin,
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    run: (...args) =>
      runMain({
        args: ['drift', ...args],
        cwd: repository,
        env: {
          PATH: bin,
          KUBECONFIG: '/home/me/.kube/config',
          AWS_SECRET_ACCESS_KEY: 'x',
        },
      }),
  };
}

/** Puts a tool on PATH that answers from a table and writes down how it was called. */
function install({ bin }: Bench, answers: Readonly<Record<string, string>>, name = 'kubectl'): void {
  const cases = Object.entries(answers).map(
    ([words, text], index) => `  "${words}") cat <<'END${index}'\n${text}\nEND${index}\n  ;;`,
  );
  const script = [
    '#!/usr/bin/env bash',
    `echo "$* | HOME=$HOME KUBECONFIG=$KUBECONFIG cwd=$(pwd) tty=$([ -t 0 ] && echo yes || echo no) net=$(tail -n +3 /proc/net/dev | tr -d ' ' | cut -d: -f1 | tr '\\n' ' ') env=$(env | cut -d= -f1 | sort | tr '\\n' ' ')" >> ${join(bin, '../calls')}`,
    'case "$*" in',
    ...cases,
    '  *) echo "unknown command" >&2; exit 1 ;;',
    'esac',
  ];
  writeFileSync(join(bin, name), script.join('\n'));
  chmodSync(join(bin, name), 0o755);
}

const kubectl = {
  version: 'Client Version: v1.33.1',
  options: "The following options can be passed to any command:\n\n    -n, --namespace='':\n\tWhere.\n",
  '--help':
    'Available Commands:\n  get         Get\n  rollout     Roll\n  explode     Boom\n\nUsage:\n  kubectl [flags] [options]',
  'get --help':
    "Options:\n    -o, --output='':\n\tOutput format. One of: (json, wide).\n\n    -w, --watch=false:\n\tWatch.\n\nUsage:\n  kubectl get TYPE [options]",
  'rollout --help':
    'Available Commands:\n  undo        Back\n  status      How\n\nUsage:\n  kubectl rollout SUBCOMMAND [options]',
  'rollout undo --help':
    'Options:\n    --to-revision=0:\n\tTo.\n\nUsage:\n  kubectl rollout undo NAME [options]',
  'rollout status --help':
    'Options:\n    --timeout=0s:\n\tTo.\n\nUsage:\n  kubectl rollout status NAME [options]',
};

test('--write captures what the runbooks use, and then nothing differs', { timeout: 60_000 }, async () => {
  const place = bench();
  install(place, kubectl);
  const written = await place.run('--write');
  expect(written).toMatchObject({
    exitCode: 0,
    stdout: '✓ kubectl 1.33.1\nWritten: runbook.lock.json\n',
    stderr: '',
  });
  const lock = JSON.parse(readFileSync(join(place.repository, 'runbook.lock.json'), 'utf8'));
  expect(Object.keys(lock.tools.kubectl.commands)).toEqual(['', 'get', 'rollout', 'rollout undo']);
  expect(await place.run()).toMatchObject({
    exitCode: 0,
    stdout: '✓ kubectl 1.33.1  as locked\nNothing differs from runbook.lock.json.\n',
  });
  expect(readdirSync(place.repository).sort()).toEqual(['.git', 'rollback.md', 'runbook.lock.json']);
});

test('what changed is said with the lines it touches, and exits 1', { timeout: 60_000 }, async () => {
  const place = bench();
  install(place, kubectl);
  await place.run('--write');
  install(place, {
    ...kubectl,
    version: 'Client Version: v1.40.0',
    'rollout undo --help':
      'Options:\n    --revision=0:\n\tTo.\n\nUsage:\n  kubectl rollout undo NAME [options]',
    'get --help':
      "Options:\n    -o, --output='':\n\tOutput format. One of: (json, yaml).\n\n    -w, --watch=false:\n\tWatch.\n\nUsage:\n  kubectl get TYPE [options]",
    'rollout --help':
      'Available Commands:\n  undo        Back\n\nUsage:\n  kubectl rollout SUBCOMMAND [options]',
  });
  const { exitCode, stdout } = await place.run('rollback.md');
  expect(exitCode).toBe(1);
  expect(stdout).toBe(
    [
      '✗ kubectl 1.40.0',
      '    version 1.40.0, was 1.33.1',
      '    kubectl get --output allows json|yaml now, was json|wide',
      '      rollback.md:5',
      '    kubectl rollout has no status any more',
      '    kubectl rollout undo has no --to-revision any more',
      '      rollback.md:4',
      '    kubectl rollout undo has --revision too',
      '1 tool is not as runbook.lock.json says. Mend the lines above; "runbook drift --write" takes over what the tools say now.',
      '',
    ].join('\n'),
  );
  const lint = await place.run('--write');
  expect(lint.exitCode).toBe(0);
  expect((await place.run()).exitCode).toBe(0);
});

describe('a tool is asked as the design says', () => {
  test('no words but questions, each behind subcommands that are known; no home, no kubeconfig, no terminal', async () => {
    const place = bench();
    install(place, kubectl);
    await place.run('--write');
    const calls = place.calls();
    const words = new Set(calls.map((call) => call.split(' | ')[0]));
    expect([...words].sort()).toEqual([
      '--help',
      '__complete --',
      '__complete get --',
      '__complete rollout --',
      '__complete rollout undo --',
      'get --help',
      'options',
      'rollout --help',
      'rollout status --help',
      'rollout undo --help',
      'version',
    ]);
    for (const call of calls) {
      expect(call).toMatch(
        / HOME=\S*runbook-drift-\w+\/home KUBECONFIG=\/dev\/null cwd=\S*runbook-drift-\w+\/work tty=no /,
      );
      expect(call).not.toMatch(/AWS_|USER/);
    }
    expect(existsSync(/HOME=(\S+)/.exec(calls[0] ?? '')?.[1] ?? '/')).toBe(false);
  });

  test('it has no network (skipped where the system does not let it be taken away)', async ({ skip }) => {
    const place = bench();
    install(place, kubectl);
    const { stdout } = await place.run();
    const nets = new Set(place.calls().map((call) => /net=(.*?) env=/.exec(call)?.[1]?.trim()));
    skip(stdout.includes('does not let the network be taken away'));
    expect([...nets]).toEqual(['lo']);
  });

  test('a tool of the repository is never run, nor one that a link hides, nor one of no name in the catalogue', async () => {
    const place = bench(`${runbook}\n\`\`\`sh\nfrobnicate --help\nhelm list\n\`\`\`\n`);
    install(place, kubectl, 'frobnicate');
    const own = { ...place, bin: join(place.repository, 'bin') };
    mkdirSync(own.bin);
    writeFileSync(join(place.repository, 'calls'), '');
    install(own, kubectl, 'kubectl');
    install(own, kubectl, 'helm');
    symlinkSync(join(own.bin, 'helm'), join(place.bin, 'helm'));
    const { stdout } = await runMain({
      args: ['drift'],
      cwd: place.repository,
      env: { PATH: `${own.bin}:bin:${place.bin}` },
    });
    expect(readFileSync(join(place.repository, 'calls'), 'utf8')).toBe('');
    expect(place.calls()).toEqual([]);
    expect(stdout).toContain('? helm  not looked at: it is not on PATH outside of the repository\n');
    expect(stdout).not.toContain('frobnicate');
  });

  test('one that prints no help is not looked at', async () => {
    const place = bench();
    install(place, { '--help': 'Hello.' });
    expect((await place.run()).stdout).toContain(
      '? kubectl  not looked at: it answers with nothing that is help\n',
    );
  });
});

test('a tool that is not here is read from its pages, and what nobody can look at keeps what the lock has', async () => {
  const place = bench('# R\n\n```sh\nvelero backup get --wide\n```\n');
  const docs = join(place.repository, 'docs');
  mkdirSync(docs);
  const page = (title: string, options: string, links = '') =>
    `## ${title}\n\n\`\`\`\n${title} [flags]\n\`\`\`\n\n### Options\n\n\`\`\`\n${options}\n\`\`\`\n\n### SEE ALSO\n\n${links}\n`;
  writeFileSync(
    join(docs, 'velero.md'),
    page('velero', '  -h, --help   help', '* [velero backup](b.md)\t - B'),
  );
  writeFileSync(
    join(docs, 'velero_backup.md'),
    page('velero backup', '  -h, --help   help', '* [velero backup get](g.md)\t - G'),
  );
  writeFileSync(join(docs, 'velero_backup_get.md'), page('velero backup get', '  -o, --output string   How'));
  const written = await place.run('rollback.md', '--write', '--docs', 'velero=docs');
  expect(written).toMatchObject({ exitCode: 0, stdout: '✓ velero\nWritten: runbook.lock.json\n' });
  expect((await place.run('rollback.md')).stdout).toContain(
    '? velero  not looked at: it is not on PATH outside of the repository; the lock keeps what it has\n',
  );
  const again = await place.run('rollback.md', '--docs', 'velero=docs');
  expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('✓ velero  as locked') });
});

test('what cannot be read stops with the place and what to do', async () => {
  const place = bench();
  expect(await place.run('nowhere.md')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^nowhere\.md: There is no such file or folder\. .*\n {2}next: /),
  });
  expect(await place.run('--docs', 'velero=nowhere')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^nowhere: The folder with the pages of velero cannot be read\./),
  });
  writeFileSync(join(place.repository, 'runbook.lock.json'), '<<<<<<< HEAD\n');
  expect(await place.run()).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(
      /runbook\.lock\.json: This is no lock of tools: .*\n {2}next: Take it from the last commit/,
    ),
  });
});

test('where no runbook calls a tool that could be looked at, nothing is written', async () => {
  const place = bench('# R\n\n```sh\nls -la\n```\n');
  expect(await place.run('--write')).toMatchObject({
    exitCode: 0,
    stdout: 'No runbook here calls a tool that could be looked at.\n',
  });
  expect(existsSync(join(place.repository, 'runbook.lock.json'))).toBe(false);
});

test.skipIf(realTool('git') === null)(
  'a real git, captured, is as locked (skipped where there is none)',
  async () => {
    const place = bench(
      '# R\n\n```sh\ngit push --force-with-lease origin main\ngit log --oneline\ngit blame README.md\n```\n',
    );
    symlinkSync(realTool('git') ?? '', join(place.bin, 'git'));
    expect((await place.run('--write')).exitCode).toBe(0);
    const { tools } = JSON.parse(readFileSync(join(place.repository, 'runbook.lock.json'), 'utf8'));
    expect(tools.git.version).toMatch(/^\d+\.\d+/);
    expect(tools.git.commands.push.flags['--force-with-lease']).toEqual({ v: 2 });
    expect(tools.git.commands.blame.flags['--line-porcelain']).toEqual({ v: 0 });
    // Its usage leaves out what it shares with git diff.
    expect(tools.git.commands.log.complete).toBe(false);
    expect(await place.run()).toMatchObject({ exitCode: 0 });
  },
);

function realTool(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(':').map((folder) => join(folder, name));
  return folders.find((path) => existsSync(path)) ?? null;
}
