import { expect, test } from 'vitest';
import type { Operator } from '../../../src/executor/ports.js';
import { createRunLines } from '../../../src/report/terminal/run-lines.js';
import { createTerminalReporter } from '../../../src/report/terminal/run-reporter.js';
import { createStyle } from '../../../src/report/terminal/style.js';
import { planOf } from '../../support/plan-of.js';
import { type Answer, scriptedRun } from '../../support/scripted-run.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;

interface Showing {
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly operator?: Partial<Operator>;
  readonly width?: number;
}

/** What a person sees of a run of this document. */
async function screenOf(document: string, { answers = {}, operator, width = 200 }: Showing = {}) {
  const written: string[] = [];
  const plan = planOf(document);
  const asks = operator !== undefined;
  const reporter = createTerminalReporter(plan, createStyle({ colour: false, plain: true }), {
    write: (text) => void written.push(text),
    columns: () => null,
    width: () => width,
    asks,
  });
  const policy = asks ? { attended: true, yes: false } : {};
  await scriptedRun({ plan, answers, readers: [reporter], policy, ...(asks ? { operator } : {}) });
  return written.join('').split('\n');
}

test('a command is shown with its class, its line, what is left of the time, its comment and its text', async () => {
  const lines = await screenOf(
    `## Step 1 — Look (< 60s)\n\n${fence('# Who is there?\nkubectl get pods \\\n  -o wide')}`,
    {
      answers: { kubectl: { stdout: 'web-1\n', tookMs: 1500 } },
    },
  );
  expect(lines).toEqual([
    '',
    'Step 1  Look   (60 s left)',
    '  1.1  read, line 5, 60 s left',
    '    Who is there?',
    '    $ kubectl get pods \\',
    '        -o wide',
    '    | web-1',
    '    ok 1.5 s',
    '',
    '',
  ]);
});

test('a text check that passes is one line, however much was seen', async () => {
  const stdout = `${'all is well\n'.repeat(50)}`;
  const lines = await screenOf(`## Step 1\n\n${fence('kubectl get x\n# Expect output contains "well"')}`, {
    answers: { kubectl: { stdout } },
  });
  const verdict = lines.filter((line) => line.includes('Expect'));
  expect(verdict).toHaveLength(1);
  expect(verdict[0]?.length).toBeLessThan(170);
  expect(verdict[0]).toMatch(
    /^ {4}ok Expect output contains "well" {3}pass: saw all is well ⏎ all is well .*…$/,
  );
});

test('silence is said where a check or a decision stands on it', async () => {
  const code = 'git diff a..b\n# If output is empty -> continue.\n# If output shows DROP -> stop.';
  const lines = await screenOf(`## Step 1\n\n${fence(code)}`);
  expect(lines).toContain('    ok 0.0 s, printed nothing');
});

test('what differs from the documented output is told', async () => {
  const document = `## Step 1\n\n${fence('argocd app get shop')}\nYou should see:\n\n\`\`\`\nHealth Status:  Healthy\n\`\`\`\n`;
  const lines = await screenOf(document, { answers: { argocd: { stdout: 'Health Status:  Degraded\n' } } });
  expect(lines.filter((line) => line.includes('documented'))).toEqual([
    expect.stringMatching(/^ {4}\? Health Status: documented Healthy, now Degraded/),
  ]);
});

test('what a question showed a moment ago is not shown again', async () => {
  const document = `## Before you begin\n\n- Say so in the channel.\n\n## Step 1\n\n${fence('touch mark')}`;
  const lines = await screenOf(document, {
    operator: {
      doTask: async () => ({ kind: 'done' }),
      approve: async () => ({ kind: 'run' }),
      worked: async () => true,
    },
  });
  const text = lines.join('\n');
  expect(text).not.toContain('Say so in the channel');
  expect(text).not.toContain('touch mark');
  expect(text).toContain('ok done');
});

test('prose is broken between words on a narrow screen, values and commands are not', async () => {
  const code =
    '# What it consists of in the cluster, and the image that has to go.\nIMAGE=$(kubectl get deploy web -o name)';
  const lines = await screenOf(`## Step 1 — Check what runs, and what ran before\n\n${fence(code)}`, {
    width: 40,
    answers: { kubectl: { variables: { IMAGE: 'ghcr.io/acme/catalog@sha256:e13f6b2a9c7d508e4b1a6f3c' } } },
  });
  const isWhole = (line: string) => /[$=]/.test(line);
  expect(lines.filter((line) => line.length > 40).every(isWhole)).toBe(true);
  expect(lines).toContain('    What it consists of in the cluster,');
  expect(lines).toContain('    $ IMAGE=$(kubectl get deploy web -o name)');
  expect(lines).toContain('    IMAGE = ghcr.io/acme/catalog@sha256:e13f6b2a9c7d508e4b1a6f3c');
});

const page = {
  style: createStyle({ colour: false, plain: true }),
  width: () => Number.POSITIVE_INFINITY,
  asks: false,
};

/** What is shown before the command of that id is started. */
function startOf(code: readonly string[], command: string): readonly string[] {
  const plan = planOf(['## Step 1 — Look', '', '```sh', ...code, '```', ''].join('\n'));
  const lines = createRunLines(plan, page);
  return lines.of({
    kind: 'command-started',
    seq: 1,
    at: '2026-11-22T00:00:00.000Z',
    command,
    attempt: 1,
    output: 1,
    code:
      plan.steps[0]?.items.flatMap((item) => (item.id === command && 'code' in item ? item.code : []))[0] ??
      '',
    edited: false,
    class: 'read',
  });
}

test('what the document says of a command is shown under its end', () => {
  const plan = planOf('## Step 1 — Look\n\n```sh\noc get nodes\n# All of them should be there.\n```\n');
  const lines = createRunLines(plan, page);
  const finished = {
    kind: 'command-finished',
    seq: 2,
    at: '2026-11-22T00:00:00.000Z',
    command: '1.1',
    attempt: 1,
    ending: { kind: 'exited', exitCode: 0, pipeline: [0] },
    worked: true,
    message: null,
    durationMs: 10,
    stdoutBytes: 0,
    stderrBytes: 0,
    differences: [],
    evidence: { exitIsAnswer: false, notRun: null, decides: true, stdoutBytes: 0, stderrBytes: 0 },
    session: null,
    returnsTo: null,
  } as const;
  expect(lines.of(finished).at(-1)).toBe('    note: All of them should be there.');
});

test('the lines for a session are told before it opens: they are typed in there', () => {
  const session = [
    'oc debug node/a',
    'ip link show',
    '# Which are down?',
    'crictl ps',
    'exit',
    'oc get nodes',
  ];
  expect(startOf(session, '1.1').slice(2)).toEqual([
    '    to be typed in its session:',
    '      ip link show',
    '      Which are down?: crictl ps',
    '      exit',
  ]);
});

test('a command that opens no session announces none', () => {
  expect(startOf(['oc get nodes', '# 2. Press the button.'], '1.1')).toEqual([
    '  1.1  read, line 4',
    '    $ oc get nodes',
  ]);
});

test('an opener with nothing behind it is shown alone', () => {
  expect(startOf(['oc debug node/a'], '1.1')).toEqual(['  1.1  read, line 4', '    $ oc debug node/a']);
});
