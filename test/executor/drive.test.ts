import { expect, test } from 'vitest';
import type { RunPolicy } from '../../src/model/generated/schemas.js';
import { planOf } from '../support/plan-of.js';
import { scriptedRun } from '../support/scripted-run.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const steps = (...codes: readonly string[]) =>
  codes.map((code, i) => `## Step ${i + 1}\n\n${fence(code)}`).join('\n');

const statusOf = ({ events }: { events: readonly { kind: string }[] }) =>
  events.find(
    (
      event,
    ): event is {
      kind: 'run-finished';
      exitCode: number;
      status: string;
      reasons: readonly { message: string }[];
    } => event.kind === 'run-finished',
  );

test('steps run in order and a run in which nothing failed worked', async () => {
  const run = await scriptedRun({ plan: planOf(steps('kubectl get pods', 'kubectl get nodes')) });
  expect(run.ran).toEqual(['kubectl get pods', 'kubectl get nodes']);
  expect(statusOf(run)).toMatchObject({ status: 'worked', exitCode: 0 });
});

test('a failing command ends an unattended run with exit 1 and what it said', async () => {
  const run = await scriptedRun({
    plan: planOf(steps('kubectl get pods', 'kubectl get nodes')),
    answers: { 'get pods': { exitCode: 1, stderr: 'connection refused\n' } },
  });
  expect(run.ran).toEqual(['kubectl get pods']);
  expect(statusOf(run)).toMatchObject({ status: 'failed', exitCode: 1 });
  expect(statusOf(run)?.reasons[0]?.message).toContain('connection refused');
});

test('an empty capture fails its command, and no decision is taken on what stands behind it', async () => {
  const code =
    'A=$(kubectl get x)\ngit diff "$A"\n# If output is empty -> safe to go on.\n# If output shows DROP -> stop.';
  const run = await scriptedRun({
    plan: planOf(steps(code)),
    answers: { 'kubectl get x': { variables: { A: '' } } },
  });
  expect(run.ran).toEqual(['A=$(kubectl get x)']);
  expect(statusOf(run)?.reasons[0]?.message).toContain('A is empty');
  expect(run.events.filter((event) => event.kind === 'decision-taken')).toEqual([]);
});

test('a polled check is asked again until it holds, and no longer', async () => {
  const code = 'promtool query instant http://x up\n# Expect p99 < 0.5 within 3m every 10s';
  const run = await scriptedRun({
    plan: planOf(steps(code)),
    answers: { promtool: [{ stdout: '0.9\n' }, { stdout: '0.7\n' }, { stdout: '0.4\n' }, { stdout: '9\n' }] },
  });
  expect(run.ran).toHaveLength(3);
  expect(run.elapsedMs).toBe(20_000);
  expect(run.events.find((event) => event.kind === 'check-settled')).toMatchObject({
    verdict: 'pass',
    samples: 3,
    observed: 0.4,
  });
  expect(statusOf(run)).toMatchObject({ status: 'worked' });
});

test('a check that does not hold within its window fails the run with what was seen', async () => {
  const code = 'promtool query instant http://x up\n# Expect p99 < 0.5 within 1m every 30s';
  const run = await scriptedRun({ plan: planOf(steps(code)), answers: { promtool: { stdout: '0.9\n' } } });
  expect(statusOf(run)).toMatchObject({ status: 'failed', exitCode: 1 });
  expect(run.elapsedMs).toBe(60_000);
});

test('a check that cannot be told is inconclusive: exit 3, never a pass', async () => {
  const code = 'promtool query instant http://x up\n# Expect p99 < 0.5';
  const run = await scriptedRun({ plan: planOf(steps(code)), answers: { promtool: { stdout: '' } } });
  expect(statusOf(run)).toMatchObject({ status: 'inconclusive', exitCode: 3 });
});

test('the start of a command that writes is synced before the shell sees it', async () => {
  const run = await scriptedRun({ plan: planOf(steps('kubectl apply -f x.yaml')) });
  expect(run.synced).toContain('command-started');
  const read = await scriptedRun({ plan: planOf(steps('kubectl get pods')) });
  expect(read.synced).not.toContain('command-started');
});

