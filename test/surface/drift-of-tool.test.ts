import { expect, test } from 'vitest';
import type { CommandSurface } from '../../src/model/generated/schemas.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { driftOfTool } from '../../src/surface/drift-of-tool.js';
import { usedCalls } from '../../src/surface/used-calls.js';
import { surfaceOf } from './surfaces.js';

const before: Readonly<Record<string, CommandSurface>> = {
  '': { subcommands: { app: [], list: ['ls'] }, inherited: { '--config': { v: 1 } } },
  app: { subcommands: { get: [], history: [] } },
  'app get': {
    flags: { '--output': { v: 1, short: '-o', values: ['json', 'wide'] }, '--refresh': { v: 0 } },
  },
};
const text = [
  '# R',
  '```sh',
  'argocd app get shop -o json --refresh',
  'argocd app get shop --config c; argocd app history shop',
  'kubectl get pods -o json',
  '```',
].join('\n');
const { runbook } = parseRunbook('r.md', text);
const calls = usedCalls(runbook).filter(({ call }) => call.tool === 'argocd');

/** `text <- r.md:3`: what changed, and the lines it touches. */
function changes(after: Readonly<Record<string, CommandSurface>>, version = '1.2.3'): readonly string[] {
  const drift = driftOfTool(
    'argocd',
    { locked: surfaceOf(before), live: surfaceOf(after, { version }) },
    calls,
  );
  if (drift.kind !== 'changed') return [];
  return drift.changes.map(({ text: what, touches }) =>
    [what, ...touches.map(({ document, line }) => `${document}:${line}`)].join(' <- '),
  );
}

test('the same is the same', () => {
  expect(changes(before)).toEqual([]);
});

test('a flag that is gone touches those who give it, by whichever of its names', () => {
  const gone = { ...before, 'app get': { flags: { '--refresh': { v: 0 as const } } } };
  expect(changes(gone)).toEqual(['argocd app get has no --output any more <- r.md:3']);
});

test('one that every command inherits touches those below too', () => {
  const gone = { ...before, '': { subcommands: { app: [], list: ['ls'] } } };
  expect(changes(gone)).toEqual(['argocd has no --config any more <- r.md:4']);
});

test('a flag that takes other values, or a value at all, says what it took', () => {
  const other = {
    ...before,
    'app get': {
      flags: {
        '--output': { v: 1 as const, short: '-f', values: ['json', 'tree'] },
        '--refresh': { v: 1 as const, deprecated: '--hard-refresh' },
      },
    },
  };
  expect(changes(other)).toEqual([
    'argocd app get --output has -f now, was -o <- r.md:3',
    'argocd app get --output allows json|tree now, was json|wide <- r.md:3',
    'argocd app get --refresh takes a value now <- r.md:3',
    'argocd app get --refresh is deprecated now, use --hard-refresh <- r.md:3',
  ]);
});

test('a subcommand that is gone touches those who call it; what is new is named and touches nobody', () => {
  const other = { ...before, app: { subcommands: { get: [], rollback: [] }, deprecated: 'application' } };
  expect(changes(other, '2.0.0')).toEqual([
    'version 2.0.0, was 1.2.3',
    'argocd app has no history any more <- r.md:4',
    'argocd app is deprecated now, use application',
    'argocd app has rollback too',
  ]);
});

test('a command that is called and was never captured is not locked', () => {
  const more = { ...before, 'app history': { flags: { '--output': { v: 1 as const } } } };
  expect(changes(more)).toEqual(['argocd app history is called and not in the lock <- r.md:4']);
});

test('a lock that was changed by hand is no proof', () => {
  const locked = { ...surfaceOf(before), digest: `sha256:${'0'.repeat(64)}` };
  expect(driftOfTool('argocd', { locked, live: surfaceOf(before) }, calls)).toMatchObject({
    kind: 'changed',
    changes: [{ text: 'what the lock says was changed by hand' }],
  });
});

test('calls are those of the document, with what may be their subcommands', () => {
  expect(usedCalls(runbook).map(({ call, line, path }) => [line, call.tool, ...path].join(' '))).toEqual([
    '3 argocd app get shop',
    '4 argocd app get shop',
    '4 argocd app history shop',
    '5 kubectl get pods',
  ]);
});
