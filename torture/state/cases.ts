import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sharedPath } from '../../test/support/shared.js';

/** Fences run in order in one run: what the last one prints, how each of them ends, how long it may all take. */
export interface StateCase {
  readonly name: string;
  readonly fences: readonly string[];
  readonly out: string;
  readonly status: readonly ('worked' | 'failed')[];
  readonly withinMs?: number;
}

/** null where the cases are not beside this checkout. */
export function readCases(): readonly StateCase[] | null {
  const path = sharedPath('conformance/shell-state.yaml');
  return path === null ? null : parse(readFileSync(path, 'utf8'));
}

/** What one way of running the fences came to. */
export interface Outcome {
  readonly out: string;
  readonly status: readonly string[];
  readonly tookMs: number;
}

export function isAsWanted(wanted: StateCase, { out, status, tookMs }: Outcome): boolean {
  if (out !== wanted.out || status.join() !== wanted.status.join()) return false;
  return wanted.withinMs === undefined || tookMs < wanted.withinMs;
}
