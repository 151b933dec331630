import { expect, test } from 'vitest';
import { planOf } from '../support/plan-of.js';
import { type Script, scriptedRun } from '../support/scripted-run.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;

/** A run of one fence, with all that it showed, kept and journalled. */
async function everythingOf(code: string, answers: Script['answers'], more: Partial<Script> = {}) {
  const shown: string[] = [];
  const reader = {
    name: 'terminal',
    onEvent: () => {},
    onOutput: (_: string, __: string, chunk: Uint8Array) => void shown.push(Buffer.from(chunk).toString()),
  };
  const plan = planOf(`## Step 1\n\n${fence(code)}`);
  const run = await scriptedRun({ plan, answers: answers ?? {}, readers: [reader], ...more });
  return { run, shown: shown.join(''), all: `${shown.join('')}${JSON.stringify(run.events)}` };
}

test('what a command prints before its secret is known waits for it, and is masked', async () => {
  const { shown } = await everythingOf('API_TOKEN=$(cat t) && curl -sv x', {
    curl: { variables: { API_TOKEN: 'hunter22' }, stdout: 'with hunter22\n', stderr: '> hunter22\n' },
  });
  expect(shown).toBe('with •••\n> •••\n');
});

test('a secret that is read, sourced or set by a default is learned as well', async () => {
  for (const code of [
    'read -rs API_TOKEN < file && cat file',
    'cat "${API_TOKEN:=$(cat t)}"',
    'source env && cat env "$API_TOKEN"',
  ]) {
    const { shown } = await everythingOf(
      code,
      { cat: { variables: { API_TOKEN: 'hunter22' }, stdout: 'hunter22' } },
      { values: code.includes('source') ? { API_TOKEN: 'before-it' } : {} },
    );
    expect(shown, code).toBe('•••');
  }
});

test.each([
  '(API_TOKEN=$(cat t); curl -sv x)',
  'for API_TOKEN in $(cat t); do curl -sv x; done',
  'while read -r API_TOKEN; do curl -sv x; done < file',
  '{ API_TOKEN=$(cat t); curl -sv x; API_TOKEN=$(cat t); curl -sv x; }',
])('what may hold a secret that nobody ever sees is neither shown nor kept nor told: %s', async (code) => {
  const { run, shown, all } = await everythingOf(`${code}\n# Expect output contains "other"`, {
    curl: { variables: { API_TOKEN: 'the-last-one' }, stdout: 'with hunter22', stderr: 'and hunter22' },
  });
  expect(shown).toBe('(output withheld: it may hold API_TOKEN, whose value is not known)\n');
  expect(all).not.toContain('hunter22');
  expect(run.events.find((event) => event.kind === 'check-settled')).toMatchObject({ verdict: 'fail' });
});

test('a command that takes the shell along takes its secret along: nothing of what it printed is told', async () => {
  const { shown, all } = await everythingOf('API_TOKEN=$(cat t) && exec curl -sv x', {
    curl: { noState: true, exitCode: 1, stderr: 'denied: hunter22' },
  });
  expect(shown).toContain('output withheld');
  expect(all).not.toContain('hunter22');
});

test('where nothing was printed nothing is said', async () => {
  const { shown } = await everythingOf('for API_TOKEN in $(cat t); do curl -s x; done', { curl: {} });
  expect(shown).toBe('');
});

test.each([
  ['PGPASSWORD=$DB_PASS psql -c "select 1"', 'the password of another name'],
  ['(PGPASSWORD="$DB_PASS"; psql -c "select 1")', 'in a subshell'],
])('what a secret is set to from another variable is known before: %s (%s)', async (code) => {
  const { shown } = await everythingOf(
    code,
    { psql: { stdout: 'hunter22 is wrong' } },
    { values: { DB_PASS: 'hunter22' } },
  );
  expect(shown).toBe('••• is wrong');
});

test('a secret that is set for one command alone holds nothing back', async () => {
  const { shown } = await everythingOf('PGPASSWORD=$(cat t) psql -c "select 1"', {
    psql: { stdout: '1 row' },
  });
  expect(shown).toBe('1 row');
});

test('a function of the document that sets a secret is known by its name', async () => {
  const { shown } = await everythingOf('login() { local API_TOKEN=$(cat t); curl -sv x; }\nlogin', {
    login: { stdout: 'hunter22' },
  });
  expect(shown).toContain('output withheld');
});

test('a captured secret that is too short to be masked is named', async () => {
  const { shown } = await everythingOf('API_PIN_SECRET=$(cat t) && echo it', {
    echo: { variables: { API_PIN_SECRET: '123' }, stdout: '123\n' },
  });
  expect(shown).toBe('123\n(API_PIN_SECRET has fewer than 4 characters and is not masked)\n');
});
