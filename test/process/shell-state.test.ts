import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ShellEnding, ShellOutcome, ShellSession } from '../../src/model/shell-port.js';
import { sharedPath } from '../support/shared.js';
import { run, withShell } from './session.js';

interface Case {
  readonly name: string;
  readonly fences: readonly string[];
  readonly out: string;
  readonly status: readonly ('worked' | 'failed')[];
  readonly withinMs?: number;
}

/**
 * Whether these fences worked is for the executor to say, which captures, substitutes and forgives; the session must
 * tell it enough to decide. What the last command comes to:
 */
const decidedAbove: Readonly<Record<string, ShellEnding>> = {
  'a reader that closes early': { kind: 'exited', exitCode: 141, pipeline: [141, 0] },
  'exported capture hides no failure': { kind: 'exited', exitCode: 0, pipeline: [0] },
  'a failure in front of grep is no answer': { kind: 'exited', exitCode: 1, pipeline: [7, 1] },
  'empty capture': { kind: 'exited', exitCode: 0, pipeline: [0] },
  'capture of the word null': { kind: 'exited', exitCode: 0, pipeline: [0] },
};

/** The executor runs the substitution on its own first; the command around it would write. */
const runInstead: Readonly<Record<string, readonly string[]>> = {
  'empty substitution in a writing command': ['false'],
};

const stateNames = ['A', 'R', 'X', 'SAVED', 'CMD', 'f'];
const path = sharedPath('conformance', 'shell-state.yaml');

if (path === null) {
  test.skip('shell-state.yaml is not beside this checkout: its cases were not run', () => undefined);
} else {
  const cases: readonly Case[] = parse(readFileSync(path, 'utf8'));
  describe('conformance: shell-state.yaml', () => {
    test.each(cases)('$name', async (given) => {
      const known = ['name', 'fences', 'out', 'status', 'withinMs'];
      expect(Object.keys(given).filter((key) => !known.includes(key))).toEqual([]);
      await withShell((shell) => expectCase(shell, given));
    });
  });
}

async function expectCase(shell: ShellSession, given: Case): Promise<void> {
  const startedAt = performance.now();
  const fences: { readonly out: string; readonly last: ShellOutcome }[] = [];
  for (const fence of runInstead[given.name] ?? given.fences) fences.push(await runFence(shell, fence));
  const last = fences.at(-1);
  const above = decidedAbove[given.name];
  if (above !== undefined) {
    expect(last?.last.ending).toEqual(above);
    return;
  }
  expect(fences.map(({ last }) => (hasWorked(last.ending) ? 'worked' : 'failed'))).toEqual(given.status);
  expect(last?.out).toBe(given.out);
  if (given.withinMs !== undefined) expect(performance.now() - startedAt).toBeLessThan(given.withinMs);
}

/** A fence's statements stand on lines of their own here; a here-document is one with its lines. */
async function runFence(shell: ShellSession, fence: string) {
  const statements = fence.includes('<<') ? [fence] : fence.split('\n');
  let out = '';
  let last = await run(shell, statements[0] ?? '', { state: stateNames });
  out += last.stdout.text;
  for (const statement of statements.slice(1)) {
    if (!(last.ending.kind === 'exited' && last.ending.exitCode === 0)) break;
    last = await run(shell, statement, { state: stateNames });
    out += last.stdout.text;
  }
  return { out, last };
}

function hasWorked(ending: ShellEnding): boolean {
  return (ending.kind === 'exited' || ending.kind === 'session-exited') && ending.exitCode === 0;
}
