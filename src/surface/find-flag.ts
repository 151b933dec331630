import type { CommandSurface, FlagSurface, ToolSurface } from '../model/generated/schemas.js';
import { dialects } from './dialect.js';

type Flags = Readonly<Record<string, FlagSurface>>;

/** Every tool that is read by a library answers to these, whether its help says so or not. */
const always: Flags = { '--help': { v: 0, short: '-h' } };

export function commandAt(surface: ToolSurface, path: readonly string[]): CommandSurface | null {
  const key = path.join(' ');
  return Object.hasOwn(surface.commands, key) ? (surface.commands[key] ?? null) : null;
}

/** What a command takes: its own flags, then what it inherits from those above it. */
export function scopesOf(surface: ToolSurface, path: readonly string[]): readonly Flags[] {
  const own = commandAt(surface, path);
  const above = path.map((_word, index) => commandAt(surface, path.slice(0, index)));
  return [own?.flags, own?.inherited, ...above.toReversed().map((each) => each?.inherited), always].filter(
    (flags) => flags !== undefined,
  );
}

/** The flag that `name` (`--output`, `-o`) means to a command at `path`; null where there is none. */
export function findFlag(surface: ToolSurface, path: readonly string[], name: string): FlagSurface | null {
  const scopes = scopesOf(surface, path);
  return named(scopes, name) ?? negated(surface, scopes, name) ?? abbreviated(surface, scopes, name);
}

function named(scopes: readonly Flags[], name: string): FlagSurface | null {
  const isShort = /^-[^-]$/.test(name);
  for (const flags of scopes) {
    if (Object.hasOwn(flags, name)) return flags[name] ?? null;
    const long = isShort ? Object.values(flags).find(({ short }) => short === name) : undefined;
    if (long !== undefined) return long;
  }
  return null;
}

/** `--no-edit` of `--edit`, and in git the other way round. */
function negated(surface: ToolSurface, scopes: readonly Flags[], name: string): FlagSurface | null {
  const { negates } = dialects[surface.dialect];
  if (negates === 'nothing' || !name.startsWith('--')) return null;
  const positive = name.startsWith('--no-') ? named(scopes, `--${name.slice(5)}`) : null;
  if (positive !== null) return negates === 'everything' || positive.v === 0 ? { v: 0 } : null;
  return negates === 'everything' ? named(scopes, `--no-${name.slice(2)}`) : null;
}

function abbreviated(surface: ToolSurface, scopes: readonly Flags[], name: string): FlagSurface | null {
  if (!dialects[surface.dialect].abbreviates || !/^--\w/.test(name)) return null;
  const longer = scopes.flatMap((flags) => Object.entries(flags)).filter(([each]) => each.startsWith(name));
  return longer.length === 1 ? (longer[0]?.[1] ?? null) : null;
}