test('without --yes no write starts, reads before it ran, and all that is missing is said at once', async () => {
  const document = steps('kubectl get pods', 'kubectl apply -f x.yaml', 'kubectl delete pod x');
  const run = await scriptedRun({ plan: planOf(document), policy: { yes: false } });
  expect(run.ran).toEqual(['kubectl get pods']);
  expect(statusOf(run)).toMatchObject({ status: 'refused', exitCode: 5 });
  const said = JSON.stringify(statusOf(run)?.reasons);
  expect(said).toContain('--yes');
  expect(said).toContain('--approve 3');
});

test('what destroys needs its label beside --yes', async () => {
  const document = steps('kubectl delete pod x');
  expect(statusOf(await scriptedRun({ plan: planOf(document) }))).toMatchObject({ exitCode: 5 });
  const approved = await scriptedRun({ plan: planOf(document), policy: { approve: ['1'] } });
  expect(approved.ran).toEqual(['kubectl delete pod x']);
});

test('--read-only runs what reads and judges nothing behind a write that was not made', async () => {
  const document = steps('kubectl apply -f x.yaml', 'kubectl get pods\n# Expect output contains "Running"');
  const run = await scriptedRun({ plan: planOf(document), policy: { mode: 'read-only', yes: false } });
  expect(run.ran).toEqual(['kubectl get pods']);
  expect(run.events.find((event) => event.kind === 'check-settled')).toMatchObject({ verdict: 'not-judged' });
  expect(statusOf(run)).toMatchObject({ status: 'worked', exitCode: 0 });
});

test('a decision that says stop ends the run with exit 4 and the runbook to open', async () => {
  const code =
    'git diff a..b\n# If output is empty -> continue.\n# If output shows DROP -> NOT safe; stop. Open data.md.';
  const run = await scriptedRun({
    plan: planOf(steps(code, 'kubectl get pods')),
    answers: { 'git diff': { stdout: 'DROP TABLE x;\n' } },
  });
  expect(run.ran).toEqual(['git diff a..b']);
  expect(statusOf(run)).toMatchObject({ status: 'stopped', exitCode: 4, next: 'data.md' });
});

test('a decision nobody wrote a rule for stops an unattended run with exit 3', async () => {
  const code = 'git diff a..b\n# If output is empty -> continue.\n# If output shows DROP -> stop.';
  const run = await scriptedRun({
    plan: planOf(steps(code)),
    answers: { 'git diff': { stdout: 'COMMENT ON x;\n' } },
  });
  expect(statusOf(run)).toMatchObject({ status: 'inconclusive', exitCode: 3 });
});

test('the operator may go on where the document is silent, and the reason is kept', async () => {
  const code = 'git diff a..b\n# If output is empty -> continue.\n# If output shows DROP -> stop.';
  const run = await scriptedRun({
    plan: planOf(steps(code)),
    policy: { attended: true },
    answers: { 'git diff': { stdout: 'COMMENT ON x;\n' } },
    operator: { decide: async () => ({ kind: 'continue', reason: 'a comment changes nothing' }) },
  });
  expect(statusOf(run)).toMatchObject({ status: 'worked' });
  expect(run.events).toContainEqual(
    expect.objectContaining({ kind: 'question-answered', reason: 'a comment changes nothing' }),
  );
});

test('a member that was not chosen does not run, an open choice that writes stops the run before any write', async () => {
  const document =
    '## Step 1 — Mitigate\n\n```sh\n# Option A — restart\nkubectl rollout restart deploy/x\n\n# Option B — scale\nkubectl scale deploy/x --replicas=3\n```\n';
  const open = await scriptedRun({ plan: planOf(document) });
  expect(open.ran).toEqual([]);
  expect(statusOf(open)).toMatchObject({ exitCode: 5 });
  expect(JSON.stringify(statusOf(open)?.reasons)).toContain('--choose 1=A');
});

test('attended, each write is asked for, and skipping one goes on', async () => {
  const asked: string[] = [];
  const run = await scriptedRun({
    plan: planOf(steps('kubectl apply -f x.yaml', 'kubectl apply -f y.yaml')),
    policy: { attended: true, yes: false },
    operator: {
      approve: async ({ command }) => {
        asked.push(command.id);
        return command.id === '1.1' ? { kind: 'skip' } : { kind: 'run' };
      },
      worked: async () => true,
    },
  });
  expect(asked).toEqual(['1.1', '2.1']);
  expect(run.ran).toEqual(['kubectl apply -f y.yaml']);
});

