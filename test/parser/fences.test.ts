import { describe, expect, test } from 'vitest';
import {
  codesFound,
  codesOf,
  commandsIn,
  commandsOf,
  fencesOf,
  itemsOf,
  manualIn,
  read,
  step,
} from './reading.js';

const readingOf = (text: string) => fencesOf(read(text).runbook)[0]?.reading;
const lines = (...text: string[]) => text.join('\n');

describe('info strings', () => {
  test.each(['sh', 'bash', 'shell', 'azurecli', 'azurecli-interactive'])('%s is a script', (language) => {
    expect(readingOf(step('echo 1', language))).toEqual({ kind: 'script' });
    expect(codesOf(step('echo 1\necho 2; echo 3', language))).toEqual(['echo 1', 'echo 2', 'echo 3']);
  });

  test.each(['console', 'shell-session', 'sh-session', 'terminal'])('%s is a transcript', (language) => {
    expect(readingOf(step('$ echo 1', language))).toEqual({ kind: 'transcript' });
  });

  test.each(['yaml', 'promql', 'sql', 'powershell', 'output', 'zsh'])(
    '"%s" is shown, never run',
    (language) => {
      expect(readingOf(step('kubectl delete ns x', language))).toEqual({ kind: 'inert', why: 'language' });
      expect(codesOf(step('kubectl delete ns x', language))).toEqual([]);
    },
  );

  test.each([
    ['shel', 'shell'],
    ['Bash', 'bash'],
    ['consle', 'console'],
    ['SH', 'sh'],
  ])('"%s" is reported, with %s beside it', (language, near) => {
    const { findings } = read(step('echo 1', language));
    expect(findings.find(({ code }) => code === 'RB214')?.hint).toBe(`Did you mean ${near}?`);
    expect(codesOf(step('echo 1', language))).toEqual([]);
  });

  test('without a language it is shown, never run: as a script whose language was forgotten, or as what it is', () => {
    expect(readingOf(step('kubectl delete ns x', ''))).toEqual({ kind: 'inert', why: 'commands' });
    expect(readingOf(step('NAME  READY\nx     1/1', ''))).toEqual({ kind: 'inert', why: 'language' });
    expect(codesOf(step('kubectl delete ns x', ''))).toEqual([]);
  });

  test('a fence without a language that calls known tools is reported', () => {
    expect(codesFound(step('kubectl get pods', ''))).toContain('RB202');
    expect(codesFound(step('mere words here', ''))).not.toContain('RB202');
  });

  test('indented code is inert', () => {
    expect(readingOf('# T\n\n    kubectl delete ns x\n')).toEqual({ kind: 'inert', why: 'commands' });
    expect(codesOf('# T\n\n    kubectl delete ns x\n')).toEqual([]);
  });
});

describe('attributes', () => {
  const attributesOf = (text: string) => fencesOf(read(text).runbook)[0]?.attributes;

  test('follow the language', () => {
    const info =
      'sh {id=a timeout=2m interactive background until="ready to go" class=read cwd=/srv allow-failure allow-empty=X undo=3a}';
    expect(attributesOf(step('echo 1', info))).toEqual({
      id: 'a',
      timeoutMs: 120_000,
      interactive: true,
      background: true,
      until: 'ready to go',
      class: 'read',
      cwd: '/srv',
      allowFailure: true,
      allowEmpty: ['X'],
      undo: '3a',
    });
  });

  test('or stand unseen before the fence', () => {
    const text = '# T\n\n<!-- runbook: {timeout: 2m, allow-empty: [A, B]} -->\n```sh\necho 1\n```\n';
    expect(attributesOf(text)).toMatchObject({ timeoutMs: 120_000, allowEmpty: ['A', 'B'] });
  });

  test('may hold braces in quotes and around a name', () => {
    expect(attributesOf(step('echo 1', 'sh {background until="{ready}"}'))).toMatchObject({
      background: true,
      until: '{ready}',
    });
    expect(attributesOf(step('echo 1', 'sh {cwd=${REPO}/deploy timeout=2m}'))).toMatchObject({
      cwd: '${REPO}/deploy',
      timeoutMs: 120_000,
    });
    expect(attributesOf(step('echo 1', "sh it's {cwd='a'}"))).toMatchObject({ cwd: 'a' });
  });

  test('norun keeps a fence from running', () => {
    expect(readingOf(step('echo 1', 'sh {norun}'))).toEqual({ kind: 'inert', why: 'norun' });
  });

  test('an unknown one names its neighbour', () => {
    const { findings } = read(step('echo 1', 'sh {timout=2m}'));
    expect(findings).toMatchObject([{ code: 'RB106', hint: 'Did you mean timeout?' }]);
  });

  test('a wrong value is reported', () => {
    expect(codesFound(step('echo 1', 'sh {timeout=soon}'))).toEqual(['RB106']);
    expect(codesFound(step('echo 1', 'sh {class=safe}'))).toEqual(['RB106']);
    expect(codesFound('# T\n\n<!-- runbook: [oops -->\n```sh\necho 1\n```\n')).toEqual(['RB106']);
  });

  test('other tools’ words behind a language are left alone', () => {
    expect(codesFound(step('echo 1', 'sh title="x" {1,3-5}'))).toEqual([]);
  });
});

