import { type Command, Option } from 'commander';
import type { Io } from './io.js';
import { list } from './shared-flags.js';
import { staleFormats } from './stale-formats.js';

/** The commands that read what the ledgers of many runbooks say: `stale`. */
export function addKeepingFresh(program: Command, io: Io, setExit: (code: number) => void): void {
  addStale(program, io, setExit);
}

function addStale(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('stale')
    .argument('[path...]', 'files, folders or patterns; else all from here')
    .description('say when each runbook last worked, the riskiest first')
    .option('--max-age <days>', 'the limit for all of them, whatever they say themselves: 90d')
    .option('--within <days>', 'how long before its limit a runbook is due', '14d')
    .option('--as-of <date>', 'judge for another day than today (UTC)')
    .option('--fail-on <states>', 'what makes it fail: stale,never,unreadable,due,review; or none', list, [])
    .addOption(new Option('--format <format>', 'how it is printed').choices(staleFormats).default('pretty'))
    .option('--config <file>', 'the configuration; else the nearest runbook.config.yaml up to the git root')
    .option('--no-cache', 'read every document again, and keep nothing')
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