test('attended, a failed command may be tried again', async () => {
  const run = await scriptedRun({
    plan: planOf(steps('kubectl get pods')),
    policy: { attended: true },
    answers: { 'get pods': [{ exitCode: 1 }, { stdout: 'ok' }] },
    operator: { onFailure: async () => ({ kind: 'retry' }) },
  });
  expect(run.ran).toHaveLength(2);
  expect(statusOf(run)).toMatchObject({ status: 'worked' });
});

test('an output that fails is dropped and named, and the run goes on', async () => {
  const broken = {
    name: 'broken',
    onEvent: () => {
      throw new Error('disk full');
    },
  };
  const run = await scriptedRun({ plan: planOf(steps('kubectl get pods')), readers: [broken] });
  expect(run.events).toContainEqual(
    expect.objectContaining({ kind: 'reader-dropped', reader: 'broken', message: 'disk full' }),
  );
  expect(statusOf(run)).toMatchObject({ status: 'worked' });
});

test('a name whose capture was skipped is refused, not guessed', async () => {
  const plan = planOf(steps('A=$(kubectl get x)', 'kubectl get pod "$A"'), { skip: [] });
  const run = await scriptedRun({
    plan,
    policy: { attended: true },
    answers: { 'get x': { exitCode: 1 } },
    operator: { onFailure: async () => ({ kind: 'skip', reason: 'x is gone' }) },
  });
  expect(run.ran).toEqual(['A=$(kubectl get x)']);
  expect(statusOf(run)).toMatchObject({ status: 'refused', exitCode: 2 });
});

test('a captured value that would pass for a flag never reaches a writing command', async () => {
  const plan = planOf(steps('A=$(kubectl get x)', 'kubectl label pod $A a=b'));
  const run = await scriptedRun({ plan, answers: { 'get x': { variables: { A: '--all' } } } });
  expect(run.ran).toEqual(['A=$(kubectl get x)']);
  expect(statusOf(run)).toMatchObject({ status: 'failed' });
});

test('folding the journal again gives the same run', async () => {
  const { applyEvent } = await import('../../src/run/apply-event.js');
  const { layOut } = await import('../../src/run/itinerary.js');
  const { initialState } = await import('../../src/run/run-state.js');
  const plan = planOf(
    steps('A=$(kubectl get x)', 'promtool query instant http://x up\n# Expect p99 < 0.5 within 1m every 10s'),
  );
  const run = await scriptedRun({
    plan,
    answers: { 'get x': { variables: { A: 'v' } }, promtool: [{ stdout: '1' }, { stdout: '0.1' }] },
  });
  const itinerary = layOut(plan);
  const folded = run.events.reduce(
    (state, event) => applyEvent(itinerary, state, event),
    initialState(itinerary),
  );
  expect(folded).toEqual(run.state);
});

const abortOrUndo = [
  '## Step 1 — Check',
  '',
  '```sh',
  'kubectl argo rollouts get rollout catalog',
  '# If `Status: Paused` or `Progressing` -> use **abort** (Step 3a).',
  '# If `Status: Healthy` -> use **undo** (Step 3b).',
  '```',
  '',
  '## Step 3 — Mitigate',
  '',
  '### 3a. Abort',
  '',
  fence('kubectl argo rollouts abort catalog'),
  '### 3b. Undo',
  '',
  fence('kubectl argo rollouts undo catalog'),
].join('\n');

test.each([
  ['Paused', 'kubectl argo rollouts abort catalog'],
  ['Healthy', 'kubectl argo rollouts undo catalog'],
])('a rule that leads to a member of a choice makes it: %s', async (status, code) => {
  const run = await scriptedRun({
    plan: planOf(abortOrUndo, { choose: {} }),
    answers: { 'get rollout': { stdout: `Name: catalog\nStatus: ${status}\n` } },
  });
  expect(run.ran).toEqual(['kubectl argo rollouts get rollout catalog', code]);
  expect(statusOf(run)).toMatchObject({ status: 'worked' });
});

