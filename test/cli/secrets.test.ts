import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain } from '../support/run-main.js';

const secret = 'hunter2 "is" %my\\ p@ss/wörd?';

/** What a reader could take the secret, or enough of it, from. */
const traces: readonly string[] = [
  secret,
  'hunter2',
  'p@ss',
  encodeURIComponent(secret).slice(8, 24),
  ...[0, 1, 2].map((before) =>
    Buffer.from('x'.repeat(before) + secret)
      .toString('base64')
      .slice(4, 24),
  ),
];

function folderOf(name = 'runbook-secrets-') {
  return realpathSync(mkdtempSync(join(tmpdir(), name)));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

interface Case {
  readonly document: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly formats?: readonly string[];
}

/** Runs a document for people and for programs, and gives back all that was printed and written. */
async function everythingOf({
  document,
  args = [],
  env = { API_TOKEN: secret },
  folder = folderOf(),
  formats = ['plain', 'json'],
}: Case) {
  const parts: string[] = [];
  const exits: number[] = [];
  for (const format of formats) {
    const state = folderOf('runbook-state-');
    const path = join(folder, 'document.md');
    writeFileSync(path, document);
    const { exitCode, stdout, stderr } = await runMain({
      args: ['run', path, '--unattended', '--yes', '--format', format, ...args],
      cwd: folder,
      env: { ...env, RUNBOOK_STATE_DIR: state },
    });
    exits.push(exitCode);
    const files = filesUnder(state).map((file) => readFileSync(file, 'utf8'));
    expect(files.length).toBeGreaterThan(0);
    parts.push(stdout, stderr, readFileSync(path, 'utf8'), ...files);
  }
  return { all: parts.join('\n'), exits };
}

function expectNothingOfIt(all: string) {
  for (const trace of traces) expect(all.includes(trace), `${trace} in\n${around(all, trace)}`).toBe(false);
  expect(all).toContain('•••');
}

function around(all: string, trace: string): string {
  const at = all.indexOf(trace);
  return at < 0 ? '' : all.slice(Math.max(0, at - 200), at + 200);
}

const table =
  '## When this runbook last worked\n\n| Date | Resolved by | Notes | Ticket | Name |\n|---|---|---|---|---|\n';
const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;

test('whatever a command prints of a secret, and however, it is masked everywhere', async () => {
  const code = [
    'printf "%s\\n" "$API_TOKEN"',
    'printf "%s\\n" "$API_TOKEN" >&2',
    'printf "%q\\n" "$API_TOKEN"',
    'printf "%s" "user:$API_TOKEN:" | base64',
    'printf "%s" "$API_TOKEN" | base64 -w 0',
    '{ printf "%s" "${API_TOKEN:0:9}"; printf "%s" "${API_TOKEN:9}"; }',
    'declare -p API_TOKEN',
    'env | grep ^API_TOKEN',
  ];
  const { all, exits } = await everythingOf({
    document: `# Mask\n\n## Step 1 — Print\n\n${code.map(fence).join('\n')}`,
    formats: ['plain', 'pretty', 'json', 'jsonl'],
  });
  expect(exits).toEqual([0, 0, 0, 0]);
  expectNothingOfIt(all);
});

test('what fails with a secret in its message says so without it', async () => {
  const document = `# Mask\n\n## Step 1 — Fail\n\n${fence('echo "denied for $API_TOKEN" >&2; false')}`;
  const { all, exits } = await everythingOf({ document });
  expect(exits).toEqual([1, 1]);
  expect(all).toContain('denied for •••');
  expectNothingOfIt(all);
});

test.each([
  ['equals', 'echo "token: $API_TOKEN"\n# Expect token == other', 1],
  ['is shown', 'echo "$API_TOKEN"\n# Expect output contains "nothing like it"', 1],
  ['decides', 'echo "$API_TOKEN"\n# If output shows NOTHING -> continue.', 3],
  ['is in a picture', 'echo "token: $API_TOKEN"\n# token: another', 0],
  ['is cut short', 'printf "%0160d%s\\n" 0 "$API_TOKEN"\n# Expect output == "x"', 1],
])('a check that sees a secret names none: %s', async (_, code, exitCode) => {
  const { all, exits } = await everythingOf({ document: `# Mask\n\n## Step 1 — Look\n\n${fence(code)}` });
  expect(exits).toEqual([exitCode, exitCode]);
  expectNothingOfIt(all);
});

test('a secret that is a number is no number for those who look on', async () => {
  const { all } = await everythingOf({
    document: `# Mask\n\n## Step 1 — Look\n\n${fence('echo "pin: $PIN_SECRET"\n# Expect pin < 5')}`,
    env: { PIN_SECRET: '82736451' },
  });
  expect(all).not.toContain('82736451');
});

test('what the operator says and names is masked: note, record, operator, reasons, paths, selection', async () => {
  const folder = join(folderOf(), `of ${secret.replaceAll('/', '')}`);
  mkdirSync(folder);
  const value = secret.replaceAll('/', '');
  const document = `# Mask ${value}\n\n## Step 1 — Do\n\n${fence('echo "$API_TOKEN" > made')}\n${table}`;
  const { all, exits } = await everythingOf({
    document,
    folder,
    env: { API_TOKEN: value },
    args: [
      ...['--note', `with ${value}`, '--record', `Ticket=${value}`, '--record', `Name=${value}`],
      ...['--operator', value, '--skip', `1.1`, '--cwd', folder],
    ],
  });
  expect(exits).toEqual([0, 0]);
  // The document names it itself: that title is its own.
  expect(all.split(`# Mask ${value}`).join('').includes('hunter2'), around(all, 'hunter2')).toBe(false);
});

test.each([
  ['an unknown step', ['--only', secret]],
  ['an approval of nothing', ['--approve', secret]],
  ['a folder that is not there', ['--cwd', `/nonexistent/${secret}`]],
  ['a value that does not fit', ['--var', 'REGION=x']],
])('what stops the run before it begins is said without the secret: %s', async (_, args) => {
  const folder = folderOf();
  const path = join(folder, 'document.md');
  writeFileSync(
    path,
    `---\nrunbook:\n  vars:\n    REGION: { choices: [us, ${JSON.stringify(secret)}] }\n---\n# T\n\n## Step 1\n\n${fence('echo "$API_TOKEN" "$REGION"')}`,
  );
  const { exitCode, stdout, stderr } = await runMain({
    args: ['run', path, '--unattended', '--var', 'REGION=us', ...args],
    cwd: folder,
    env: { API_TOKEN: secret },
  });
  expect(exitCode).toBe(2);
  expect(`${stdout}${stderr}`).not.toContain('hunter2');
});

test('a secret that the document captures is masked in what captures it and in all that follows', async () => {
  const document = [
    '# Mask',
    '',
    '## Step 1 — Log in',
    '',
    fence('API_TOKEN=$(tee /dev/stderr < given)'),
    fence('curl_like() { echo "Authorization: Bearer $API_TOKEN"; }\ncurl_like'),
  ].join('\n');
  const folder = folderOf();
  writeFileSync(join(folder, 'given'), secret);
  const { all, exits } = await everythingOf({ document, folder, env: {} });
  expect(exits).toEqual([0, 0]);
  expectNothingOfIt(all);
});

test('a check on a pipe names no secret that it is given or finds in the environment', async () => {
  for (const format of ['pretty', 'json']) {
    const { exitCode, stdout } = await runMain({
      args: ['check', 'token == other', '--var', `API_TOKEN=${secret}`, '--format', format],
      stdin: `token: ${secret}\n`,
    });
    expect(exitCode).toBe(1);
    expect(stdout).not.toContain('hunter2');
    const { stdout: pin } = await runMain({
      args: ['check', 'pin < 5', '--format', format],
      stdin: 'pin: 82736451\n',
      env: { PIN_SECRET: '82736451' },
    });
    expect(pin).not.toContain('82736451');
  }
});

test('of the environment only the variables of the document are written down', async () => {
  const document = `# T\n\n## Step 1\n\n${fence('echo "$REGION"; test -n "$OTHER_REGION" || true')}\n${table}`;
  const env = { REGION: 'us-east-canary', UNUSED: 'unused-canary', OTHER_REGION: 'other-canary' };
  const { all } = await everythingOf({ document, env });
  expect(all).toContain('us-east-canary');
  expect(all).not.toContain('unused-canary');
});

test('the environment reaches the commands whole', async () => {
  const document = `# T\n\n## Step 1\n\n${fence('env | grep ^UNUSED')}`;
  const { all } = await everythingOf({ document, env: { UNUSED: 'unused-canary' } });
  expect(all).toContain('UNUSED=unused-canary');
});

test('what the environment calls a secret is masked even where the document does not speak of it', async () => {
  const document = `# T\n\n## Step 1\n\n${fence('env | grep ^CI_DEPLOY')}`;
  const { all } = await everythingOf({
    document,
    env: { CI_DEPLOY_TOKEN: secret, CI_DEPLOY_TOKENS: 'true' },
  });
  expect(all).toContain('CI_DEPLOY_TOKENS=true');
  expectNothingOfIt(all);
});

test('a secret of fewer than four characters is not masked, and that is said once, before it starts', async () => {
  const folder = folderOf();
  const path = join(folder, 'document.md');
  writeFileSync(path, `# T\n\n## Step 1\n\n${fence('echo "$PIN_SECRET" "$API_TOKEN"')}`);
  for (const format of ['plain', 'json', 'jsonl']) {
    const { exitCode, stderr } = await runMain({
      args: ['run', path, '--unattended', '--format', format],
      cwd: folder,
      env: { PIN_SECRET: '123', API_TOKEN: '' },
    });
    expect(exitCode).toBe(0);
    expect(stderr.split('PIN_SECRET has fewer than 4 characters and is not masked.')).toHaveLength(2);
    expect(stderr).not.toContain('API_TOKEN has');
    expect(stderr.indexOf('PIN_SECRET')).toBeLessThan(format === 'plain' ? stderr.indexOf('Step 1') : 1);
  }
});
