import { buildFlags } from './build-flags.js';
import { flagRows } from './flag-rows.js';
import type { HelpPage } from './help-page.js';
import { linesUnder, sectionsOf } from './sections.js';
import { argumentsIn } from './usage.js';

/**
 * Help as kingpin 2 prints it (templates.go, DefaultUsageTemplate; promtool 2.42 and 3): flags `-o, --format=promql`
 * with a default or an example for the value, commands flattened, each with all words of its path at the margin.
 */
export function scrapeKingpin(text: string, path: readonly string[]): HelpPage {
  const sections = sectionsOf(text);
  const usage = sections.find(({ title }) => /^usage$/i.test(title));
  return {
    subcommands: subcommandsIn(linesUnder(sections, /^(?:sub)?commands$/i), path),
    flags: buildFlags(flagRows(linesUnder(sections, /^flags$/i))),
    inherited: {},
    arguments: argumentsIn(usage?.beside ?? '', path),
    aliases: [],
    deprecated: null,
    complete: true,
  };
}

function subcommandsIn(
  lines: readonly string[],
  path: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const names = lines.flatMap((line) => {
    const words = /^\s{0,2}[a-z]/.test(line) ? line.trim().split(/\s+/) : [];
    // Under `promtool check` the lines still begin with `check`.
    const isBelow = path.every((word, index) => words[index] === word);
    const name = isBelow ? words[path.length] : undefined;
    return name !== undefined && /^[a-z][\w-]*\*?$/.test(name) ? [name.replace('*', '')] : [];
  });
  return Object.fromEntries(names.map((name) => [name, []]));
}
