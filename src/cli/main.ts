import { Command, CommanderError, Option } from 'commander';
import { RunbookError } from '../model/runbook-error.js';
import { errorText } from './error-text.js';
import { exitCodeOf, faultExit, usageExit } from './exit-codes.js';
import type { Io } from './io.js';
import { addKeepingFresh } from './keeping-fresh.js';
import { addLinting } from './linting.js';
import { addPastRuns } from './past-runs.js';
import { addApprovals, addConduct, addValues, collect, list } from './shared-flags.js';
import { version } from './version.js';

/** The program: arguments in, exit code out. Every stream, date and variable comes in through `io`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportError(error, io);
  }
}

type SetExit = (code: number) => void;

function buildProgram(io: Io, setExit: SetExit): Command {
  const program = new Command('runbook')
    .description('Runs a Markdown runbook as a plan, checks what it expects, and keeps it honest.')
    .version(version, '-V, --version')
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  runbook demo                                  the whole thing, on a pretend platform',
        '  runbook plan rollback.md                      what a run would do; nothing is run',
        '  runbook run rollback.md                       asks before it changes anything',
        '  runbook run rollback.md --unattended --yes    in CI: no prompt ever waits',
        '  runbook resume                                go on with a run that was broken off',
        '  runbook stale                                 when did each runbook last work?',
        '',
        'Exit codes: 0 worked, 1 failed, 2 usage or input, 3 could not tell, 4 the document said stop,',
        '            5 a yes is missing, 6 worked but the row was not written, 70 our fault.',
      ].join('\n'),
    );
  addRun(program, io, setExit);
  addPlan(program, io, setExit);
  addPastRuns(program, io, setExit);
  addCheck(program, io, setExit);
  addDrift(program, io, setExit);
  addKeepingFresh(program, io, setExit);
  addLinting(program, io, setExit);
  addSchema(program, io, setExit);
  addInit(program, io, setExit);
  addDemo(program, io, setExit);
  return program;
}

/** The words that `run` and `plan` share: spelt once, so that they cannot differ. */
function addSelection(command: Command): Command {
  return addValues(command)
    .option('--choose <choice=member>', 'make a choice beforehand: 3b=A (repeatable)', list, [])
    .option('--from <step>', 'start at this step')
    .option('--until <step>', 'stop behind this step')
    .option('--only <steps>', 'only these steps: 1,2', list, [])
    .option('--skip <steps>', 'leave these steps or commands out: 3d,3b.1', list, []);
}

function addRun(program: Command, io: Io, setExit: SetExit): void {
  const command = addSelection(
    program.command('run').argument('<file>', 'a runbook, its name under runbooks/, or - for stdin'),
  ).description('run a runbook');
  addConduct(addApprovals(command))
    .option('--read-only', 'run what reads; report the rest as would-run')
    .option('--dry-run', 'run nothing; walk the plan')
    .option('--rehearsal', 'a rehearsal: the row says so where the ledger takes one')
    .option('--no-record', 'leave the ledger alone')
    .option('--cwd <dir>', 'where the commands start')
    .action(async (file: string, options: object) => {
      const { runCommand } = await import('./commands/run.js');
      setExit(await runCommand(file, options, io));
    });
}

function addPlan(program: Command, io: Io, setExit: SetExit): void {
  addSelection(
    program.command('plan').argument('<file>', 'a runbook, its name under runbooks/, or - for stdin'),
  )
    .description('show what a run would do; nothing is run')
    .addOption(
      new Option(
        '--format <format>',
        'how it is printed: for people, programs, a diagram, or as a Bash script',
      )
        .choices(['pretty', 'json', 'mermaid', 'sh'])
        .default('pretty'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  runbook plan rollback.md --format sh > rollback.sh   for the day the engine is not at hand',
    )
    .action(async (file: string, options: object) => {
      const { planCommand } = await import('./commands/plan.js');
      setExit(await planCommand(file, options, io));
    });
}

function addCheck(program: Command, io: Io, setExit: SetExit): void {
  program
    .command('check')
    .argument('<expr...>', "an expectation: 'p99 < 0.5'")
    .description('judge standard input by an expectation')
    .option('--exit <code>', 'the exit status that goes with the output', '0')
    .option('--var <K=V>', 'bind a variable (repeatable)', collect, [])
    .option('--prometheus <url>', 'whom promql and alert checks ask; nothing is read from the pipe then')
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  argocd app get shop -o json | runbook check \'json .status.health.status == "Healthy"\'',
    )
    .action(async (words: readonly string[], options: object) => {
      const { checkCommand } = await import('./commands/check.js');
      setExit(await checkCommand(words.join(' '), options, io));
    });
}

function addDrift(program: Command, io: Io, setExit: SetExit): void {
  program
    .command('drift')
    .argument('[paths...]', 'runbooks, or folders that hold some; all from here where none is named')
    .description('compare the tools that the runbooks call with runbook.lock.json')
    .option('--write', 'take over into runbook.lock.json what the tools say now')
    .option(
      '--docs <tool=folder>',
      'where a tool is not installed, read the pages of its reference (repeatable)',
      collect,
      [],
    )
    .addHelpText(
      'after',
      [
        '',
        'Tools are asked for --help and their version, by name on PATH, without network, home or terminal.',
        '',
        'Examples:',
        '  runbook drift                                    what changed, and which lines it touches; exit 1 where any',
        '  runbook drift --write                            capture the tools of this machine',
        '  runbook drift --write --docs argocd=docs/argocd  argocd from a folder of its reference pages',
      ].join('\n'),
    )
    .action(async (paths: readonly string[], options: object) => {
      const { driftCommand } = await import('./commands/drift.js');
      setExit(await driftCommand(paths, options, io));
    });
}

function addInit(program: Command, io: Io, setExit: SetExit): void {
  program
    .command('init')
    .description(
      'begin: a configuration, and CI jobs that lint and say what is stale; nothing is written over',
    )
    .option('--ci <forge>', 'github, gitlab or none; else what the repository looks like', list, [])
    .option('--dry-run', 'print the files instead')
    .action(async (options: object) => {
      const { initCommand } = await import('./commands/init.js');
      setExit(initCommand(options, io));
    });
}

function addSchema(program: Command, io: Io, setExit: SetExit): void {
  program
    .command('schema')
    .argument('[name]', 'config, front-matter, run-event …; all their names where none is given')
    .description('the JSON Schema of what comes in or goes out, for editors and programs')
    .action(async (name: string | undefined) => {
      const { schemaCommand } = await import('./commands/schema.js');
      setExit(schemaCommand(name, io));
    });
}

function addDemo(program: Command, io: Io, setExit: SetExit): void {
  program
    .command('demo')
    .description('roll back a pretend platform with a real runbook')
    .action(async () => {
      const { demoCommand } = await import('./commands/demo.js');
      setExit(await demoCommand(io));
    });
}

function reportError(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageExit;
  if (error instanceof RunbookError) {
    io.stderr.write(errorText(error));
    return exitCodeOf(error.code);
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(
    `This is a fault of runbook ${version}, not of your runbook. Please report it with the lines below.\n${detail}\n`,
  );
  return faultExit;
}
