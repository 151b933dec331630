import { mkdtempSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';
import { chromiumPath } from './support/chromium.js';

const shots = process.env.RUNBOOK_SCREENSHOTS;
const executablePath = chromiumPath();
if (executablePath === null) console.warn('NOT TESTED: no chromium on this machine, so no page is opened.');

const opened = test.skipIf(executablePath === null);
let browser: Browser;
beforeAll(async () => {
  if (executablePath !== null) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(async () => browser?.close());

const eventful = `---
runbook: { owner: team-shop }
---
# Roll back \\<the\\> shop

> Brings back the version of before.

## Step 1 — Look

\`\`\`sh
FROM=$(date +%s%N)
p99() { echo "p99 $(( 900 - ($(date +%s%N) - FROM) / 3000000 )) ms"; }
p99
# Expect: p99 < 700ms within 20s every 200ms
printf '\\033[1;31mred\\033[0m \\033[48;5;22mmarked\\033[0m <script>window.ran = true</script>\\033]8;;http://evil.example\\007link\\033]8;;\\007\\n'
state() { if [ "$(date +%s%N)" -gt $((FROM + 1500000000)) ]; then echo "Status: Healthy"; else echo "Status: Degraded"; fi; }
state
# Expect: Status: Healthy within 20s every 200ms
\`\`\`

<img src="http://evil.example/x.png" onerror="window.ran = true"> ![x](http://evil.example/y.png) [go](javascript:alert(1))

#### A heading that skips a level

- [ ] a task
- [x] another

| a | b |
| - | - |
| 1 | 2 |

## Step 2 — Fail

\`\`\`sh
for i in $(seq 200); do printf '\\033[32mline %s\\033[0m of a log that goes on and on, longer than any screen is wide, to be scrolled to both sides\\n' $i; done; false
\`\`\`

## Step 3 — Postmortem

- **Why did the alert come late?** A rule may be missing.
`;

opened.for(['light', 'dark'] as const)(
  'the page of a run asks nobody for anything, runs nothing, and is usable with a screen reader (%s)',
  async (colorScheme) => {
    const path = await reportOf(eventful, ['--unattended', '--yes']);
    const { page, trouble } = await open(path, { colorScheme });
    expect(await page.title()).toBe('FAILED: Roll back <the> shop');
    for (const details of await page.locator('details').all()) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    expect(await page.locator('svg[role=img]').count()).toBe(2);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('script, img, iframe, link, object').count()).toBe(0);
    expect(await page.locator('.ansi-red.ansi-bold').first().textContent()).toBe('red');
    expect(await violations(page)).toEqual([]);
    await shoot(page, `run-${colorScheme}`);
    expect(trouble).toEqual([]);
    await page.close();
  },
);

opened('every part that scrolls or folds is reached with the keyboard, and folds open with it', async () => {
  const path = await reportOf(eventful, ['--unattended', '--yes']);
  const { page } = await open(path, {});
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
  const wanted: number = await page.evaluate(
    `[...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter((e) => e.checkVisibility()).length`,
  );
  const reached = new Set<string>();
  for (let index = 0; index < wanted; index += 1) {
    reached.add(
      await page.evaluate(
        `[...document.querySelectorAll('*')].indexOf(document.activeElement) + ' ' + document.activeElement.tagName`,
      ),
    );
    await page.keyboard.press('Tab');
  }
  expect(reached.size).toBe(wanted);
  await page.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
  await page.close();
});

opened('on paper and on a narrow screen nothing is cut off', async () => {
  const path = await reportOf(eventful, ['--unattended', '--yes']);
  const { page } = await open(path, { viewport: { width: 360, height: 740 } });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await shoot(page, 'run-narrow');
  await page.emulateMedia({ media: 'print' });
  await shoot(page, 'run-print');
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  await page.close();
});

opened(
  'five megabytes of output with scripts and colours open in under two seconds, and run nothing',
  async () => {
    const line = '\\033[33mwarn\\033[0m <script>window.ran = true</script> <img src=x onerror=window.ran=1>';
    const flood = `yes "$(printf '${line}')" | head -c 1000000`;
    const document = `# Flood\n\n## Step 1 — Print\n\n\`\`\`sh\n${`${flood}\n`.repeat(5)}${flood}; false\n\`\`\`\n`;
    const path = await reportOf(document, ['--unattended', '--yes']);
    expect(statSync(path).size).toBeGreaterThan(5_000_000);
    const start = performance.now();
    const { page, trouble } = await open(path, {});
    await page.locator('h1').waitFor();
    const tookMs = performance.now() - start;
    console.info(`a page of ${statSync(path).size} bytes opened in ${Math.round(tookMs)} ms`);
    expect(tookMs).toBeLessThan(2000);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(trouble).toEqual([]);
    await page.close();
  },
);

async function reportOf(document: string, args: readonly string[]): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-page-')));
  const env = { RUNBOOK_STATE_DIR: folder };
  await runDocumentText(document, args, { env });
  const path = join(folder, 'run.html');
  const { exitCode, stderr } = await runMain({ args: ['report', '--format', 'html', '--out', path], env });
  expect([exitCode, stderr]).toEqual([0, '']);
  return path;
}

type Look = NonNullable<Parameters<Browser['newPage']>[0]>;

async function open(path: string, look: Look): Promise<{ page: Page; trouble: readonly string[] }> {
  const page = await browser.newPage(look);
  const trouble: string[] = [];
  const { href } = pathToFileURL(path);
  page.on('console', (message) => void trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => void trouble.push(`error: ${error.message}`));
  page.on('request', (request) => void (request.url() === href || trouble.push(`request: ${request.url()}`)));
  await page.goto(href);
  return { page, trouble };
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] } =
    await page.evaluate('axe.run()');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

async function shoot(page: Page, name: string): Promise<void> {
  if (shots !== undefined)
    writeFileSync(join(shots, `${name}.png`), await page.screenshot({ fullPage: true }));
}
