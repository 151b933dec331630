import { type Command, Option } from 'commander';
import type { Io } from './io.js';
import { addApprovals, addConduct, addValues, list } from './shared-flags.js';

/** The commands for runs that have been begun: `runs`, `show`, `report`, `resume`, `record`. */
export function addPastRuns(program: Command, io: Io, setExit: (code: number) => void): void {
  addRuns(program, io, setExit);
  addShow(program, io, setExit);
  addReport(program, io, setExit);
  addResume(program, io, setExit);
  addRecord(program, io, setExit);
}

function addRuns(program: Command, io: Io, setExit: (code: number) => void): void {
  const runs = program
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
  runs
    .command('prune')
    .description('remove old runs; what broke off is kept')
    .requiredOption('--older-than <duration>', 'how old: 90d')
    .option('--unfinished', 'remove what broke off as well')
    .action(async (options: object) => {
      const { pruneCommand } = await import('./commands/prune.js');
      setExit(pruneCommand(options, io));
    });
}

function addRecord(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('record')
    .description('add the row of a run that could not write it then')
    .requiredOption('--run <run>', 'the run, or what its id alone begins or ends with')
    .action(async ({ run }: { readonly run: string }) => {
      const { recordCommand } = await import('./commands/record.js');
      setExit(await recordCommand(run, io));
    });
}

function addShow(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('show')
    .argument('[run]', 'a run, or what its id alone begins or ends with; else the latest')
    .description('show a past run as it was seen then')
    .addOption(
      new Option('--format <format>', 'how it is printed: json is its record, jsonl its journal')
        .choices(['pretty', 'plain', 'json', 'jsonl'])
        .default('pretty'),
    )
    .action(async (run: string | undefined, options: object) => {
      const { showCommand } = await import('./commands/show.js');
      setExit(showCommand(run ?? null, options, io));
    });
}

function addReport(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('report')
    .argument('[run]', 'a run, or what its id alone begins or ends with; else the latest')
    .description('write down a past run as the draft of a postmortem')
    .addOption(
      new Option('--format <format>', 'how it is written: markdown to edit, html to read, json for programs')
        .choices(['markdown', 'html', 'json'])
        .default('markdown'),
    )
    .option('--out <file>', 'write the result to a file, whole or not at all')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  runbook report                              the latest run, on stdout',
        '  runbook report 7f3a --out postmortem.md     one of them, to a file',
        '  runbook report --format html --out run.html     one page with charts, that asks for nothing',
        '',
        'Exit codes: 0 whatever became of the run, 2 no such run.',
      ].join('\n'),
    )
    .action(async (run: string | undefined, options: object) => {
      const { reportCommand } = await import('./commands/report.js');
      setExit(await reportCommand(run ?? null, options, io));
    });
}

function addResume(program: Command, io: Io, setExit: (code: number) => void): void {
  const command = program
    .command('resume')
    .argument('[run]', 'a run, or what its id alone begins or ends with; else the only one that broke off')
    .description('go on with a run that was broken off')
    .option('--ran <ids>', 'commands whose end nobody saw, and that have run', list, [])
    .option('--again <ids>', 'commands whose end nobody saw, and that are to be run again', list, [])
    .option('--changed', 'go on with the document as it is now; you have read what changed')
    .option('--trust-old', 'what was read and approved more than an hour ago still stands');
  addConduct(addApprovals(addValues(command))).action(async (run: string | undefined, options: object) => {
    const { resumeCommand } = await import('./commands/resume.js');
    setExit(await resumeCommand(run ?? null, options, io));
  });
}
