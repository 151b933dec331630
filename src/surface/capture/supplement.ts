import { scrapeCobra } from '../scrape/cobra.js';
import { emptyPage, type Flags, type HelpPage } from '../scrape/help-page.js';
import type { Probe } from './probes.js';

type Pages = ReadonlyMap<string, HelpPage>;

/** What is known of a tool beside its help pages: the flags of every command, and what the pages do not tell. */
export function supplement(pages: Pages, probe: Probe, globals: string | null): Pages {
  const everywhere = globals === null ? {} : scrapeCobra(globals, []).inherited;
  return new Map(
    [...pages].map(([path, page]) => {
      const hidden = probe.hidden
        .filter(({ of }) => of.has(path))
        .map(({ name, flag }) => [name, flag] as const);
      const known: HelpPage = {
        ...emptyPage,
        ...page,
        flags: { ...withOptional(page.flags, probe), ...Object.fromEntries(hidden) },
        inherited: path === '' ? { ...page.inherited, ...everywhere } : page.inherited,
        complete: page.complete && !probe.incomplete.has(path),
      };
      return [path, known];
    }),
  );
}

function withOptional(flags: Flags, { optional }: Probe): Flags {
  return Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      optional.has(name) ? { ...flag, v: 2 as const } : flag,
    ]),
  );
}
