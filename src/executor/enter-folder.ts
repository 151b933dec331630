import { resolve } from 'node:path';
import type { Folder, PlannedCommand, PlannedStep } from '../model/plan.js';
import type { ShellOutcome } from '../model/shell-port.js';
import { quote } from '../process/quote.js';
import type { Hands } from './hands.js';
import { type Execution, notRun, readOutcome, scalarOf } from './read-outcome.js';
import { type BoundOutcome, runInShell } from './run-in-shell.js';

interface Entry {
  readonly command: PlannedCommand;
  readonly step: PlannedStep;
}

/**
 * Brings the session to where the command's fence runs, and back behind a fence that ran elsewhere, as a person does
 * with pushd and popd. An execution where it could not: the command must not run in another folder.
 */
export async function enterFolder(hands: Hands, entry: Entry): Promise<Execution | null> {
  const { fence, folder } = entry.command;
  const { entered } = hands.place;
  if (entered?.fence === fence) return null;
  if (entered !== null) {
    const problem = await goTo(hands, entry, entered.back);
    if (problem !== null) return problem('The run cannot go back to where it was before that fence');
    hands.place.entered = null;
  }
  if (folder === null) return null;
  const look = await ask(hands, entry, ':', namesIn(folder));
  if (look.state === null || look.ending.kind !== 'exited') return readOutcome(look);
  const path = fillIn(folder, look.state.variables);
  if ('unset' in path) return notRun(`cwd=${folder.text} needs ${path.unset}, which is not set or empty.`);
  const back = look.state.cwd;
  const target = resolve(hands.log.state.started?.cwd ?? back, path.text);
  const problem = await goTo(hands, entry, target);
  if (problem !== null) return problem(`The command runs in cwd=${folder.text}`);
  hands.place.entered = { fence, back };
  return null;
}

type Problem = (why: string) => Execution;

async function goTo(hands: Hands, entry: Entry, path: string): Promise<Problem | null> {
  const outcome = await ask(hands, entry, `\\builtin cd -- ${quote(path)}`, []);
  const { ending, stderr } = outcome;
  if (ending.kind !== 'exited') return () => readOutcome(outcome);
  if (ending.exitCode === 0) return null;
  // `bash: line 1: cd: /srv/x: No such file or directory`
  const said = stderr.text.trim().split(': ').at(-1) ?? '';
  return (why) => notRun(`${why}, and ${path} cannot be entered: ${said}. Nothing of it ran.`);
}

/** What the session is asked for itself is shown to nobody. */
function ask(hands: Hands, entry: Entry, code: string, extra: readonly string[]): Promise<BoundOutcome> {
  return runInShell(hands, { ...entry, code, extra, streams: { onOutput: () => {} } });
}

function namesIn({ parts }: Folder): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'variable' ? [part.name] : []));
}

/** An empty value would make another folder of it: `$REPO/deploy` is not `/deploy`. */
function fillIn(
  { parts }: Folder,
  variables: NonNullable<ShellOutcome['state']>['variables'],
): { readonly text: string } | { readonly unset: string } {
  let text = '';
  for (const part of parts) {
    const value = part.kind === 'text' ? part.text : scalarOf(variables[part.name]);
    if (value === undefined || value === '') return { unset: part.kind === 'text' ? '' : part.name };
    text += value;
  }
  return { text };
}
