import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runDocumentText } from '../support/run-main.js';

interface Danger {
  readonly name: string;
  /** What the document says; `X` is the variable. */
  readonly script: string;
  readonly value: string;
  /** What the operator would be told. */
  readonly refusal: string;
}

/** In each, Bash alone lets the value of X touch the file `pwned`, or remove `keep`. */
const dangers: readonly Danger[] = [
  {
    name: 'in arithmetic, an index that holds a substitution is run',
    script: 'echo "$(( X + 1 ))"',
    value: 'a[$(touch pwned)0]',
    refusal: 'only an integer is data',
  },
  {
    name: 'in an arithmetic condition',
    script: 'if (( X > 3 )); then echo many; fi',
    value: 'a[$(touch pwned)0]',
    refusal: 'only an integer is data',
  },
  {
    name: 'in a numeric test of [[',
    script: '[[ $X -gt 3 ]] || echo few',
    value: 'a[$(touch pwned)0]',
    refusal: 'only an integer is data',
  },
  {
    name: 'as the index of an array',
    script: 'A=(1 2 3); echo "${A[$X]}"',
    value: 'a[$(touch pwned)0]',
    refusal: 'only an integer is data',
  },
  {
    name: 'as the bound of a slice',
    script: 'S=text; echo "${S:$X:1}"',
    value: 'a[$(touch pwned)0]',
    refusal: 'only an integer is data',
  },
  {
    name: 'as a number that is declared',
    script: 'declare -i N="$X"; echo "$N"',
    value: 'a[$(touch pwned)0]',
    refusal: 'only an integer is data',
  },
  {
    name: 'as a name to look up',
    script: 'echo "${!X}"',
    value: 'a[$(touch pwned)0]',
    refusal: "stands inside a program's text",
  },
  {
    name: 'as a name to set',
    script: 'printf -v "$X" "%s" 1',
    value: 'a[$(touch pwned)0]',
    refusal: "stands inside a program's text",
  },
  {
    name: 'in a program of sed, which can run commands',
    script: 'echo a | sed "s/a/$X/"',
    value: 'b/;1e touch pwned\n#',
    refusal: "stands inside a program's text",
  },
  {
    name: 'in a program of awk',
    script: 'echo a | awk "{ print $X }"',
    value: '1; system("touch pwned")',
    refusal: "stands inside a program's text",
  },
  {
    name: 'in a string that another shell runs',
    script: 'sh -c "echo $X"',
    value: 'a; touch pwned',
    refusal: "stands inside a program's text",
  },
  {
    name: 'in what eval is given',
    script: 'eval "echo $X"',
    value: 'a; touch pwned',
    refusal: "stands inside a program's text",
  },
  {
    name: 'in a heredoc that a shell reads',
    script: 'bash <<EOF\necho $X\nEOF',
    value: 'a; touch pwned',
    refusal: "stands inside a program's text",
  },
  {
    name: 'in the commands of xargs sh -c',
    script: 'echo a | xargs sh -c "echo $X"',
    value: 'a; touch pwned',
    refusal: "stands inside a program's text",
  },
  {
    name: 'unquoted in a write, a blank makes two targets of one',
    script: 'rm -f old-$X',
    value: 'a keep',
    refusal: 'a blank would split it',
  },
  {
    name: 'unquoted in a write, a glob takes everything along',
    script: 'rm -f $X',
    value: '*',
    refusal: 'a glob would expand',
  },
  {
    name: 'unquoted in a write, a leading dash is a flag',
    script: 'rm -f keep.old $X',
    value: '--no-preserve-root',
    refusal: 'it would pass for a flag',
  },
];

describe.each(dangers)('$name', ({ script, value, refusal }) => {
  test.runIf(!value.startsWith('--'))('Bash alone does it', () => {
    const folder = prepared();
    spawnSync('bash', ['--norc', '-c', script], { cwd: folder, env: { PATH: process.env.PATH, X: value } });
    expect(isHarmed(folder)).toBe(true);
  });

  test('the engine refuses the value, says why, and nothing has happened', async () => {
    const folder = prepared();
    const text = `# T\n\n## Step 1 — Do\n\n\`\`\`sh {allow-failure}\n${script}\n\`\`\`\n`;
    const run = await runDocumentText(
      text,
      ['--unattended', '--yes', '--approve', '1', '--no-record', '--var', `X=${value}`],
      { cwd: folder },
    );
    expect(run.exitCode, run.stderr).toBe(2);
    expect(`${run.stderr}${run.stdout}`).toContain(refusal);
    expect(isHarmed(folder)).toBe(false);
  });
});

