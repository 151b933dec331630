import { assertNever } from '../model/assert-never.js';
import type { ToolSurface } from '../model/generated/schemas.js';
import type { SurfaceChange } from './diff-surfaces.js';
import { findFlag } from './find-flag.js';
import { readCall } from './read-call.js';
import type { UsedCall } from './used-calls.js';

/** The calls that a change is about: those that use the flag or the subcommand. `surface` is how the tool was. */
export function touchedCalls(
  change: SurfaceChange,
  surface: ToolSurface,
  calls: readonly UsedCall[],
): readonly UsedCall[] {
  return calls.filter((used) => isTouched(change, surface, used));
}

function isTouched(change: SurfaceChange, surface: ToolSurface, { call }: UsedCall): boolean {
  const { path, flags } = readCall(surface, call.words);
  const words = [call.tool, ...path];
  switch (change.kind) {
    case 'version':
    case 'more':
      return false;
    case 'deprecated':
      return words.join(' ') === change.command;
    case 'subcommand-gone':
      return isUnder(`${change.command} ${change.name}`, words);
    case 'flag-gone':
    case 'flag-changed': {
      // One that is inherited is used below its command too.
      const meant = isUnder(change.command, words) ? findFlag(surface, path, change.name) : null;
      return meant !== null && flags.some(({ known }) => known === meant);
    }
    default:
      return assertNever(change);
  }
}

function isUnder(command: string, words: readonly string[]): boolean {
  return command.split(' ').every((word, index) => words[index] === word);
}
