import type { ToolSurface } from '../model/generated/schemas.js';
import { nearestOf } from '../parser/nearest.js';
import type { Call, CallWord } from './call.js';
import type { CallProblem } from './call-problem.js';
import { commandAt, scopesOf } from './find-flag.js';
import { isAllowed } from './is-allowed.js';
import { knowsSubcommand } from './knows-subcommand.js';
import { pluginCall } from './plugin-call.js';
import { type GivenFlag, type ReadCall, readCall } from './read-call.js';
import type { Surfaces } from './surfaces.js';

/** What the tool of a call would not understand; nothing where the tool is not known. */
export function checkCall(surfaces: Surfaces, call: Call): readonly CallProblem[] {
  const surface = surfaces(call.tool);
  if (surface === null) return [];
  const read = readCall(surface, call.words);
  const subject: Subject = { call, surface, read, command: [call.tool, ...read.path].join(' ') };
  switch (read.outcome.kind) {
    case 'known':
      return [...deprecatedCommand(subject), ...read.flags.flatMap((flag) => checkFlag(flag, subject))];
    case 'unknown': {
      const plugin = pluginCall(surfaces, call, read.outcome.word);
      return plugin === null ? unknownSubcommand(read.outcome.word, subject) : checkCall(surfaces, plugin);
    }
    case 'uncaptured':
      return [{ kind: 'not-locked', command: subject.command, isPart: true, ...placeOf(call.name, call) }];
    case 'open':
      return [];
  }
}

interface Subject {
  readonly call: Call;
  readonly surface: ToolSurface;
  readonly read: ReadCall;
  /** `argocd app history`. */
  readonly command: string;
}

function placeOf({ start, end }: CallWord, { tool }: Call) {
  return { tool, start, end };
}

/** Where it may be a plugin, an alias of the user, or one that is not listed, only what looks misspelt is named. */
function unknownSubcommand(
  word: CallWord,
  { call, surface, read, command }: Subject,
): readonly CallProblem[] {
  const known = Object.keys(commandAt(surface, read.path)?.subcommands ?? {});
  const name = word.literal ?? word.text;
  const nearest = nearestOf(name, known);
  const mayBeOther = (surface.plugins === true && read.path.length === 0) || !isComplete(surface, read.path);
  const isMisspelt = nearest !== null && name.length > 3 && !knowsSubcommand(call.tool, [...read.path, name]);
  if (mayBeOther && !isMisspelt) return [];
  return [{ kind: 'unknown-subcommand', command, name, known, nearest, ...placeOf(word, call) }];
}

function isComplete(surface: ToolSurface, path: readonly string[]): boolean {
  return surface.complete && commandAt(surface, path)?.complete !== false;
}

function deprecatedCommand({ call, surface, read, command }: Subject): readonly CallProblem[] {
  const instead = commandAt(surface, read.path)?.deprecated;
  if (instead === undefined) return [];
  return [{ kind: 'deprecated', command, name: null, instead, ...placeOf(call.name, call) }];
}

function checkFlag(flag: GivenFlag, subject: Subject): readonly CallProblem[] {
  const { call, command } = subject;
  const { name, known, word } = flag;
  if (known === null) return [unknownFlag(name, word, subject)];
  const value = checkValue(flag, subject);
  if (known.deprecated === undefined) return value;
  return [{ kind: 'deprecated', command, name, instead: known.deprecated, ...placeOf(word, call) }, ...value];
}

function unknownFlag(name: string, word: CallWord, { call, surface, read, command }: Subject): CallProblem {
  const scopes = scopesOf(surface, read.path);
  const own = commandAt(surface, read.path)?.flags ?? {};
  const isLong = /^--\w{2}/.test(name);
  return {
    kind: 'unknown-flag',
    command,
    name,
    isSure: isComplete(surface, read.path),
    known: Object.entries(own).map(([long, { short }]) => short ?? long),
    nearest: isLong
      ? nearestOf(
          name,
          scopes.flatMap((flags) => Object.keys(flags)),
        )
      : null,
    ...placeOf(word, call),
  };
}

function checkValue({ name, known, value }: GivenFlag, { call, command }: Subject): readonly CallProblem[] {
  const allowed = known?.values;
  if (allowed === undefined || value === null || value.text === null) return [];
  if (isAllowed(value.text, allowed)) return [];
  const nearest = nearestOf(value.text, allowed);
  const problem = { kind: 'unknown-value', command, name, value: value.text, allowed, nearest } as const;
  return [{ ...problem, ...placeOf(value.word, call) }];
}