describe('what a fence stands in', () => {
  test.each(['Examples', 'Related runbooks', 'Alert', 'Run history'])(
    'under "%s" it is shown only',
    (heading) => {
      expect(readingOf(`# T\n\n## ${heading}\n\n\`\`\`sh\nkubectl delete ns x\n\`\`\`\n`)).toEqual({
        kind: 'inert',
        why: 'role',
      });
    },
  );

  test.each([
    'Example:',
    'For example, on the primary:',
    'The file looks like this:',
    'Look at it. For example:',
  ])('after "%s" it is an illustration', (sentence) => {
    expect(readingOf(`# T\n\n${sentence}\n\n\`\`\`sh\nkubectl delete ns x\n\`\`\`\n`)).toEqual({
      kind: 'inert',
      why: 'illustration',
    });
  });

  test.each([
    'Check the output of this command:',
    'If it looks like the node is down, run:',
    'Run the example script:',
  ])('after "%s" it runs', (sentence) => {
    expect(readingOf(`# T\n\n${sentence}\n\n\`\`\`sh\nls\n\`\`\`\n`)).toEqual({ kind: 'script' });
  });

  test.each([
    'Expected output:',
    'Output should look like:',
    'Example output:',
    'You should see something like:',
  ])('after "%s" it is a picture of what the command above prints', (sentence) => {
    const text = `# T\n\n\`\`\`sh\nget a\n\`\`\`\n\n${sentence}\n\n\`\`\`\nStatus: ok\n\n  two\n\`\`\`\n`;
    expect(commandsOf(read(text).runbook)[0]?.documented?.lines).toEqual(['Status: ok', '', '  two']);
  });

  test('Expect in a paragraph or list right after it is a check on its last command', () => {
    const { runbook } = read(`${step('get a\nget b')}\nExpect p99 < 0.5\n`);
    expect(commandsOf(runbook).map(({ expectations }) => expectations.length)).toEqual([0, 1]);
    const list = read(`${step('get a')}\n- Expect p99 < 0.5\n- Expect exit 0\n`);
    expect(commandsOf(list.runbook)[0]?.expectations).toHaveLength(2);
  });

  test('a decision tree is taken after the last command of its section', () => {
    const text = `# T\n\n## Step 1 — Check\n\n${'```sh\nget a\n```'}\n\n${'```sh\nget b\n```'}\n\nMore.\n\n**Decision tree:**\n- p99 < 0.5 → stop\n- p99 > 0.5 → continue to Step 2\n`;
    expect(fencesOf(read(text).runbook).map(({ sectionRules }) => sectionRules.length)).toEqual([0, 2]);
  });

  test('a decision tree with no command to stand on is to do by hand, and reported', () => {
    const { runbook, findings } = read('# T\n\nDecision tree:\n\n- p99 < 0.5 → stop\n');
    expect(runbook.sections[0]?.blocks.at(-1)).toMatchObject({ kind: 'task' });
    expect(findings.map(({ code }) => code)).toEqual(['RB302']);
  });
});

