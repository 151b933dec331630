import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runDocumentText } from '../support/run-main.js';
import { sharedPath } from '../support/shared.js';

interface Case {
  readonly name: string;
  readonly fences: readonly string[];
  readonly out: string;
  readonly status: readonly ('worked' | 'failed')[];
  readonly withinMs?: number;
}

const known = new Set(['name', 'fences', 'out', 'status', 'withinMs']);
const path = sharedPath('conformance/shell-state.yaml');
const cases: readonly Case[] = path === null ? [] : parse(readFileSync(path, 'utf8'));

if (path === null)
  test.skip('shell-state.yaml is absent beside this checkout: its cases are not run', () => {});

describe.skipIf(path === null)('shell state', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    expect(Object.keys(one).filter((key) => !known.has(key))).toEqual([]);
    const document = one.fences
      .map((fence, index) => `## Step ${index + 1}\n\n\`\`\`sh\n${fence}\n\`\`\`\n`)
      .join('\n');
    const approvals = one.fences.flatMap((_fence, index) => ['--approve', String(index + 1)]);
    const started = performance.now();
    const { record, stderr } = await runDocumentText(document, ['--unattended', '--yes', ...approvals]);
    const tookMs = performance.now() - started;
    expect(record, stderr).not.toBeNull();
    const reached = record.steps.slice(0, one.status.length).map((step) => step.status);
    expect(reached, JSON.stringify(record, null, 1)).toEqual(one.status);
    const last = record.steps.at(-1)?.commands ?? [];
    expect(last.map((command) => command.stdout).join('')).toBe(one.out);
    if (one.withinMs !== undefined) expect(tookMs).toBeLessThan(one.withinMs);
  });
});
