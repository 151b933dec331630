import { assertNever } from '../model/assert-never.js';
import type { ToolSurface } from '../model/generated/schemas.js';
import type { CalledAt, DriftChange, ToolDrift } from '../model/tool-drift.js';
import { diffSurfaces, type SurfaceChange } from './diff-surfaces.js';
import { commandAt } from './find-flag.js';
import { readCall } from './read-call.js';
import { isIntact } from './seal-surface.js';
import { touchedCalls } from './touched-calls.js';
import type { UsedCall } from './used-calls.js';

/** The tool as the lock has it, and as it is. */
export interface TwoLooks {
  readonly locked: ToolSurface;
  readonly live: ToolSurface;
}

/** What the lock says of a tool, held against what the tool says now; `calls` are the runbooks' calls of it. */
export function driftOfTool(tool: string, looks: TwoLooks, calls: readonly UsedCall[]): ToolDrift {
  const { locked, live } = looks;
  const changes: readonly DriftChange[] = [
    ...(isIntact(locked) ? [] : [{ text: 'what the lock says was changed by hand', touches: [] }]),
    ...diffSurfaces(tool, locked, live).map((change) => ({
      text: textOf(change),
      touches: placesOf(touchedCalls(change, locked, calls)),
    })),
    ...notLocked(tool, looks, calls),
  ];
  if (changes.length === 0) return { kind: 'same', tool, version: live.version };
  return { kind: 'changed', tool, version: live.version, changes };
}

/** The lines of calls, each once. */
export function placesOf(calls: readonly UsedCall[]): readonly CalledAt[] {
  const places = new Map(calls.map(({ document, line }) => [`${document}:${line}`, { document, line }]));
  return [...places.values()];
}

/** Commands that a runbook calls and the lock does not have, though the tool does. */
function notLocked(
  tool: string,
  { locked, live }: TwoLooks,
  calls: readonly UsedCall[],
): readonly DriftChange[] {
  const missing = new Map<string, readonly UsedCall[]>();
  for (const used of calls) {
    const { path } = readCall(live, used.call.words);
    if (commandAt(locked, path) !== null || commandAt(live, path) === null) continue;
    const command = [tool, ...path].join(' ');
    missing.set(command, [...(missing.get(command) ?? []), used]);
  }
  return [...missing].map(([command, users]) => ({
    text: `${command} is called and not in the lock`,
    touches: placesOf(users),
  }));
}

function textOf(change: SurfaceChange): string {
  switch (change.kind) {
    case 'version':
      return `version ${change.to}, was ${change.from}`;
    case 'subcommand-gone':
    case 'flag-gone':
      return `${change.command} has no ${change.name} any more`;
    case 'flag-changed':
      return `${change.command} ${change.name} ${change.how}`;
    case 'deprecated':
      return `${change.command} is deprecated now${change.instead === '' ? '' : `, use ${change.instead}`}`;
    case 'more':
      return `${change.command} has ${change.names.join(', ')} too`;
    default:
      return assertNever(change);
  }
}