test('where no rule holds, neither member of the choice runs', async () => {
  const run = await scriptedRun({
    plan: planOf(abortOrUndo),
    answers: { 'get rollout': { stdout: 'Status: Degraded\n' } },
  });
  expect(run.ran).toEqual(['kubectl argo rollouts get rollout catalog']);
  expect(statusOf(run)).toMatchObject({ exitCode: 3 });
});

test('a jump skips what lies between', async () => {
  const code = 'git diff a..b\n# If output is empty -> jump to Step 3.\n# If output shows DROP -> stop.';
  const run = await scriptedRun({ plan: planOf(steps(code, 'kubectl get nodes', 'kubectl get pods')) });
  expect(run.ran).toEqual(['git diff a..b', 'kubectl get pods']);
});

test('going back to a step that ran asks: unattended the run stops there', async () => {
  const back =
    'kubectl get pods\n# If output is empty -> back to Step 1.\n# If output shows READY -> continue.';
  const run = await scriptedRun({ plan: planOf(steps('kubectl get nodes', back)) });
  expect(run.ran).toEqual(['kubectl get nodes', 'kubectl get pods']);
  expect(statusOf(run)).toMatchObject({ exitCode: 3 });
});

test('a command whose end is not known lets no write follow until a check has passed', async () => {
  const document = steps('kubectl get pods -w', 'kubectl apply -f x.yaml');
  const run = await scriptedRun({ plan: planOf(document), answers: { '-w': { timedOut: true } } });
  expect(run.ran).toEqual(['kubectl get pods -w']);
  expect(statusOf(run)).toMatchObject({ exitCode: 3 });
});

const byHand =
  '## Step 1 — Mitigate\n\n```sh\n# 1. Take the region out of the load balancer by hand.\n```\n\n## Step 2 — Restart\n\n```sh\nkubectl rollout restart deploy/x\n```\n';

test('a deed only a person can do, in front of a write, ends an unattended run before the write', async () => {
  const run = await scriptedRun({ plan: planOf(byHand) });
  expect(run.ran).toEqual([]);
  expect(statusOf(run)).toMatchObject({ status: 'refused', exitCode: 5 });
  expect(statusOf(run)?.reasons[0]?.message).toContain('load balancer');
});

test('attended, the deed is asked for and the write follows', async () => {
  const asked: string[] = [];
  const run = await scriptedRun({
    plan: planOf(byHand),
    policy: { attended: true },
    operator: {
      doTask: async (task) => {
        asked.push(task.text);
        return { kind: 'done' };
      },
      worked: async () => true,
    },
  });
  expect(asked[0]).toContain('load balancer');
  expect(run.ran).toEqual(['kubectl rollout restart deploy/x']);
});

const gatedInTheMiddle =
  '## Step 1 — Mend\n\n```sh\ntouch a1\n\n# Only if needed: clear the cache\ntouch a2\n\n# Roll back the app\ntouch a3\n```\n';

test('what is left out on purpose closes no gate: the writes behind it run', async () => {
  const run = await scriptedRun({ plan: planOf(gatedInTheMiddle, { skip: ['1.2'] }) });
  expect(run.ran).toEqual(['touch a1', 'touch a3']);
  expect(statusOf(run)).toMatchObject({ status: 'worked' });
});

test('a gate nobody opened takes the later writes of its step along: exit 5', async () => {
  const run = await scriptedRun({ plan: planOf(gatedInTheMiddle) });
  expect(run.ran).toEqual(['touch a1']);
  expect(statusOf(run)).toMatchObject({ status: 'refused', exitCode: 5 });
});

const gatedFirst = (gated: string, behind: string) =>
  steps('touch a', `# Only if it hangs: change it by hand\n${gated}\n\n# Go on\n${behind}`, 'touch c');

