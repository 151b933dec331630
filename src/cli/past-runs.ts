import { type Command, Option } from 'commander';
import type { Io } from './io.js';

/** The commands for runs that have been begun: `runs`, `show`. */
export function addPastRuns(program: Command, io: Io, setExit: (code: number) => void): void {
  addRuns(program, io, setExit);
  addShow(program, io, setExit);
}

function addRuns(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('runs')
    .description('list past and unfinished runs')
    .option('--all', 'all of them, not the last 20 alone')
    .addOption(
      new Option('--format <format>', 'how they are printed').choices(['pretty', 'json']).default('pretty'),
    )
    .action(async (options: object) => {
      const { runsCommand } = await import('./commands/runs.js');
      setExit(runsCommand(options, io));
    });
}

function addShow(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('show')
    .argument('<run>', 'a run, or what its id alone begins or ends with')
    .description('show a past run as it was seen then')
    .addOption(
      new Option('--format <format>', 'how it is printed: json is its record, jsonl its journal')
        .choices(['pretty', 'plain', 'json', 'jsonl'])
        .default('pretty'),
    )
    .action(async (run: string, options: object) => {
      const { showCommand } = await import('./commands/show.js');
      setExit(showCommand(run, options, io));
    });
}