describe('what is no shell, though marked so', () => {
  test.each([
    ['PromQL', 'sum by (le) (rate(http_requests_total[5m]))'],
    ['PromQL', 'kube_pod_info{node="a"} > 5'],
    ['PromQL', 'histogram_quantile(0.99, x)'],
    ['SQL', 'SELECT * FROM users;'],
    ['SQL', 'select count(*) from users;'],
    ['SQL', 'DROP TABLE users;'],
    ['Groovy', 'def x = 1'],
    ['YAML', 'apiVersion: v1\nkind: Pod'],
    ['JSON', '{ "a": 1 }'],
    ['a program’s output', 'NAME READY STATUS\nweb 1/1 Running'],
    ['a program’s output', 'kubectl get pods\nNAME   READY   STATUS\nweb    1/1     Running'],
    ['prose or a program’s output', 'Check that the pods run'],
    ['lines left out', 'kubectl get pods\n...\nkubectl get svc'],
    ['prompts among its lines', 'kubectl get pods\n$ kubectl get svc'],
    ['prompts among its lines', '> info replication\nrole:master'],
    ['prompts among its lines', 'kubectl get pods\nsh-4.4# reboot'],
    ['quoted text', '"the storage class has no provisioner"'],
    ['"key:value" lines', 'redis-cli info\nrole:master'],
    ['a program’s output', 'backup-list\nname\tmodified\tsize\nbase_01\t2019-06-15 04:27:42\t3'],
  ])('%s: %s', (what, code) => {
    const { findings } = read(step(code));
    expect(readingOf(step(code))).toEqual({ kind: 'inert', why: 'not-shell' });
    expect(findings.find((finding) => finding.code === 'RB213')?.message).toContain(what);
  });

  test('commands wrapped without a backslash keep a plan from starting', () => {
    for (const code of [
      'oc get pods\n  -l app=web',
      'oc get pods -n\nweb',
      'oc adm top\n    my-pods',
      'oc patch x --patch\n\'[{ "op": 1 }]\'',
    ]) {
      expect(readingOf(step(code))).toMatchObject({ kind: 'unparsed' });
      expect(codesFound(step(code))).toContain('RB213');
    }
  });

  test('what does not parse is unparsed, with its place', () => {
    const { findings } = read(step('echo 1\nif true; then echo "x\n'));
    expect(findings).toMatchObject([{ code: 'RB201' }]);
  });

  test.each([
    'set -e',
    '[ -f x ] && rm x',
    '$K get pods',
    './run.sh --all',
    'X=1 make',
    '{ a; b; }',
    'time ls',
    '! grep x y',
    'Main() { ls; }\nMain',
    'df -h\nfor i in a; do our-tool; done',
    'ls\n  kubectl get pods',
  ])('"%s" is shell', (code) => {
    expect(readingOf(step(code))).toEqual({ kind: 'script' });
  });
});

describe('transcripts', () => {
  test('what follows a bare prompt is a command, the lines under it its output', () => {
    const [first, second] = commandsIn(
      lines('$ get pods', 'NAME   READY', 'web    1/1', '', '% get svc', 'none'),
      'console',
    );
    expect(first).toMatchObject({ code: 'get pods', documented: { lines: ['NAME   READY', 'web    1/1'] } });
    expect(second).toMatchObject({ code: 'get svc', documented: { lines: ['none'] } });
  });

  test('a script whose first line begins with a prompt is one too, and reported', () => {
    const text = step(lines('# list', '$ get pods', 'web 1/1'));
    expect(readingOf(text)).toEqual({ kind: 'transcript' });
    expect(codesFound(text)).toEqual(['RB203']);
    expect(commandsOf(read(text).runbook)).toMatchObject([{ code: 'get pods', label: 'list' }]);
  });

  test('a command goes on behind a backslash, in a quote, in a heredoc', () => {
    const fence = lines(
      '$ get \\',
      '    pods',
      'web',
      "$ psql -c 'select",
      "1'",
      '1',
      '$ cat <<EOF',
      '> hi',
      'EOF',
      'hi',
    );
    expect(commandsIn(fence, 'console').map(({ code }) => code)).toEqual([
      'get \\\n    pods',
      "psql -c 'select\n1'",
      'cat <<EOF\nhi\nEOF',
    ]);
  });

  test.each([
    'sh-4.4# systemctl restart kubelet',
    'sh-4.4$ ls',
    '[root@host ~]# reboot',
    '[core@node-1 ~]$ ls',
    'user@aptly:~$ aptly publish',
    'root@web-1:/var/log# rm x',
    'orders=> DELETE FROM orders;',
    'postgres=# DROP TABLE x;',
    'mysql> DROP TABLE x;',
    'MariaDB [(none)]> DROP TABLE x;',
    '>>> import os',
    'irb(main):001:0> User.delete_all',
    'bash-5.1# reboot',
    '/ # reboot',
    'PS C:\\> Remove-Item x',
    '# systemctl reboot',
  ])('"%s" is meant for another place', (line) => {
    expect(commandsIn(line, 'console')).toEqual([]);
    expect(manualIn(line, 'console')).toHaveLength(1);
    expect(commandsIn(line).map(({ code }) => code)).toEqual([]);
  });

  test('a session pasted with a margin is read without it', () => {
    expect(commandsIn('    # list\n    $ get pods\n    web', 'bash')).toMatchObject([
      { code: 'get pods', label: 'list', documented: { lines: ['web'] } },
    ]);
  });

  test('beside a bare prompt # is a comment', () => {
    const fence = lines('# first this', '$ get a', 'a', '', '# then that', '$ get b');
    expect(commandsIn(fence, 'console').map(({ label }) => label)).toEqual(['first this', 'then that']);
    expect(manualIn(fence, 'console')).toEqual([]);
  });

  test('a session without prompts runs nothing and is reported', () => {
    expect(itemsOf(read(step('kubectl get pods', 'console')).runbook)).toEqual([]);
    expect(codesFound(step('kubectl get pods', 'console'))).toContain('RB202');
    expect(codesFound(step('POD=$(kubectl get pods -o name)', 'console'))).toContain('RB202');
  });

  test.each(['sum by (le) (up) > 0', 'apiVersion: v1', '- alertname = Down', 'pod/shop deleted'])(
    'a session that holds output alone is none to report: %s',
    (output) => expect(codesFound(step(output, 'console'))).not.toContain('RB202'),
  );
});

