import { describe, expect, test } from 'vitest';
import { runDocumentText } from '../support/run-main.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const runScript = (...codes: readonly string[]) =>
  runDocumentText(`# T\n\n${codes.map((code, i) => `## Step ${i + 1}\n\n${fence(code)}`).join('\n')}`, [
    '--unattended',
    '--yes',
    '--no-record',
  ]);

const rules = '\n# If output is empty -> safe to go on.\n# If output shows DROP -> stop.';

describe('a command whose part failed unseen says nothing of the system', () => {
  test.each([
    'echo "$(cat /nonexistent)" | tr -d "\\n"',
    'diff <(cat /nonexistent) <(cat /nowhere)',
    'printf "%s" "$(cd /nonexistent || exit 1; ls)"',
    '[ -n "$(cat /nonexistent)" ] && echo found || true',
    'if [ -n "$(cat /nonexistent)" ]; then echo found; fi',
    '[[ -n $(cat /nonexistent) ]] && echo found || true',
    'for i in a b; do test -e /nonexistent || cat /nonexistent; true; done',
    'look() { cat /nonexistent; true; }; look',
    'read -r LINE < <(cat /nonexistent; echo x)',
    'cat < <(exit 3)',
  ])('%s', async (code) => {
    const { exitCode, record, stderr } = await runScript(code + rules);
    expect([1, 3], stderr).toContain(exitCode);
    expect(JSON.stringify(record)).not.toContain('"outcome":"continue"');
  });

  test('nor is an expectation met by its silence: exit 3, and it says which part failed', async () => {
    const { exitCode, record } = await runScript('echo "$(cat /nonexistent)"\n# Should be empty');
    expect(exitCode).toBe(3);
    expect(record.reasons[0]?.message).toContain('cat /nonexistent failed inside it (exit 1)');
  });
});

describe('what only answers a question is no failure', () => {
  test.each([
    'printf "%s" "$(grep nothing /etc/hostname)"',
    'printf "%s" "$(cat /etc/hostname | grep nothing)"',
    'printf "%s" "$(cat /nonexistent 2> /dev/null || true)"',
    'n=0; for i in 1 2; do ((n++)); done',
    'printf "%s" "$(yes | head -c 0)"',
    '[ -n "$(grep nothing /etc/hostname)" ] && echo found || true',
    'X=$(cat /nonexistent 2> /dev/null) || X=none',
  ])('%s', async (code) => {
    const { exitCode, stderr } = await runScript(code + rules);
    expect(exitCode, stderr).toBe(0);
  });
});

describe('a capture or a change that is only half there fails', () => {
  test.each([
    ['F=$(cat /nonexistent; echo w)', 'cat /nonexistent failed inside it (exit 1)'],
    ['A="x-$(false)-y"', 'A was not captured'],
    ['for i in /nonexistent/a ok; do touch "$i"; done', 'failed inside it (exit 1)'],
    ['deploy() { touch /nonexistent/x; touch ok; }; deploy', 'touch /nonexistent/x failed inside it'],
  ])('%s', async (code, message) => {
    const { exitCode, record } = await runScript(code);
    expect(exitCode).toBe(1);
    expect(JSON.stringify(record.reasons)).toContain(message);
  });

  test('unless the code looks at the status itself, or the document allows it', async () => {
    expect((await runScript('F=$(cat /nonexistent 2> /dev/null; echo "exit $?")')).exitCode).toBe(0);
    const allowed =
      '# T\n\n## Step 1\n\n```sh {allow-failure}\nfor i in /nonexistent/a ok; do touch "$i"; done\n```\n';
    expect((await runDocumentText(allowed, ['--unattended', '--yes', '--no-record'])).exitCode).toBe(0);
  });
});

describe('a writing command gets what it substitutes', () => {
  test('run on its own first, with its value in place', async () => {
    const { exitCode, record } = await runScript(
      'touch "made-$(echo by)-`echo us` # not a comment"',
      'ls\n# Expect output contains "made-by-us # not a comment"',
    );
    expect(exitCode, JSON.stringify(record.reasons)).toBe(0);
  });

  test.each([
    ['touch "made-$(printf "")"', 'is empty'],
    ['touch "made-$(false)"', 'failed (exit 1)'],
    ['touch "made-$(cat /nonexistent; echo x)"', 'failed in part: cat /nonexistent'],
  ])('%s does not run', async (code, message) => {
    const { exitCode, record } = await runScript(code);
    expect(exitCode).toBe(1);
    expect(record.reasons[0]?.message).toContain(message);
    expect(record.reasons[0]?.message).toContain('the command around it did not run');
  });
});
