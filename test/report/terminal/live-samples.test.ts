import { expect, test } from 'vitest';
import { createTerminalReporter } from '../../../src/report/terminal/run-reporter.js';
import { createStyle } from '../../../src/report/terminal/style.js';
import { planOf } from '../../support/plan-of.js';
import { type Answer, scriptedRun } from '../../support/scripted-run.js';

const polled = (check: string) =>
  planOf(`## Step 1 — Wait\n\n\`\`\`sh\npromtool query instant http://x p99\n# ${check}\n\`\`\`\n`);

/** Everything written to a screen of that width while a poll went on. */
async function screenOf(check: string, seen: readonly string[], columns: number | null) {
  const plan = polled(check);
  const written: string[] = [];
  const style = createStyle({ colour: false, plain: false });
  const reporter = createTerminalReporter(plan, style, {
    write: (text) => void written.push(text),
    columns: () => columns,
  });
  const answers: Readonly<Record<string, readonly Answer[]>> = {
    promtool: seen.map((stdout) => ({ stdout: `${stdout}\n` })),
  };
  await scriptedRun({ plan, answers, readers: [reporter] });
  return written;
}

const erase = '\r\u001b[2K';

test('on a terminal one line is written anew with every look, and stands at the end', async () => {
  const written = await screenOf('Expect p99 < 0.5 within 3m every 20s', ['0.72', '0.61', '0.48'], 100);
  const from = written.findIndex((text) => text.includes('after'));
  expect(written.slice(from, from + 6)).toEqual([
    '    p99 0.72 after 0s of 3 min  wants < 0.5',
    erase,
    '    p99 0.72 → 0.61 after 20s of 3 min  █▁  wants < 0.5',
    erase,
    '    p99 0.72 → 0.61 → 0.48 ✓ after 40s  █▅▁  wants < 0.5\n',
    '    ✓ Expect p99 < 0.5 within 3m every 20s   pass: saw 0.48 (3 samples in 40s)\n',
  ]);
});

test('a narrow terminal gets what fits, so that the line can be taken back', async () => {
  const written = await screenOf('Expect p99 < 0.5 within 3m every 20s', ['0.72', '0.48'], 20);
  expect(written).toContain('    p99 0.72 after ');
});

test('what the command prints when it is run again for the poll was shown before', async () => {
  const written = await screenOf('Expect p99 < 0.5 within 3m', ['0.72', '0.61', '0.48'], null);
  expect(written.filter((text) => text.includes('│ 0.'))).toEqual(['    │ 0.72\n']);
});

test('without a terminal a long wait is a few lines, and no control characters', async () => {
  const written = await screenOf('Expect p99 < 0.5 within 15m', ['0.72'], null);
  const lines = written.filter((text) => text.includes('wants'));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.length).toBeLessThan(12);
  expect(written.join('')).not.toMatch(/[\u001b\r]/);
});

test('a check that is looked at once has no trail', async () => {
  const written = await screenOf('Expect p99 < 0.5', ['0.4'], 100);
  expect(written.join('')).not.toContain('wants');
  const passing = await screenOf('Expect p99 < 0.5 within 3m', ['0.4'], 100);
  expect(passing.join('')).not.toContain('wants');
});

test('a stretch shows that it holds so far', async () => {
  const written = await screenOf('Expect p99 < 0.5 for 1m every 30s', ['0.4', '0.3', '0.2'], 100);
  expect(written).toContain('    p99 0.4 → 0.3 ✓ after 30s  █▁  wants < 0.5');
});
