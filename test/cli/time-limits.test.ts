import { expect, test } from 'vitest';
import { runDocumentText } from '../support/run-main.js';

const document = (attributes: string, code: string) =>
  `# T\n\n## Step 1\n\n\`\`\`sh ${attributes}\n${code}\n\`\`\`\n`;

test.each([
  ['{timeout=300ms}', 'sleep 60', [], 'timeout= of its fence', 'SIGINT'],
  ['', 'sleep 60', ['--timeout', '300ms'], '--timeout', 'SIGINT'],
  [
    '{timeout=300ms}',
    `bash -c 'trap "" INT; sleep 60'`,
    ['--timeout', '1h'],
    'timeout= of its fence',
    'SIGTERM',
  ],
])(
  '%s %s %j is ended, and the message says by whom and how',
  async (attributes, code, flags, whose, signal) => {
    const { exitCode, record } = await runDocumentText(document(attributes, code), [
      '--unattended',
      ...flags,
    ]);
    expect(exitCode).toBe(1);
    // Some Bashes say themselves which signal they saw end it.
    expect(record.reasons[0]?.message.split('\n')[0]).toBe(
      `did not end within 0.3 s (${whose}), and was ended by ${signal}.`,
    );
  },
);
