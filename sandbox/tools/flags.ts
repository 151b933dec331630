import { ToolFailure } from './tool.js';

/** The flags of a command: long name → letter and whether a value follows. */
export type FlagTable = Readonly<
  Record<string, FlagKind | { readonly letter: string; readonly kind: FlagKind }>
>;
export type FlagKind = 'switch' | 'value';

export interface Flags {
  readonly positional: readonly string[];
  /** Everything behind `--`. */
  readonly rest: readonly string[];
  has(name: string): boolean;
  value(name: string): string | null;
  values(name: string): readonly string[];
}

/**
 * Reads arguments as cobra and pflag do: flags anywhere before `--`, `--name=value`, letters run together.
 * Throws a ToolFailure with pflag's own words for what it does not know.
 */
export function readFlags(args: readonly string[], table: FlagTable): Flags {
  const end = args.indexOf('--');
  const queue = end === -1 ? [...args] : args.slice(0, end);
  const found = new Map<string, string[]>();
  const positional: string[] = [];
  const reader: Reader = { queue, found, table: readTable(table) };
  for (let token = queue.shift(); token !== undefined; token = queue.shift()) {
    if (token.startsWith('--')) readLong(token.slice(2), reader);
    else if (token.startsWith('-') && token !== '-') readLetters(token.slice(1), reader);
    else positional.push(token);
  }
  return {
    positional,
    rest: end === -1 ? [] : args.slice(end + 1),
    has: (name) => found.has(name) && found.get(name)?.at(-1) !== 'false',
    value: (name) => found.get(name)?.at(-1) ?? null,
    values: (name) => found.get(name) ?? [],
  };
}

interface Reader {
  readonly queue: string[];
  readonly found: Map<string, string[]>;
  readonly table: ReadonlyMap<string, { readonly letter: string | null; readonly kind: FlagKind }>;
}

function readTable(table: FlagTable): Reader['table'] {
  return new Map(
    Object.entries(table).map(([name, entry]) => [
      name,
      typeof entry === 'string' ? { letter: null, kind: entry } : entry,
    ]),
  );
}

function readLong(text: string, reader: Reader): void {
  const equals = text.indexOf('=');
  const name = equals === -1 ? text : text.slice(0, equals);
  const known = reader.table.get(name);
  if (known === undefined) throw new ToolFailure(`unknown flag: --${name}`);
  const attached = equals === -1 ? undefined : text.slice(equals + 1);
  const value = attached ?? (known.kind === 'switch' ? 'true' : reader.queue.shift());
  if (value === undefined) throw new ToolFailure(`flag needs an argument: --${name}`);
  note(reader, name, value);
}

function readLetters(letters: string, reader: Reader): void {
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] ?? '';
    const entry = [...reader.table].find(([, flag]) => flag.letter === letter);
    if (entry === undefined) throw new ToolFailure(`unknown shorthand flag: '${letter}' in -${letters}`);
    const [name, flag] = entry;
    if (flag.kind === 'switch') {
      note(reader, name, 'true');
      continue;
    }
    const attached = letters.slice(index + 1).replace(/^=/, '');
    const value = attached === '' ? reader.queue.shift() : attached;
    if (value === undefined) throw new ToolFailure(`flag needs an argument: '${letter}' in -${letters}`);
    note(reader, name, value);
    return;
  }
}

function note({ found }: Reader, name: string, value: string): void {
  found.set(name, [...(found.get(name) ?? []), value]);
}
