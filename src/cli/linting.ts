import { type Command, Option } from 'commander';
import type { Io } from './io.js';

/** The commands that look for what is wrong before a run: `lint`, `explain`. */
export function addLinting(program: Command, io: Io, setExit: (code: number) => void): void {
  addLint(program, io, setExit);
  addExplain(program, io, setExit);
}

function addLint(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('lint')
    .argument('[path...]', 'files, folders or patterns; else every runbook of the project')
    .description('find what is wrong with runbooks before anybody needs them; nothing is run')
    .option('--config <file>', 'the configuration; else the nearest runbook.config.yaml up to the git root')
    .option('--print-config', 'show the configuration that holds, for one document if it is named')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 an error was found, 2 usage, configuration or no such file.',
    )
    .action(async (paths: readonly string[], options: object) => {
      const { lintCommand } = await import('./commands/lint.js');
      setExit(await lintCommand(paths, options, io));
    });
}

function addExplain(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('explain')
    .argument('<rule>', 'a code or a name: RB204, shell/undeclared-placeholder')
    .description('what a finding means, why it matters, and how to mend it')
    .action(async (rule: string) => {
      const { explainCommand } = await import('./commands/explain.js');
      setExit(await explainCommand(rule, io));
    });
}
