import type { CommandSurface, FlagSurface, ToolSurface } from '../../model/generated/schemas.js';
import type { Flags, HelpPage } from '../scrape/help-page.js';
import { sealSurface } from '../seal-surface.js';

/** By subcommand words; the tool itself under the empty text. */
export type HelpPages = ReadonlyMap<string, HelpPage>;

export interface SurfaceFacts {
  readonly version: string | null;
  readonly source: string;
  readonly dialect: ToolSurface['dialect'];
  readonly complete: boolean;
  readonly plugins: boolean;
}

/**
 * One surface of many help pages. A flag that a page inherits is written down once, at the command above it that lists
 * it, else at the tool; so is one that every page below a command repeats (kingpin).
 */
export function assembleSurface(pages: HelpPages, facts: SurfaceFacts): ToolSurface {
  const { plugins, ...rest } = facts;
  const drafts = draftsOf(pages);
  for (const [path, page] of pages) hoistInherited(path, page.inherited, drafts);
  for (const path of byDepth(drafts.keys())) hoistRepeated(path, drafts);
  const commands = Object.fromEntries([...drafts].map(([path, draft]) => [path, commandOf(draft)]));
  return sealSurface({ ...rest, ...(plugins ? { plugins: true as const } : {}), commands });
}

interface Draft {
  readonly page: HelpPage;
  readonly flags: Map<string, FlagSurface>;
  readonly inherited: Map<string, FlagSurface>;
}

function draftsOf(pages: HelpPages): ReadonlyMap<string, Draft> {
  return new Map(
    [...pages].map(([path, page]) => {
      const flags = new Map(Object.entries(page.flags));
      // Every command answers to it, and nobody gets it wrong.
      flags.delete('--help');
      return [path, { page, flags, inherited: new Map() }];
    }),
  );
}

function hoistInherited(path: string, flags: Flags, drafts: ReadonlyMap<string, Draft>): void {
  for (const [name, flag] of Object.entries(flags)) {
    if (name === '--help') continue;
    const above = [...ancestorsOf(path), ...(path === '' ? [''] : [])].flatMap(
      (each) => drafts.get(each) ?? [],
    );
    if (above.some(({ inherited }) => inherited.has(name))) continue;
    const owner = above.find((draft) => draft.flags.has(name)) ?? above.at(-1);
    owner?.flags.delete(name);
    owner?.inherited.set(name, flag);
  }
}

/** Nearest first; the tool itself last. */
function ancestorsOf(path: string): readonly string[] {
  const words = path.split(' ');
  return path === '' ? [] : words.map((_word, index) => words.slice(0, words.length - 1 - index).join(' '));
}

function hoistRepeated(path: string, drafts: ReadonlyMap<string, Draft>): void {
  const own = drafts.get(path);
  const below = [...drafts].filter(([each]) => each !== path && ancestorsOf(each).includes(path));
  if (own === undefined || below.length === 0) return;
  for (const [name, flag] of [...own.flags]) {
    const isRepeated = below.every(([, { flags }]) => isSame(flags.get(name), flag));
    if (!isRepeated) continue;
    own.flags.delete(name);
    own.inherited.set(name, flag);
    for (const [, { flags }] of below) flags.delete(name);
  }
}

function isSame(a: FlagSurface | undefined, b: FlagSurface): boolean {
  return a !== undefined && a.v === b.v && a.short === b.short && a.values?.join() === b.values?.join();
}

function byDepth(paths: Iterable<string>): readonly string[] {
  return [...paths].sort((a, b) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1));
}

function commandOf({ page, flags, inherited }: Draft): CommandSurface {
  return {
    subcommands: page.subcommands,
    flags: Object.fromEntries(flags),
    inherited: Object.fromEntries(inherited),
    arguments: page.arguments,
    ...(page.deprecated === null ? {} : { deprecated: page.deprecated }),
    ...(page.complete ? {} : { complete: false }),
  };
}
