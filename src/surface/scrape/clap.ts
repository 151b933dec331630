import { buildFlags } from './build-flags.js';
import { flagRows } from './flag-rows.js';
import type { HelpPage } from './help-page.js';
import { linesUnder, sectionsOf } from './sections.js';
import { argumentsIn } from './usage.js';

/**
 * Help as clap 4 prints it (its derive tutorial, `--help`): `-c, --config <FILE>  text`, or the text on lines below;
 * `[possible values: a, b]`, `[aliases: ls]`.
 */
export function scrapeClap(text: string, path: readonly string[]): HelpPage {
  const sections = sectionsOf(text);
  const usage = sections.find(({ title }) => /^usage$/i.test(title));
  const options = linesUnder(sections, /^(?:.*\s)?options$/i);
  return {
    subcommands: subcommandsIn(linesUnder(sections, /^(?:sub)?commands$/i)),
    flags: buildFlags(flagRows(options), { values: ({ description }) => possibleValues(description) }),
    inherited: {},
    arguments: argumentsIn(usage?.beside ?? '', path),
    aliases: [],
    deprecated: null,
    complete: true,
  };
}

function possibleValues(description: string): readonly string[] | null {
  const list = /\[possible values: ([^\]]+)\]/.exec(description)?.[1];
  return list === undefined ? null : list.split(',').map((value) => value.trim());
}

function subcommandsIn(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const match = /^ {2,4}([a-z][\w-]*)(?: {2,}(.*))?$/.exec(line);
      if (match?.[1] === undefined) return [];
      const aliases = /\[alias(?:es)?: ([^\]]+)\]/.exec(match[2] ?? '')?.[1]?.split(/,\s*/) ?? [];
      return [[match[1], aliases] as const];
    }),
  );
}
