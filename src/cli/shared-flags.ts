import { type Command, Option } from 'commander';

export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
export const list = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
];

/** Words that several commands share: spelt once, so that they cannot differ. */
export function addValues(command: Command): Command {
  return command
    .option('--var <K=V>', 'bind a variable (repeatable)', collect, [])
    .option('--vars-file <file>', 'bind variables from a YAML or JSON file');
}

export function addApprovals(command: Command): Command {
  return command
    .option('--yes', 'approve what writes (what destroys or is gated still needs --approve)')
    .option(
      '--approve <labels>',
      'approve a gated or destroying step by its label, a command by its id',
      list,
      [],
    )
    .option('--accept-examples', "values out of the document's own sample output are meant literally")
    .option('--undo', 'after a failure, run the undo steps of what was written')
    .option('--unattended', 'never ask; what would need a yes is refused');
}

/** How a run is conducted and told of. */
export function addConduct(command: Command): Command {
  return command
    .option('--note <text>', "what the row's Notes say")
    .option('--record <column=value>', 'fill a column of the row (repeatable)', collect, [])
    .option('--timeout <duration>', 'end a command after this long, where the document says nothing')
    .option(
      '--prometheus <url>',
      'whom promql and alert checks ask (PROMETHEUS_TOKEN, or _USERNAME and _PASSWORD)',
    )
    .option('--operator <name>', 'who approves; else $USER@host')
    .addOption(
      new Option('--format <format>', 'how the result is printed')
        .choices(['pretty', 'plain', 'json', 'jsonl', 'github'])
        .default('pretty'),
    )
    .option('--out <file>', 'write the result to a file, whole or not at all');
}
