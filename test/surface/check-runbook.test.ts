import { expect, test } from 'vitest';
import type { ToolLock } from '../../src/model/generated/schemas.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { checkRunbook } from '../../src/surface/check-runbook.js';
import { surfaceOf } from './surfaces.js';

/** `3:9 RB404 message`, and the words of the document it stands at. */
function findings(text: string, lock: ToolLock | null = null): readonly string[] {
  const { runbook } = parseRunbook('rollback.md', text);
  return checkRunbook(runbook, lock).map(({ code, severity, span, message }) => {
    const at = text.slice(span.start.offset, span.end.offset);
    return `${span.start.line}:${span.start.column} ${code}${severity === undefined ? '' : ` (${severity})`} ${at} | ${message}`;
  });
}

const lockOf = (tools: ToolLock['tools']): ToolLock => ({ schemaVersion: 1, tools });
const fence = (...lines: readonly string[]) => ['# R', '', '```sh', ...lines, '```', ''].join('\n');

test('a value and a flag that argocd does not know are said with what it does know', () => {
  const text = fence(
    'LAST_GOOD=$(argocd app history shop -o json \\',
    "  | jq -r '.[1].revision')",
    'argocd app history shop --limit 5',
  );
  expect(findings(text)).toEqual([
    '4:40 RB405 json | argocd app history -o takes wide or id, not json.',
    '6:25 RB404 --limit | argocd app history has no flag --limit (flags: -N, -o).',
  ]);
});

test('the next step names what was meant, the version that was looked at, and how to look again', () => {
  const { runbook } = parseRunbook('r.md', fence('kubectl get pods --all-namespace'));
  const [finding] = checkRunbook(runbook, null);
  expect(finding?.message).toBe('kubectl get has no flag --all-namespace.');
  expect(finding?.hint).toMatch(
    /^Did you mean --all-namespaces\? If your kubectl is not 1\.\d+\.\d+, "runbook drift --write" looks at it\.$/,
  );
});

test('places are those of the document, in quotes, lists and transcripts, on lines that go on', () => {
  const inList = '# R\n\n1. Look.\n\n   ```sh\n   kubectl get pods \\\n     --frobnicate\n   ```\n';
  expect(findings(inList)).toEqual(['7:6 RB404 --frobnicate | kubectl get has no flag --frobnicate.']);
  const inQuote = '# R\r\n\r\n> ```sh\r\n> kubectl get pods \\\r\n>   --frobnicate\r\n> ```\r\n';
  expect(findings(inQuote)).toEqual(['5:5 RB404 --frobnicate | kubectl get has no flag --frobnicate.']);
  const transcript = '# R\n\n```console\n$ kubectl get pods \\\n>   --frobnicate\nNo resources.\n```\n';
  expect(findings(transcript).map((each) => each.split(' | ')[0])).toEqual(['5:5 RB404 --frobnicate']);
});

test('subcommands, deprecated flags, and a flag that may not be there', () => {
  const text = fence(
    'argocd app hist shop',
    'kubectl scale deploy x --replicas 0 --record',
    'jq --frobnicate . file.json',
    'kubectl argo rollouts promote shop --skip-all-steps',
  );
  expect(findings(text).map((each) => each.replace(/\d+\.\d+(\.\d+)?\.$/, 'N.'))).toEqual([
    '4:12 RB403 hist | argocd app has no subcommand hist.',
    '5:37 RB406 --record | kubectl scale --record is deprecated in kubectl N.',
    '6:4 RB404 (warning) --frobnicate | jq may have no flag --frobnicate: it is not among those that are known.',
    '7:36 RB406 --skip-all-steps | kubectl-argo-rollouts promote --skip-all-steps is deprecated in kubectl-argo-rollouts N.',
  ]);
});

test('a tool that could be locked and is not is named once, and only where there is a lock', () => {
  const text = fence('velero backup get', 'velero restore get', './own.sh --deep', 'ls --frobnicate');
  expect(findings(text)).toEqual([]);
  expect(findings(text, lockOf({}))).toEqual([
    '4:1 RB407 velero | What velero takes is not in runbook.lock.json, so nobody checks it here.',
  ]);
});

test('what the lock says counts, more or less than what ships', () => {
  const acme = surfaceOf({
    '': { subcommands: { app: [] } },
    app: { subcommands: { history: [], get: [] } },
    'app history': { flags: { '--limit': { v: 1 } } },
  });
  const lock = lockOf({ argocd: acme });
  const text = fence('argocd app history x --limit 5', 'argocd app history x -o id', 'argocd app get x');
  expect(findings(text, lock)).toEqual([
    '5:22 RB404 -o | argocd app history has no flag -o (flags: --limit).',
    '6:1 RB407 argocd | What argocd app get takes is not in runbook.lock.json, so nobody checks it here.',
  ]);
});

test('what is shown and never run is not checked', () => {
  expect(findings('# R\n\n```text\nkubectl get --frobnicate\n```\n')).toEqual([]);
});
