import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { foldEvents } from '../../../src/api/past-run.js';
import type { ApprovalAnswer } from '../../../src/executor/ports.js';
import { readMarkdown } from '../../../src/parser/read-markdown.js';
import { foldReport } from '../../../src/report/run/fold-report.js';
import { markdownRunReport } from '../../../src/report/run/markdown.js';
import { foldRecord } from '../../../src/run/fold-record.js';
import { layOut } from '../../../src/run/itinerary.js';
import { planOf } from '../../support/plan-of.js';
import { expectValid } from '../../support/schema.js';
import { type Script, scriptedRun } from '../../support/scripted-run.js';

test('the draft of a postmortem has when, what ran, what was seen of each check, and what the document asks', async () => {
  const text = await draftOf(polled, {
    answers: {
      'echo p99': [{ stdout: 'p99 0.72\n' }, { stdout: 'p99 0.61\n' }, { stdout: 'p99 0.48\n' }],
    },
  });
  expect(text).toContain('# Postmortem draft: Slow');
  expect(text).toContain('- **Came to:** WORKED, exit 0');
  expect(text).toMatch(/\| \d\d:\d\d:\d\d \| `echo p99` \| read, worked in 0\.0 s \|/);
  expect(text).toContain('### Samples of `1.1`: Expect: p99 \\< 0.5 within 60s');
  expect(text).toMatch(/\| 0 s \| `0\.72` \| `< 0\.5` \| fail \|/);
  expect(text).toMatch(/\| `0\.48` \| `< 0\.5` \| pass \|/);
  expect(text).toContain(
    '### Why did nobody see it?\n\n> If nobody looks, an alert is missing.\n\n_To be written._',
  );
  expect(text).toContain('- Due within 48 hours. (line 17)');
});

test('what was answered, edited and passed over stands among the deviations, with who did it', async () => {
  const answers: ApprovalAnswer[] = [
    { kind: 'edit', code: 'kubectl delete pod b' },
    { kind: 'run' },
    { kind: 'skip' },
  ];
  const { report } = await told(writes, {
    policy: { attended: true, yes: false },
    operator: {
      approve: async () => answers.shift() ?? { kind: 'stop' },
    },
  });
  expect(report.deviations.map(({ kind, subject, text }) => [kind, subject, text])).toEqual([
    ['edited', '1.1', 'ran as kubectl delete pod b, where the document has kubectl delete pod a'],
    ['passed', '1.2', 'skipped: declined'],
  ]);
  expect(report.approvals).toMatchObject([
    { subject: '1.1', granted: true, how: 'asked' },
    { subject: '1.2', granted: false, how: 'asked' },
  ]);
});

test('a document and its output are text, whatever they hold: no markup of theirs survives', async () => {
  const hostile = [
    '<script>alert(1)</script> ![x](https://evil.example/x.png) [go](javascript:alert(1)) | pipe',
    '````',
    '```',
    '# No heading',
    '\u001b[31mred\u001b[0m \u202eturned',
  ].join('\n');
  const text = await draftOf(
    '# T <img src=x onerror=alert(1)> | `x`\n\n## Step 1 — Do <b>it</b>\n\n```sh\nX=$(give)   # <i>\necho "$X" \'a\\|b\'\n# Expect: contains "<script>"\n```\n',
    { answers: { 'X=$(give)': { variables: { X: hostile } }, echo: { stdout: hostile } } },
  );
  const tree = readMarkdown(text);
  const kinds = new Set(nodesOf(tree).map(({ type }) => type));
  expect(
    [...kinds].filter((kind) => ['html', 'image', 'link', 'definition', 'footnoteReference'].includes(kind)),
  ).toEqual([]);
  expect(headings(tree)).not.toContain('No heading');
  const rows = nodesOf(tree).flatMap((node) =>
    node.type === 'table' ? [node.children.map((row) => row.children.length)] : [],
  );
  expect(rows.every((widths) => new Set(widths).size === 1)).toBe(true);
  expect(plain(tree)).toContain('echo "$X" \'a\\|b\'');
  expect(text).not.toMatch(/[\u001b\u202e]/);
});

test('a long output is there with both its ends', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `line ${index + 1}`).join('\n');
  const text = await draftOf('# T\n\n## Step 1 — Do\n\n```sh\nseq\n```\n', {
    answers: { seq: { stdout: lines } },
  });
  expect(text).toContain('line 20\n… 960 lines left out …\nline 981\n');
});

const polled = `# Slow

## Step 1 — Look

\`\`\`sh
echo p99
# Expect: p99 < 0.5 within 60s
\`\`\`

## Step 2 — Postmortem

- **Why did nobody see it?** If nobody
  looks, an alert is missing.

### Follow-up

Due within 48 hours.
`;

const writes = '# W\n\n## Step 1 — Do\n\n```sh\nkubectl delete pod a\nkubectl delete pod c\n```\n';

async function draftOf(document: string, script: Omit<Script, 'plan'>): Promise<string> {
  const { report } = await told(document, script);
  expectValid('run-report.schema.json', JSON.parse(JSON.stringify(report)));
  return markdownRunReport(report);
}

async function told(document: string, script: Omit<Script, 'plan'>) {
  const plan = planOf(document);
  const run = await scriptedRun({ plan, ...script });
  const itinerary = layOut(plan);
  const record = foldRecord(itinerary, foldEvents(itinerary, run.events), (output) => ({
    stdout: run.outputs.get(`${output}.stdout`)?.toString() ?? '',
    stderr: run.outputs.get(`${output}.stderr`)?.toString() ?? '',
    truncated: false,
  }));
  return {
    report: foldReport({
      plan,
      events: run.events,
      record: { ...record, title: plan.runbook.title, startedAt: run.events[0]?.at ?? '' },
    }),
  };
}

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child as Nodes)) : [])];
}

function headings(tree: Root): readonly string[] {
  return nodesOf(tree).flatMap((node) => (node.type === 'heading' ? [plain(node)] : []));
}

function plain(node: Nodes): string {
  return nodesOf(node)
    .flatMap((one) => ('value' in one ? [one.value] : []))
    .join('');
}
