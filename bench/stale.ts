/**
 * How long `runbook stale` takes over 5,000 runbooks with 100 rows each, beside one process that parses the same files
 * with bare remark: with nothing cached and with everything. Rounds in turn; the median of their ratios fails above its
 * limit. Needs a build.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const limits = { cold: 0.8, warm: 0.05 };
const rounds = Number(process.argv[2] ?? 3);
const runbooks = 5000;
const rowsEach = 100;
const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'runbook-bench-'));
const fleet = join(scratch, 'runbooks');
const cache = join(scratch, 'cache');

function writeFleet(): void {
  for (let index = 0; index < runbooks; index++) {
    const folder = join(fleet, `team-${index % 50}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `restart-${index}.md`), documentOf(index));
  }
}

function documentOf(index: number): string {
  const rows = Array.from({ length: rowsEach }, (_, row) => {
    const day = new Date(Date.UTC(2026, 10, 20) - ((index % 200) + row * 9) * 86_400_000);
    return `| ${day.toISOString().slice(0, 10)} | shop-${index} | us-east | Step ${row % 5} (scale to ${row}) | p99 0.${row} |\n`;
  });
  return `# Restart service ${index}

## Alert

- **Name:** \`ServiceDown${index}\`
- **Severity:** \`page\` (P1)

## Step 1 — Look (< 60s)

\`\`\`sh
kubectl get pods -l app=shop-${index}
# Expect: all Running
\`\`\`

## When this runbook last worked

| Date | App | Region | Resolved by | Notes |
| ---- | --- | ------ | ----------- | ----- |
${rows.join('')}
> Stale after **90 days** without exercise.
`;
}

function timed(args: readonly string[]): number {
  const start = performance.now();
  const env = { ...process.env, RUNBOOK_CACHE_DIR: cache };
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return performance.now() - start;
}

const stale = [
  join(root, 'dist/bin.js'),
  ...['stale', fleet, '--as-of', '2026-11-22', '--fail-on', 'none', '--format', 'json'],
];

function measure(): { readonly cold: number; readonly warm: number } {
  const bareMs = timed([join(root, 'bench/bare-remark.mjs'), fleet]);
  rmSync(cache, { recursive: true, force: true });
  const coldMs = timed(stale);
  const warmMs = timed(stale);
  console.log(`remark ${seconds(bareMs)}, cold ${seconds(coldMs)}, warm ${seconds(warmMs)}`);
  return { cold: coldMs / bareMs, warm: warmMs / bareMs };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

writeFleet();
try {
  const measured = Array.from({ length: rounds }, measure);
  for (const which of ['cold', 'warm'] as const) {
    const ratios = measured.map((each) => each[which]).toSorted((a, b) => a - b);
    const median = ratios[Math.floor(rounds / 2)] ?? Number.POSITIVE_INFINITY;
    console.log(`${which}: ${median.toFixed(3)} of remark alone (limit ${limits[which]})`);
    if (median > limits[which]) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
