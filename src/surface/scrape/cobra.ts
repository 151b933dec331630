import { buildFlags } from './build-flags.js';
import { type FlagRow, flagRows } from './flag-rows.js';
import { type FlagSpec, readFlagSpec } from './flag-spec.js';
import type { HelpPage } from './help-page.js';
import { linesUnder, sectionsOf } from './sections.js';
import { argumentsIn } from './usage.js';

/**
 * Help as cobra's default template prints it (cobra 1.8, command.go, defaultUsageTemplate; flags by pflag 1.0.5,
 * FlagUsages: `-o, --output string   text (default "x")`), and in the templates of kubectl (`-o, --output='':`, text
 * on the next line; kubectl 1.33), gh (titles in capitals) and docker (`OPTIONS`).
 */
export function scrapeCobra(text: string, path: readonly string[]): HelpPage {
  const sections = sectionsOf(text);
  const own = linesUnder(sections, /^(?:(?:local )?flags|options)$/i);
  const inherited = linesUnder(sections, /^(?:global|inherited|parent) (?:flags|options)$/i);
  // `kubectl options` has no title of its own.
  const untitled = linesUnder(sections, /^The following options can be passed to any command$/);
  return {
    subcommands: subcommandsIn(linesUnder(sections, /(?:^|\s)commands\b(?! provided)/i)),
    flags: readPflags(own),
    inherited: readPflags([...inherited, ...untitled]),
    arguments: argumentsOf(sections, path),
    aliases: aliasesIn(linesUnder(sections, /^aliases$/i), path),
    deprecated: deprecatedIn(text),
    complete: true,
  };
}

/** Also the flags of cobra's generated Markdown, which pflag prints as well. */
export function readPflags(lines: readonly string[]) {
  return buildFlags(flagRows(lines), { spec: specOf });
}

/** `--watch=false:` is kubectl's way to print a switch, `--output='':` that of a flag with a value. */
function specOf({ spec }: FlagRow): FlagSpec | null {
  const kubectl = /^(.*?)=(.*):$/.exec(spec);
  if (kubectl === null) return readFlagSpec(spec);
  const read = readFlagSpec(kubectl[1] ?? '');
  const isSwitch = kubectl[2] === 'false' || kubectl[2] === 'true';
  return read === null ? null : { ...read, v: isSwitch ? 0 : 1 };
}

function subcommandsIn(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const names = lines.flatMap((line) => /^ {2,4}([a-z][\w-]*)\*?:?(?: {2,}\S|\s*$)/.exec(line)?.[1] ?? []);
  return Object.fromEntries(names.map((name) => [name, []]));
}

function argumentsOf(sections: ReturnType<typeof sectionsOf>, path: readonly string[]): string {
  const usage = sections.find(({ title }) => /^usage$/i.test(title));
  const line = usage?.beside || usage?.lines.find((each) => each.trim() !== '') || '';
  return argumentsIn(line, path);
}

/** `helm list, ls`, `docker container run, docker run`: the names that are not the one it was asked for. */
function aliasesIn(lines: readonly string[], path: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.trim() === '');
  const names = lines
    .slice(0, end === -1 ? undefined : end)
    .flatMap((line) => line.split(','))
    .map((name) => name.trim());
  return names.filter((name) => /^[a-z][\w-]*$/.test(name) && name !== path.at(-1));
}

function deprecatedIn(text: string): string | null {
  const match = /^Command "[^"]+" is deprecated, ?(.*)$/m.exec(text);
  return match === null ? null : (/\buse ["'`]?([\w -]+)/i.exec(match[1] ?? '')?.[1]?.trim() ?? '');
}
