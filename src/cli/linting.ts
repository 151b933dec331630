import { type Command, Option } from 'commander';
import type { Io } from './io.js';
import { lintFormats } from './lint-formats.js';
import { list } from './shared-flags.js';

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
    .option('--fix', 'mend what can be mended without changing what a run would do')
    .option('--fix-dry-run', 'print what --fix would change; nothing is written')
    .option('--stdin', 'lint what comes on standard input')
    .option('--stdin-filename <file>', 'where that stands or will stand: for links, and the configuration')
    .option('--config <file>', 'the configuration; else the nearest runbook.config.yaml up to the git root')
    .option('--print-config', 'show the configuration that holds, for one document if it is named')
    .option('--coverage', 'print instead which alerts of the project have a runbook')
    .option('--fail-on <what>', 'severities, rules or groups that make it fail: warning,stale', list, [])
    .option('--max-warnings <n>', 'fail where there are more warnings')
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--write-baseline', 'have the file know all that is found now')
    .option('--prune-baseline', 'have the file forget what is found no more')
    .addOption(
      new Option(
        '--format <format>',
        'how findings are printed; github by itself in a GitHub Actions job, else pretty',
      ).choices(lintFormats),
    )
    .option('--no-cache', 'look at every document anew, and remember nothing')
    .option('--out <file>', 'write the result to a file, whole or not at all')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  runbook lint                                      every runbook of the project',
        '  runbook lint docs --fail-on warning,stale         in CI',
        '  runbook lint --format sarif --out runbook.sarif   for code scanning',
        '  runbook lint --coverage                           which alerts lead to a runbook',
        '',
        'Exit codes: 0 clean, 1 something was found that fails it (an error, where nothing else is said),',
        '            2 usage, configuration or no such file.',
      ].join('\n'),
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
