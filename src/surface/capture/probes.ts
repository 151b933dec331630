import type { FlagSurface, ToolSurface } from '../../model/generated/schemas.js';
import json from './probes.json' with { type: 'json' };

/** How a tool may be asked about itself, and what it does not tell. */
export interface Probe {
  readonly dialect: ToolSurface['dialect'];
  /** The flag that asks for help; `--help`, but git answers that with a manual page. */
  readonly help: '--help' | '-h';
  /** Words without a dash that this tool is known to take for a question. */
  readonly bare: ReadonlySet<string>;
  readonly plugins: boolean;
  /** Subcommands of its own, no plugins, that its help does not list. */
  readonly unlisted: readonly string[];
  /** Commands whose help leaves flags out. */
  readonly incomplete: ReadonlySet<string>;
  /** Flags whose value may be left out, where the help shows them as any other. */
  readonly optional: ReadonlySet<string>;
  readonly hidden: readonly HiddenFlag[];
}

/** A flag that the tool takes and its help keeps to itself. */
interface HiddenFlag {
  readonly name: string;
  readonly flag: FlagSurface;
  readonly of: ReadonlySet<string>;
}

interface ProbeEntry {
  readonly dialect: string;
  readonly help?: string;
  readonly bare?: readonly string[];
  readonly plugins?: boolean;
  readonly unlisted?: readonly string[];
  readonly incomplete?: readonly string[];
  readonly optional?: readonly string[];
  readonly hidden?: Readonly<Record<string, { v: number; deprecated?: string; of: readonly string[] }>>;
}

const entries: Readonly<Record<string, ProbeEntry>> = json;

/** The tools that `runbook drift` may run, by name; no other is ever started. */
export const probes: Readonly<Record<string, Probe>> = Object.fromEntries(
  Object.entries(entries).map(([tool, entry]) => [tool, readProbe(tool, entry)]),
);

function readProbe(tool: string, entry: ProbeEntry): Probe {
  return {
    dialect: dialectOf(tool, entry.dialect),
    help: entry.help === '-h' ? '-h' : '--help',
    bare: new Set(entry.bare),
    plugins: entry.plugins === true,
    unlisted: entry.unlisted ?? [],
    incomplete: new Set(entry.incomplete),
    optional: new Set(entry.optional),
    hidden: Object.entries(entry.hidden ?? {}).map(([name, { v, deprecated, of }]) => ({
      name,
      flag: { v: v === 0 ? 0 : 1, ...(deprecated === undefined ? {} : { deprecated }) },
      of: new Set(of),
    })),
  };
}

function dialectOf(tool: string, dialect: string): ToolSurface['dialect'] {
  switch (dialect) {
    case 'cobra':
    case 'kingpin':
    case 'clap':
    case 'argparse':
    case 'click':
    case 'git':
    case 'gnu':
      return dialect;
    default:
      throw new Error(`probes.json: ${tool} speaks no dialect "${dialect}"`);
  }
}