test.each([
  ['needs a terminal', gatedFirst('kubectl edit deploy/x', 'touch b')],
  ['stands before what destroys', gatedFirst('touch b', 'rm -rf x')],
  ['stands before what needs a terminal', gatedFirst('touch b', 'kubectl edit deploy/x')],
])('a gated command without a yes that %s is passed over, and the rest runs: exit 5', async (_, document) => {
  const run = await scriptedRun({ plan: planOf(document) });
  expect(run.ran).toEqual(['touch a', 'touch c']);
  expect(statusOf(run)).toMatchObject({ status: 'refused', exitCode: 5 });
  const said = JSON.stringify(statusOf(run)?.reasons);
  expect(said).toContain('2.1 was passed over: gated');
  expect(said).toContain('2.2 was passed over: behind 2.1, which was not approved');
});

test('a gated command that needs a terminal and has its yes is refused before anything is written', async () => {
  const run = await scriptedRun({
    plan: planOf(gatedFirst('kubectl edit deploy/x', 'touch b')),
    policy: { approve: ['2.1'] },
  });
  expect(run.ran).toEqual([]);
  expect(JSON.stringify(statusOf(run)?.reasons)).toContain('2.1 needs a terminal and a person at it.');
});

const gatedWrite = '## Step 1 — Mend\n\n```sh\n# Only if the cache is bad: clear it\ntouch /tmp/cache\n```\n';
const gatedDestroy = gatedWrite.replace('touch', 'rm -rf');

/** What the operator was asked, in his words, and what became of it. */
async function askedOf(document: string, answer: 'run' | 'skip', policy: Partial<RunPolicy> = {}) {
  const asked: string[] = [];
  const run = await scriptedRun({
    plan: planOf(document),
    policy: { attended: true, yes: false, ...policy },
    operator: {
      approve: async ({ ask, gates }) => {
        asked.push([ask, ...gates.map(({ text, of }) => `${of}: ${text}`)].join(', '));
        return { kind: answer };
      },
      worked: async () => true,
    },
  });
  const settled = run.events.flatMap((event) =>
    event.kind === 'approval-settled' ? [`${event.subject} ${event.granted}`] : [],
  );
  return { asked, settled, run };
}

test('a gated write is one question, and its yes is for gate and write', async () => {
  const { asked, settled, run } = await askedOf(gatedWrite, 'run');
  expect(asked).toEqual(['write, command: Only if the cache is bad: clear it']);
  expect(settled).toEqual(['gate:1.1 true', '1.1 true']);
  expect(run.ran).toEqual(['touch /tmp/cache']);
});

test('with --yes a gate is asked for all the same, and nothing else', async () => {
  const { asked, settled } = await askedOf(gatedWrite, 'run', { yes: true });
  expect(asked).toEqual(['gate, command: Only if the cache is bad: clear it']);
  expect(settled).toEqual(['gate:1.1 true']);
});

test('the gate of a step is opened by the first yes; what follows in it is asked for on its own', async () => {
  const document = `## Step 1 — Mend (only if it burns)\n\n${fence('touch a\ntouch b')}`;
  const { asked, run } = await askedOf(document, 'run');
  expect(asked).toEqual(['write, step: only if it burns', 'write']);
  expect(run.ran).toEqual(['touch a', 'touch b']);
});

test('a no at a gate leaves the gated step out and the run whole', async () => {
  const document = `## Step 1 — Mend (only if it burns)\n\n${fence('touch a\ntouch b')}`;
  const { asked, settled, run } = await askedOf(document, 'skip');
  expect(asked).toHaveLength(1);
  expect(settled).toEqual(['gate:1 false']);
  expect(run.ran).toEqual([]);
  expect(statusOf(run)).toMatchObject({ status: 'worked' });
});

test('what destroys behind a gate is asked for once, and as what destroys', async () => {
  const { asked, run } = await askedOf(gatedDestroy, 'skip');
  expect(asked).toEqual(['destroy, command: Only if the cache is bad: clear it']);
  expect(run.ran).toEqual([]);
});

test('an operator who says that it did not work is believed', async () => {
  const run = await scriptedRun({
    plan: planOf(
      `${steps('touch x')}\n## When this runbook last worked\n\n| Date | Notes |\n|---|---|\n| 2026-05-01 | x |\n`,
    ),
    policy: { attended: true, record: true },
    operator: { worked: async () => false },
  });
  expect(statusOf(run)).toMatchObject({ status: 'failed', exitCode: 1 });
});

