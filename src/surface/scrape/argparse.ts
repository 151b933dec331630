import { buildFlags } from './build-flags.js';
import { flagRows } from './flag-rows.js';
import type { FlagSpec } from './flag-spec.js';
import type { HelpPage } from './help-page.js';
import { linesUnder, sectionsOf } from './sections.js';

/**
 * Help as Python's argparse prints it (3.12, HelpFormatter): every name with its own operand (`-f {a,b}, --from {a,b}`),
 * choices in braces, subcommands as an argument `{move,mv,stay}` with a line each (`move (mv)`).
 */
export function scrapeArgparse(text: string): HelpPage {
  const sections = sectionsOf(text);
  const positional = linesUnder(sections, /^(?:positional arguments|subcommands|commands)$/i);
  const subcommands = subcommandsIn(positional);
  return {
    subcommands,
    flags: buildFlags(flagRows(linesUnder(sections, /(?:^|\s)options$|^optional arguments$/i)), {
      values: (_row, spec) => choicesOf(spec),
    }),
    inherited: {},
    arguments: Object.keys(subcommands).length > 0 ? '' : argumentsIn(positional),
    aliases: [],
    deprecated: null,
    complete: true,
  };
}

function choicesOf({ operand }: FlagSpec): readonly string[] | null {
  return /^\{([^}]+)\}$/.exec(operand)?.[1]?.split(',') ?? null;
}

function subcommandsIn(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const braces = lines.flatMap((line) => /^ {2}\{([^}]+)\}/.exec(line)?.[1]?.split(',') ?? []);
  const rows = lines.flatMap((line) => {
    const match = /^ {4}([\w-]+)(?: \(([^)]+)\))?(?:\s{2,}|\s*$)/.exec(line);
    return match?.[1] === undefined ? [] : [[match[1], match[2]?.split(/,\s*/) ?? []] as const];
  });
  if (rows.length > 0) return Object.fromEntries(rows);
  return Object.fromEntries(braces.map((name) => [name, []]));
}

function argumentsIn(lines: readonly string[]): string {
  return lines.flatMap((line) => /^ {2}([\w-]+)/.exec(line)?.[1] ?? []).join(' ');
}
