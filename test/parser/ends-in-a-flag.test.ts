import { expect, test } from 'vitest';
import { parseRunbook } from '../../src/parser/parse-runbook.js';

const codesOf = (script: string) =>
  parseRunbook('x.md', `# x\n\n## Step 1\n\n\`\`\`sh\n${script}\n\`\`\`\n`).findings.map(
    (finding) => finding.code,
  );

test.each([
  'df -h\nkubectl get pods',
  'free -h\n\n./look.sh',
  'ls -l\necho done',
  'netstat -n; date',
  'df -h\n\nsome-tool of-ours',
])('a command that ends in a short flag is whole: %j', (script) => {
  expect(codesOf(script)).not.toContain('RB213');
  expect(codesOf(script)).not.toContain('RB201');
});

test('a flag that asks for a value and a line that is no command are one command, broken', () => {
  expect(codesOf('kubectl get pods -n\nopenshift-storage')).toEqual(
    expect.arrayContaining([expect.stringMatching(/RB2(01|13)/)]),
  );
});