describe('sessions elsewhere', () => {
  test('take the rest of the fence along', () => {
    expect(
      commandsIn(lines('get a', 'ssh db-1', 'systemctl restart postgres')).map(({ code }) => code),
    ).toEqual(['get a', 'ssh db-1']);
    expect(manualIn(lines('ssh db-1', 'systemctl restart postgres'))).toEqual(['systemctl restart postgres']);
  });

  test('and the later fences of the section, until an exit', () => {
    const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n\n`;
    const text = `# T\n\n## Step 1 — A\n\n${fence('ssh db-1')}${fence('reboot\nexit')}${fence('get a')}## Step 2 — B\n\n${fence('get b')}`;
    expect(codesOf(text)).toEqual(['ssh db-1', 'get a', 'get b']);
  });

  test('or until the words say so', () => {
    const text = '# T\n\n```sh\nssh db-1\nreboot\n```\n\nBack on your machine:\n\n```sh\nget a\n```\n';
    expect(codesOf(text)).toEqual(['ssh db-1', 'get a']);
  });

  test('sections below are still inside, the next section is not', () => {
    const text =
      '# T\n\n## A\n\n```sh\nssh db-1\n```\n\n### Part\n\n```sh\nreboot\n```\n\n## B\n\n```sh\nkubectl get b\n```\n';
    expect(codesOf(text)).toEqual(['ssh db-1', 'kubectl get b']);
  });

  test('words put host tools elsewhere, and leave what reaches out from here', () => {
    const behind = (words: string, code: string) => codesOf(`# T\n\n${words}\n\n\`\`\`sh\n${code}\n\`\`\`\n`);
    expect(behind('Run this in all etcd pods:', 'etcdctl defrag')).toEqual([]);
    expect(behind('SSH to the affected node and restart it:', 'sudo systemctl restart kubelet')).toEqual([]);
    expect(behind('From the rails console:', 'bundle exec rake x')).toEqual([]);
    expect(behind('Look at the pods on the node:', 'kubectl get pods')).toEqual(['kubectl get pods']);
    expect(behind('On your own machine:', 'systemctl status docker')).toEqual(['systemctl status docker']);
    expect(behind('Restart it:', 'systemctl restart x')).toEqual(['systemctl restart x']);
  });

  test('a session that nobody left keeps host tools of later sections there', () => {
    const text =
      '# T\n\n## A\n\n```sh\nssh db-1\n```\n\n## B\n\n```sh\nsystemctl restart x\n```\n\n```sh\ngit pull\n```\n';
    expect(codesOf(text)).toEqual(['ssh db-1', 'git pull']);
  });

  test('leaving a place that nobody was seen to enter is for the person who did', () => {
    expect(codesOf('# T\n\n```console\n$ exit\n```\n')).toEqual([]);
    expect(codesOf('# T\n\n```sh\ntrue\nexit 3\n```\n')).toEqual(['true', 'exit 3']);
  });

  test('an exit at the other prompt leads back', () => {
    const fence = lines('$ oc debug node/a', 'sh-4.4# chroot /host', 'sh-4.4# exit', '$ oc get nodes');
    expect(commandsIn(fence, 'console').map(({ code }) => code)).toEqual(['oc debug node/a', 'oc get nodes']);
  });
});

test('a fence never closed is reported, in a list too', () => {
  expect(codesFound('# T\n\n```sh\necho 1\n')).toContain('RB108');
  expect(codesFound('# T\n\n- a\n\n  ```sh\n  echo 1\n\nmore\n')).toContain('RB108');
  expect(codesFound('# T\n\n> ~~~~sh\n> echo 1\n> ~~~~\n')).toEqual([]);
});

test('nothing to run or to do is reported', () => {
  expect(codesFound('# T\n\nwords\n')).toEqual(['RB102']);
  expect(codesFound('')).toEqual(['RB102']);
});
