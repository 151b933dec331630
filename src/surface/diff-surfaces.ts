import type { CommandSurface, FlagSurface, ToolSurface } from '../model/generated/schemas.js';

/** One thing that is not as it was. `command` is the tool's name and subcommand words. */
export type SurfaceChange =
  | { readonly kind: 'version'; readonly from: string; readonly to: string }
  | { readonly kind: 'subcommand-gone'; readonly command: string; readonly name: string }
  | { readonly kind: 'flag-gone'; readonly command: string; readonly name: string }
  | { readonly kind: 'flag-changed'; readonly command: string; readonly name: string; readonly how: string }
  | { readonly kind: 'deprecated'; readonly command: string; readonly instead: string }
  | { readonly kind: 'more'; readonly command: string; readonly names: readonly string[] };

/** What changed between two looks at a tool, in the commands that both saw. */
export function diffSurfaces(
  tool: string,
  before: ToolSurface,
  after: ToolSurface,
): readonly SurfaceChange[] {
  const changes = Object.entries(before.commands).flatMap(([path, command]) => {
    const now = after.commands[path];
    return now === undefined ? [] : diffCommand([tool, path].join(' ').trim(), command, now);
  });
  if (before.version === after.version) return changes;
  const [from, to] = [before.version ?? 'unknown', after.version ?? 'unknown'];
  return [{ kind: 'version', from, to }, ...changes];
}

function diffCommand(
  command: string,
  before: CommandSurface,
  after: CommandSurface,
): readonly SurfaceChange[] {
  const [flags, flagsNow] = [allFlags(before), allFlags(after)];
  const [names, namesNow] = [namesOf(before), namesOf(after)];
  const gone = names.filter((name) => !namesNow.includes(name));
  const more = [
    ...namesNow.filter((name) => !names.includes(name)),
    ...Object.keys(flagsNow).filter((name) => flags[name] === undefined),
  ];
  const isDeprecatedNow = after.deprecated !== undefined && before.deprecated === undefined;
  return [
    ...gone.map((name) => ({ kind: 'subcommand-gone' as const, command, name })),
    ...Object.entries(flags).flatMap(([name, flag]) => diffFlag(command, name, flag, flagsNow[name])),
    ...(isDeprecatedNow ? [{ kind: 'deprecated' as const, command, instead: after.deprecated ?? '' }] : []),
    ...(more.length === 0 ? [] : [{ kind: 'more' as const, command, names: more }]),
  ];
}

function allFlags({ flags, inherited }: CommandSurface): Readonly<Record<string, FlagSurface>> {
  return { ...inherited, ...flags };
}

function namesOf({ subcommands = {} }: CommandSurface): readonly string[] {
  return Object.entries(subcommands).flatMap(([name, aliases]) => [name, ...aliases]);
}

function diffFlag(
  command: string,
  name: string,
  before: FlagSurface,
  after: FlagSurface | undefined,
): readonly SurfaceChange[] {
  if (after === undefined) return [{ kind: 'flag-gone', command, name }];
  return howChanged(before, after).map((how) => ({ kind: 'flag-changed' as const, command, name, how }));
}

const arities = ['takes no value', 'takes a value', 'takes a value or none'] as const;

function howChanged(before: FlagSurface, after: FlagSurface): readonly string[] {
  const values = (flag: FlagSurface) => flag.values?.join('|') ?? 'anything';
  const instead = after.deprecated === '' ? '' : `, use ${after.deprecated}`;
  return [
    before.v === after.v ? null : `${arities[after.v]} now`,
    before.short === after.short
      ? null
      : `has ${after.short ?? 'no short form'} now, was ${before.short ?? 'none'}`,
    values(before) === values(after) ? null : `allows ${values(after)} now, was ${values(before)}`,
    after.deprecated === undefined || before.deprecated !== undefined ? null : `is deprecated now${instead}`,
  ].filter((how) => how !== null);
}
