import { type Command, Option } from 'commander';
import type { Io } from './io.js';
import { list } from './shared-flags.js';
import { staleFormats } from './stale-formats.js';

/** The commands that read what the ledgers of many runbooks say: `stale`, `gameday`. */
export function addKeepingFresh(program: Command, io: Io, setExit: (code: number) => void): void {
  addStale(program, io, setExit);
  addGameday(program, io, setExit);
}

function addStale(program: Command, io: Io, setExit: (code: number) => void): void {
  addFleet(program.command('stale'))
    .description('say when each runbook last worked, the riskiest first')
    .option('--fail-on <states>', 'what makes it fail: stale,never,unreadable,due,review; or none', list, [])
    .addOption(new Option('--format <format>', 'how it is printed').choices(staleFormats).default('pretty'))
    .option('--out <file>', 'write the result to a file, whole or not at all')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  runbook stale                                     every runbook from here',
        '  runbook stale docs --fail-on stale,due            in CI',
        '  runbook stale --format markdown                   for an issue or a chat message',
        '  runbook stale --format ics --out due.ics          a calendar of the days on which they are due',
        '',
        'Exit codes: 0 all is well, 1 a runbook is in a state of --fail-on (stale, never, unreadable where nothing',
        '            else is said), 2 usage or no such file.',
      ].join('\n'),
    )
    .action(async (paths: readonly string[], options: object) => {
      const { staleCommand } = await import('./commands/stale.js');
      setExit(await staleCommand(paths, options, io));
    });
}

/** Which runbooks are asked, and by what they are judged: spelt once for both. */
function addFleet(command: Command): Command {
  return command
    .argument('[path...]', 'files, folders or patterns; else all from here')
    .option('--max-age <days>', 'the limit for all of them, whatever they say themselves: 90d')
    .option('--within <days>', 'how long before its limit a runbook is due', '14d')
    .option('--as-of <date>', 'judge for another day than today (UTC)')
    .option('--config <file>', 'the configuration; else the nearest runbook.config.yaml up to the git root')
    .option('--no-cache', 'read every document again, and keep nothing');
}

function addGameday(program: Command, io: Io, setExit: (code: number) => void): void {
  addFleet(program.command('gameday'))
    .description('plan rehearsals of what is stale or will be, or look back at a day of them')
    .option('--on <dates>', 'the days: 2026-12-03,2026-12-10', list, [])
    .option('--slots <n>', 'how many runbooks a day takes at most', '4')
    .option('--minutes <n>', 'how long a day is', '240')
    .option('--start <time>', 'when it begins (UTC)', '09:00')
    .option('--review <date>', 'say what was rehearsed that day, what failed, and what was found out of date')
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['markdown', 'json', 'ics'])
        .default('markdown'),
    )
    .option('--out <file>', 'write the result to a file, whole or not at all')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  runbook gameday --on 2026-12-03,2026-12-10                     an agenda with the command for each',
        '  runbook gameday --on 2026-12-03 --format ics --out day.ics     the same for a calendar',
        '  runbook gameday --review 2026-12-03                            after the day',
        '',
        'Exit codes: 0, 1 where --review finds a rehearsal that did not work, 2 usage or no such file.',
      ].join('\n'),
    )
    .action(async (paths: readonly string[], options: object) => {
      const { gamedayCommand } = await import('./commands/gameday.js');
      setExit(await gamedayCommand(paths, options, io));
    });
}