test('declining a write that is not gated leaves the run in part: exit 5', async () => {
  const run = await scriptedRun({
    plan: planOf(steps('touch x', 'echo Healthy\n# Expect output contains "Healthy"')),
    policy: { attended: true, yes: false },
    answers: { echo: { stdout: 'Healthy\n' } },
    operator: { approve: async () => ({ kind: 'skip' }) },
  });
  expect(statusOf(run)).toMatchObject({ status: 'refused', exitCode: 5 });
});

test.each([
  ['in the background', 'cat /nonexistent &', {}],
  ['forgiven', 'cat /nonexistent', { exitCode: 1 }],
])('no decision stands on a command %s', async (_, code, answer) => {
  const document = `## Step 1\n\n\`\`\`sh {allow-failure}\n${code}\n# If output is empty -> safe, continue.\n# If output shows DROP -> stop.\n\`\`\`\n\n${'## Step 2\n\n```sh\ntouch x\n```\n'}`;
  const run = await scriptedRun({ plan: planOf(document), answers: { cat: answer } });
  expect(run.ran).toEqual([code]);
  expect(statusOf(run)).toMatchObject({ exitCode: 3 });
});

test('a jump to a step that was left out asks instead of going on behind it', async () => {
  const code = 'git diff a..b\n# If output is empty -> jump to Step 3.\n# If output shows DROP -> stop.';
  const run = await scriptedRun({
    plan: planOf(steps(code, 'touch b', 'touch c', 'touch d'), { skip: ['3'] }),
  });
  expect(run.ran).toEqual(['git diff a..b']);
  expect(statusOf(run)).toMatchObject({ exitCode: 3 });
});

test('a deed behind the last write that nobody did is no whole run', async () => {
  const document = `${steps('touch x')}\n## Step 2 — Mitigate\n\n\`\`\`sh\n# 1. Click Roll back in the console.\n\`\`\`\n`;
  expect(statusOf(await scriptedRun({ plan: planOf(document) }))).toMatchObject({
    status: 'refused',
    exitCode: 5,
  });
});

test.each([
  ['# only if it burns\ntouch x', '', '--approve 1.1, or leave it out on purpose with --skip 1.1'],
  ['touch x', ' (only if it burns)', '--approve 1, or leave it out on purpose with --skip 1'],
])('what was passed over says by which name its gate is opened', async (code, suffix, hint) => {
  const run = await scriptedRun({ plan: planOf(`## Step 1 — Do${suffix}\n\n${fence(code)}`) });
  expect(JSON.stringify(statusOf(run)?.reasons)).toContain(hint);
});

test('output that could not be kept whole is told of, and the run goes on', async () => {
  const run = await scriptedRun({
    plan: planOf(steps('kubectl get pods', 'kubectl get nodes')),
    outputs: {
      open: (number) => ({
        write: () => {},
        close: () => (number === 1 ? { kind: 'cut', reason: 'The disk is full.' } : { kind: 'whole' }),
      }),
    },
  });
  expect(run.events.filter((event) => event.kind === 'reader-dropped')).toMatchObject([
    { reader: 'files of 1.1', message: 'The disk is full.' },
  ]);
  expect(statusOf(run)).toMatchObject({ status: 'worked' });
});

test('a reader that fails at the end of the run is dropped in silence: the end stays the last word of the journal', async () => {
  const run = await scriptedRun({
    plan: planOf(steps('kubectl get pods')),
    readers: [
      {
        name: 'screen',
        onEvent: ({ kind }) => {
          if (kind === 'run-finished') throw new Error('nobody reads it any more');
        },
      },
    ],
  });
  expect(run.events.at(-1)).toMatchObject({ kind: 'run-finished', status: 'worked' });
});

test('a value that a command changes is the value from then on, for checks and for what is shown', async () => {
  const run = await scriptedRun({
    plan: planOf(steps('. ./site.sh', 'touch "$WHO"\n# Expect: $WHO == me')),
    values: { WHO: 'nobody' },
    answers: { 'site.sh': { variables: { WHO: 'me' } } },
    policy: { attended: true, yes: true },
  });
  expect(run.state.values).toMatchObject({ WHO: 'me' });
  expect(run.events.find((event) => event.kind === 'check-settled')).toMatchObject({ verdict: 'pass' });
});