interface Missing {
  readonly name: string;
  /** Bash alone runs on, and removes `keep`. */
  readonly script: string;
  readonly exitCode: number;
  readonly refusal: string;
}

const missing: readonly Missing[] = [
  { name: 'a variable that nobody set', script: 'rm -f "keep$X"', exitCode: 2, refusal: 'X' },
  { name: 'an answer that nobody typed', script: 'read X\nrm -f "keep$X"', exitCode: 2, refusal: 'X' },
  {
    name: 'a capture that failed',
    script: 'X=$(cat /nonexistent)\nrm -f "keep$X"',
    exitCode: 1,
    refusal: 'X was not captured',
  },
  {
    name: 'a capture that failed behind a pipe',
    script: 'X=$(cat /nonexistent | tr a b)\nrm -f "keep$X"',
    exitCode: 1,
    refusal: 'X was not captured',
  },
  {
    name: 'a failure that `export` hides',
    script: 'export X=$(cat /nonexistent)\nrm -f "keep$X"',
    exitCode: 1,
    refusal: 'X was not captured',
  },
  {
    name: 'a capture that is empty',
    script: 'X=$(printf "")\nrm -f "keep$X"',
    exitCode: 1,
    refusal: 'X is empty',
  },
  {
    name: 'a capture that is null',
    script: 'X=$(echo null)\nrm -f "keep${X#null}"',
    exitCode: 1,
    refusal: 'X is the word null',
  },
  {
    name: 'a substitution that fails inside a write',
    script: 'rm -f "keep$(cat /nonexistent)"',
    exitCode: 1,
    refusal: 'the command around it did not run',
  },
  {
    name: 'a script that does not parse',
    script: 'rm -f keep\nif then',
    exitCode: 2,
    refusal: 'does not parse',
  },
];

describe.each(missing)('$name', ({ script, exitCode, refusal }) => {
  test('Bash alone runs on', () => {
    const folder = prepared();
    spawnSync('bash', ['--norc', '-c', script], { cwd: folder, input: '', env: { PATH: process.env.PATH } });
    expect(isHarmed(folder)).toBe(true);
  });

  test('the engine stops there and says why, and nothing has happened', async () => {
    const folder = prepared();
    const text = `# T\n\n## Step 1 — Do\n\n\`\`\`sh\n${script}\n\`\`\`\n`;
    const args = ['--unattended', '--yes', '--approve', '1', '--no-record'];
    const run = await runDocumentText(text, args, { cwd: folder });
    expect(run.exitCode, run.stderr).toBe(exitCode);
    expect(`${run.stderr}${run.stdout}`).toContain(refusal);
    expect(isHarmed(folder)).toBe(false);
  });
});

test('a placeholder is no redirection: Bash would write into the file behind it', async () => {
  const script = 'cat <keep> pwned';
  const [harmed, spared] = [prepared(), prepared()];
  spawnSync('bash', ['--norc', '-c', script], { cwd: harmed, env: { PATH: process.env.PATH } });
  expect(isHarmed(harmed)).toBe(true);
  const text = `# T\n\n## Step 1 — Do\n\n\`\`\`sh\n${script}\n\`\`\`\n`;
  const run = await runDocumentText(text, ['--unattended', '--yes', '--no-record'], {
    cwd: spared,
    env: { KEEP: '/etc', keep: '/etc' },
  });
  expect([run.exitCode, isHarmed(spared)]).toEqual([2, false]);
  expect(run.stderr).toContain('KEEP');
});

function prepared(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-danger-')));
  writeFileSync(join(folder, 'keep'), '');
  return folder;
}

function isHarmed(folder: string): boolean {
  return (
    existsSync(join(folder, 'pwned')) ||
    (existsSync(join(folder, 'keep')) === false && folder.includes('danger'))
  );
}
