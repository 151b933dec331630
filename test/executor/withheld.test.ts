import { expect, test } from 'vitest';
import { planOf } from '../support/plan-of.js';
import { type Answer, type Script, scriptedRun } from '../support/scripted-run.js';

const minted = 'access_key AKIAMINTED\nsecret_key wJalrXUtnFEMI\n';
const withheld = '(output withheld: it holds credentials)\n';

/** A run of one step, with all that it showed, kept and journalled. */
async function everythingOf(code: string, answers: Script['answers'], more: Partial<Script> = {}) {
  const shown: string[] = [];
  const reader = {
    name: 'terminal',
    onEvent: () => {},
    onOutput: (_: string, __: string, chunk: Uint8Array) => {
      shown.push(Buffer.from(chunk).toString());
    },
  };
  const plan = planOf(`## Step 1\n\n\`\`\`sh\n${code}\n\`\`\`\n`);
  const run = await scriptedRun({ plan, answers: answers ?? {}, readers: [reader], ...more });
  return { run, shown: shown.join(''), all: `${shown.join('')}${run.kept}${JSON.stringify(run.events)}` };
}

const vault = (answer: Answer) => ({ 'vault read': answer });

test('what a command that makes credentials prints is neither shown nor kept', async () => {
  const { run, shown, all } = await everythingOf('vault read aws/creds/deploy', vault({ stdout: minted }));
  expect(shown).toBe(withheld);
  expect(run.kept).toBe(withheld);
  expect(all).not.toContain('wJalrXUtnFEMI');
});

test('it is judged all the same, and no verdict says what was seen', async () => {
  const code =
    'vault read aws/creds/deploy\n# Expect output contains "AKIAMINTED"\n# Expect secret_key == abc';
  const { run } = await everythingOf(code, vault({ stdout: minted }));
  const settled = run.events.filter((event) => event.kind === 'check-settled');
  expect(settled).toMatchObject([
    { verdict: 'pass', observed: null },
    { verdict: 'fail', observed: null },
  ]);
  const journal = JSON.stringify(run.events);
  expect(journal).toContain('what it saw is withheld, as it holds credentials');
  expect(journal).not.toContain('wJalrXUtnFEMI');
});

test('a picture of the document is not compared with it', async () => {
  const code = 'vault read aws/creds/deploy\n# access_key   AKIA...\n# secret_key   abcdef';
  const { run, all } = await everythingOf(code, vault({ stdout: minted }));
  expect(run.events.find((event) => event.kind === 'command-finished')).toMatchObject({ differences: [] });
  expect(all).not.toContain('wJalrXUtnFEMI');
});

test('what it says where it fails is shown: nobody could mend it otherwise', async () => {
  const { run, shown } = await everythingOf(
    'vault read aws/creds/deploy',
    vault({ exitCode: 2, stderr: 'permission denied\n' }),
  );
  expect(shown).toBe('permission denied\n');
  expect(JSON.stringify(run.events.at(-1))).toContain('permission denied');
});

test('one that prints nothing is said to have printed nothing', async () => {
  const { shown } = await everythingOf('vault read aws/creds/deploy > /tmp/creds', {});
  expect(shown).toBe('');
});

test('a capture of them is a secret, whatever its name', async () => {
  const { run, all } = await everythingOf('CREDS=$(vault read -field=x aws/creds/deploy)\necho "$CREDS"', {
    'vault read': { variables: { CREDS: 'wJalrXUtnFEMI' } },
    echo: { stdout: 'wJalrXUtnFEMI\n' },
  });
  expect(all).not.toContain('wJalrXUtnFEMI');
  expect(run.events.find((event) => event.kind === 'variable-bound')).toMatchObject({
    name: 'CREDS',
    value: '•••',
    secret: true,
  });
});

test('an edited command is looked at as it was edited', async () => {
  const { shown } = await everythingOf(
    'vault write auth/x a=b',
    { 'vault read': { stdout: minted } },
    {
      policy: { attended: true, yes: false },
      operator: {
        approve: async ({ isEdited }) =>
          isEdited ? { kind: 'run' } : { kind: 'edit', code: 'vault read aws/creds/deploy' },
        worked: async () => true,
      },
    },
  );
  expect(shown).toBe(withheld);
});
