import { createHash } from 'node:crypto';
import type { CommandSurface, FlagSurface, ToolSurface } from '../model/generated/schemas.js';

/** A surface in the one form in which it is written down: sorted, without what is empty, with its digest. */
export function sealSurface(surface: Omit<ToolSurface, 'digest'>): ToolSurface {
  const { version, source, dialect, complete, plugins } = surface;
  const commands = sorted(surface.commands, sealCommand);
  return {
    version,
    source,
    digest: digestOf(commands),
    dialect,
    complete,
    ...(plugins === undefined ? {} : { plugins }),
    commands,
  };
}

/** Has nobody changed the commands since they were written down? */
export function isIntact(surface: ToolSurface): boolean {
  return digestOf(sorted(surface.commands, sealCommand)) === surface.digest;
}

function digestOf(commands: ToolSurface['commands']): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(commands)).digest('hex')}`;
}

function sealCommand(command: CommandSurface): CommandSurface {
  const {
    subcommands = {},
    flags = {},
    inherited = {},
    arguments: takes = '',
    deprecated,
    complete,
  } = command;
  return {
    ...(isEmpty(subcommands) ? {} : { subcommands: sorted(subcommands, (names) => [...names].sort()) }),
    ...(isEmpty(flags) ? {} : { flags: sorted(flags, sealFlag) }),
    ...(isEmpty(inherited) ? {} : { inherited: sorted(inherited, sealFlag) }),
    ...(takes === '' ? {} : { arguments: takes }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(complete === undefined ? {} : { complete }),
  };
}

function sealFlag({ v, short, values, deprecated }: FlagSurface): FlagSurface {
  return {
    v,
    ...(short === undefined ? {} : { short }),
    ...(values === undefined ? {} : { values }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

function sorted<Value>(
  record: Readonly<Record<string, Value>>,
  seal: (value: Value) => Value,
): Record<string, Value> {
  const entries = Object.entries(record).map(([key, value]) => [key, seal(value)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
