import { buildFlags } from './build-flags.js';
import { type FlagRow, flagRows } from './flag-rows.js';
import { type FlagSpec, readFlagSpec } from './flag-spec.js';
import type { HelpPage } from './help-page.js';
import { linesUnder, sectionsOf } from './sections.js';
import { argumentsIn } from './usage.js';

/**
 * Help as click 8.1 prints it (formatting.py, write_dl): `-o, --output [json|text]  text`, `--debug / --no-debug`,
 * commands in two columns under `Commands:`.
 */
export function scrapeClick(text: string, path: readonly string[]): HelpPage {
  const sections = sectionsOf(text);
  const usage = sections.find(({ title }) => title === 'Usage');
  return {
    subcommands: Object.fromEntries(
      linesUnder(sections, /^commands$/i).flatMap((line) => {
        const name = /^ {2}([\w-]+)(?: {2,}|$)/.exec(line)?.[1];
        return name === undefined ? [] : [[name, []] as const];
      }),
    ),
    flags: buildFlags(flagRows(linesUnder(sections, /options$/i)), {
      spec: specOf,
      values: (_row, spec) => choicesOf(spec),
    }),
    inherited: {},
    arguments: argumentsIn(usage?.beside ?? '', path),
    aliases: [],
    deprecated: /\(Deprecated\)|^\s*DeprecationWarning/m.test(text) ? '' : null,
    complete: true,
  };
}

/** Brackets hold choices here, never a value that may be left out. */
function specOf({ spec }: FlagRow): FlagSpec | null {
  const read = readFlagSpec(spec);
  return read === null || read.v !== 2 ? read : { ...read, v: 1 };
}

function choicesOf({ operand }: FlagSpec): readonly string[] | null {
  const list = /^\[([^\]]+)\]$/.exec(operand)?.[1] ?? '';
  return list.includes('|') ? list.split('|') : null;
}
