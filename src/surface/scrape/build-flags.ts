import type { FlagSurface } from '../../model/generated/schemas.js';
import { deprecationIn } from './deprecation.js';
import type { FlagRow } from './flag-rows.js';
import { type FlagSpec, readFlagSpec } from './flag-spec.js';
import type { Flags } from './help-page.js';
import { valuesIn } from './one-of.js';

/** What a dialect knows better than its columns say. */
export interface FlagReading {
  readonly spec?: (row: FlagRow) => FlagSpec | null;
  readonly values?: (row: FlagRow, spec: FlagSpec) => readonly string[] | null;
}

/** The flags of some rows, by long name; further long names are flags of their own. */
export function buildFlags(rows: readonly FlagRow[], reading: FlagReading = {}): Flags {
  return Object.fromEntries(rows.flatMap((row) => entriesOf(row, reading)));
}

function entriesOf(row: FlagRow, reading: FlagReading): readonly (readonly [string, FlagSurface])[] {
  const spec = (reading.spec ?? ((each) => readFlagSpec(each.spec)))(row);
  if (spec === null) return [];
  const values = reading.values?.(row, spec) ?? valuesIn(row.description);
  const deprecated = deprecationIn(row.description);
  const flag: FlagSurface = {
    v: spec.v,
    ...(values === null || spec.v === 0 ? {} : { values }),
    ...(deprecated === null ? {} : { deprecated }),
  };
  const long = spec.names.filter((name) => name.length > 2);
  const short = spec.names.filter((name) => name.length === 2);
  const [first, ...others] = long;
  if (first === undefined) return short.map((name) => [name, flag]);
  const [nick, ...nicks] = short;
  return [
    [first, nick === undefined ? flag : { ...flag, short: nick }],
    ...[...others, ...nicks].map((name) => [name, flag] as const),
  ];
}
