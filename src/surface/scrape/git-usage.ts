import type { FlagSurface } from '../../model/generated/schemas.js';
import { buildFlags } from './build-flags.js';
import { flagRows } from './flag-rows.js';
import type { Flags, HelpPage } from './help-page.js';
import { argumentsIn } from './usage.js';

/**
 * Usage as git prints it for `-h` (parse-options.c, usage_with_options; git 2.39): synopses, as on a manual page, with
 * `or:` for each further one; then rows of flags in groups. What has no row stands in the synopses alone.
 */
export function scrapeGitUsage(text: string, path: readonly string[]): HelpPage {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const synopses = synopsesIn(lines);
  const rows = buildFlags(
    flagRows(lines.filter((line) => !/^usage:|^ +or:/.test(line) && !isSynopsis(line))),
  );
  const subcommands = [
    ...synopses.flatMap((each) => subcommandIn(each, path)),
    ...lines.flatMap(commonCommand),
  ];
  return {
    subcommands: Object.fromEntries(subcommands.map((name) => [name, []])),
    flags: { ...synopsisFlags(synopses.filter((each) => subcommandIn(each, path).length === 0)), ...rows },
    inherited: {},
    arguments: subcommands.length === 0 ? argumentsIn(synopses[0] ?? '', path) : '',
    aliases: [],
    deprecated: null,
    // What hides its options (`git log -h`), or has only synopses, is not wholly known.
    complete: Object.keys(rows).length > 0,
  };
}

/** The lines of a synopsis that go on are indented as far as the text of the first. */
function isSynopsis(line: string): boolean {
  return /^ {8,}[[(<]/.test(line);
}

function synopsesIn(lines: readonly string[]): readonly string[] {
  const synopses: string[] = [];
  for (const line of lines) {
    const head = /^(?:usage| +or): (.*)$/.exec(line)?.[1];
    if (head !== undefined) synopses.push(head);
    else if (synopses.length > 0 && isSynopsis(line)) synopses.push(`${synopses.pop()} ${line.trim()}`);
    else if (synopses.length > 0 && line.trim() !== '') break;
  }
  return synopses;
}

/** `git remote add [-t <branch>] …` under `git remote`: the word behind the path, past what is in brackets. */
function subcommandIn(synopsis: string, path: readonly string[]): readonly string[] {
  const words = synopsis.replace(/\[[^\]]*\](?:\])?/g, ' ').split(/\s+/);
  const next = words[path.length + 1] ?? '';
  return /^[a-z][a-z-]+$/.test(next) && words[0] === 'git' ? [next] : [];
}

/** `   clone     Clone a repository …` of `git -h`. */
function commonCommand(line: string): readonly string[] {
  const name = /^ {3}([a-z][a-z-]+) {2,}[A-Z]/.exec(line)?.[1];
  return name === undefined ? [] : [name];
}

const inSynopsis = /(?:\(((?:-[\w-]+(?: \| )?)+)\)|(-{1,2}[A-Za-z][\w-]*))(\[=[^\]]*\]|=<[^>]*>| ?<[^>]*>)?/g;

function synopsisFlags(synopses: readonly string[]): Flags {
  const found = synopses.flatMap((synopsis) =>
    [...synopsis.matchAll(inSynopsis)].flatMap(([, several, one, operand = '']) => {
      const v: FlagSurface['v'] = operand === '' ? 0 : operand.startsWith('[') ? 2 : 1;
      return (several?.split(' | ') ?? [one ?? '']).map((name) => [name, { v }] as const);
    }),
  );
  return Object.fromEntries(found);
}
