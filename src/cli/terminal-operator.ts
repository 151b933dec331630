import type {
  DecisionAnswer,
  EndAnswer,
  FailureAnswer,
  Operator,
  TaskAnswer,
  UndoQuestion,
} from '../executor/ports.js';
import type { ProcessRecord } from '../model/generated/schemas.js';
import type { Choice, Input, PlannedCommand, PlannedTask } from '../model/plan.js';
import { approve } from './approval-prompt.js';
import type { Prompts } from './prompts.js';

/** What is left of a step's time budget, in words; null where it has none. */
export type TimeLeft = (step: string) => string | null;

/** The person at the terminal, asked one thing at a time. Who leaves a question stops the run. */
export function createTerminalOperator(prompts: Prompts, left: TimeLeft): Operator {
  return {
    approve: (question) => approve(question, prompts, left(question.step.id)),
    choose: (choice) => choose(prompts, choice),
    doTask: (task) => doTask(prompts, task),
    decide: (question) => decide(prompts, question),
    onFailure: (command, reason) => onFailure(prompts, command, reason.message),
    settleEnd: (command, why) => settleEnd(prompts, command, why),
    worked: async () => {
      const answer = await prompts.pick('No check passed behind the last write. Did it work?', yesOrNo);
      return answer === null ? null : answer === 'yes';
    },
    undo: (question) => undo(prompts, question),
    keepRunning: (processes) => keepRunning(prompts, processes),
    fillInput: async (input) => emptyAsNull(await fillInput(prompts, input)),
    fillColumn: async (column) => emptyAsNull(await prompts.ask(`${column}, for the row in the table:`)),
  };
}

async function undo(prompts: Prompts, { step, of }: UndoQuestion): Promise<'run' | 'skip' | 'stop'> {
  const name = [step.id, step.title].filter((part) => part !== '').join('  ');
  const options = [
    { value: 'run', key: 'u', word: 'undo', name: 'undo it' },
    { value: 'skip', key: 's', word: 'skip', name: 'leave it, and ask about what was written before it' },
    { value: 'stop', key: 'x', word: 'stop', name: 'leave everything as it is' },
  ] as const;
  return (await prompts.pick(`Undo what ${of.join(', ')} wrote, with ${name}?`, options)) ?? 'stop';
}

async function keepRunning(prompts: Prompts, processes: readonly ProcessRecord[]): Promise<boolean> {
  prompts.say(processes.map(({ pid, commandLine }) => `  ${pid}  ${commandLine}`).join('\n'));
  const options = [
    { value: 'end', key: 'e', word: 'end', name: 'end' },
    { value: 'keep', key: 'k', word: 'keep', name: 'keep running behind the end of the run' },
  ] as const;
  const message = `Still running in the background: ${processes.length === 1 ? 'end it' : 'end them'}, or keep?`;
  return (await prompts.pick(message, options)) === 'keep';
}

const yesOrNo = [
  { value: 'no', key: 'n', word: 'no', name: 'no' },
  { value: 'yes', key: 'y', word: 'yes', name: 'yes' },
] as const;

const stop = { value: 'stop', key: 'x', word: 'stop', name: 'stop the run' } as const;

async function fillInput(prompts: Prompts, input: Input): Promise<string | null> {
  const example = input.example === null ? null : `like ${input.example}`;
  const needed = `needed on line ${input.line}, and set nowhere`;
  const about = [input.description, example, needed].filter((part) => part !== null);
  const message = `${input.name} (${about.join(', ')}):`;
  if (input.secret) return prompts.askSecret(message);
  if (input.choices === null) return prompts.ask(message);
  return prompts.pick(
    message,
    input.choices.map((value) => ({ value, key: value, name: '' })),
  );
}

async function choose(prompts: Prompts, choice: Choice): Promise<string | null> {
  const members = choice.members.map(({ id, title, writes }) => ({
    value: id,
    key: id,
    name: [title, writes ? '(writes)' : ''].filter((part) => part !== '').join('  '),
  }));
  const answer = await prompts.pick<string>(`Which one for ${choice.id}?`, [...members, stop]);
  return members.some(({ value }) => value === answer) ? answer : null;
}

async function doTask(prompts: Prompts, task: PlannedTask): Promise<TaskAnswer> {
  const options = [
    { value: 'done', key: 'd', word: 'done', name: 'done' },
    { value: 'skip', key: 's', word: 'skip', name: 'skip, with a reason' },
    stop,
  ] as const;
  const answer = (await prompts.pick(task.text, options)) ?? 'stop';
  return answer === 'skip' ? skipWithReason(prompts) : { kind: answer };
}

async function decide(
  prompts: Prompts,
  { reason, mayReturn }: { readonly reason: string; readonly mayReturn: boolean },
): Promise<DecisionAnswer> {
  const options = [
    stop,
    { value: 'continue', key: 'g', word: 'go', name: 'go on, with a reason' } as const,
    ...(mayReturn ? [{ value: 'return', key: 'b', word: 'back', name: 'go back there' } as const] : []),
  ];
  const answer = (await prompts.pick<DecisionAnswer['kind']>(reason, options)) ?? 'stop';
  if (answer !== 'continue') return { kind: answer };
  const why = emptyAsNull(await prompts.ask('Why is it safe to go on?'));
  return why === null ? { kind: 'stop' } : { kind: 'continue', reason: why };
}

async function onFailure(prompts: Prompts, command: PlannedCommand, message: string): Promise<FailureAnswer> {
  const again = { value: 'retry', key: 'r', word: 'retry', name: 'retry' } as const;
  const edit = { value: 'edit', key: 'e', word: 'edit', name: 'edit and retry' } as const;
  const skip = { value: 'skip', key: 's', word: 'skip', name: 'skip' } as const;
  const options = [again, ...(command.code === '' ? [] : [edit]), skip, stop];
  // What it said stands above, under the command.
  const [what = ''] = message.split('\n');
  const answer = (await prompts.pick<FailureAnswer['kind']>(`${command.id}: ${what}`, options)) ?? 'stop';
  if (answer === 'skip') return skipWithReason(prompts);
  if (answer !== 'edit') return { kind: answer };
  const code = await prompts.edit(command.program.text);
  return code === null ? { kind: 'stop' } : { kind: 'edit', code };
}

async function settleEnd(prompts: Prompts, command: PlannedCommand, why: string): Promise<EndAnswer> {
  prompts.say(command.code.replaceAll(/^/gm, '    '));
  const options = [
    { value: 'ran', key: 'd', name: 'it did its work, or was done by hand: go on behind it' },
    { value: 'again', key: 'r', name: 'run it again' },
    { value: 'skip', key: 's', name: 'skip it, with a reason' },
    stop,
  ] as const;
  const question = `${command.id} writes, and whether it did its work is not known: ${why}\nLook at the system first.`;
  const answer = (await prompts.pick(question, options)) ?? 'stop';
  return answer === 'skip' ? skipWithReason(prompts) : { kind: answer };
}

async function skipWithReason(
  prompts: Prompts,
): Promise<{ kind: 'skip'; reason: string } | { kind: 'stop' }> {
  const reason = emptyAsNull(await prompts.ask('Why?'));
  return reason === null ? { kind: 'stop' } : { kind: 'skip', reason };
}

function emptyAsNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
