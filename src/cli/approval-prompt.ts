import type { ApprovalAnswer, ApprovalQuestion } from '../executor/ports.js';
import { commandLines } from '../report/terminal/command-lines.js';
import type { Option, Prompts } from './prompts.js';

type Answered = ApprovalAnswer['kind'];

/** Shows the command as it will run, and what it is taken from, and asks. */
export async function approve(
  question: ApprovalQuestion,
  prompts: Prompts,
  left: string | null,
): Promise<ApprovalAnswer> {
  show(question, prompts, left);
  const answer = await prompts.pick<Answered>(sentenceOf(question), optionsOf(question));
  if (answer !== 'edit') return { kind: answer ?? 'stop' };
  const code = await prompts.ask('Command:', question.command.program.code);
  return code === null || code.trim() === '' ? { kind: 'stop' } : { kind: 'edit', code };
}

function show({ command, values, gates }: ApprovalQuestion, prompts: Prompts, left: string | null): void {
  const { id, code, span, classification } = command;
  // The comment that keeps a command is said once, as the gate it is.
  const label = gates.some(({ text }) => text === command.label) ? null : command.label;
  const head = { id, class: classification.class, why: classification.reasons.join('; ') };
  prompts.show(
    commandLines({ ...head, line: span.start.line, label, code, isEdited: false, left }, prompts.width()),
  );
  prompts.show(Object.entries(values).map(([name, value]) => `    ${name} = ${value}`));
  for (const { literal, fromLine } of command.borrowed) {
    const place = fromLine === null ? '' : ` (line ${fromLine})`;
    prompts.say(`    ${literal} stands in the document's own sample output${place}: is it right for today?`);
  }
  for (const gate of gates) prompts.say(`    gated: ${gate.text}`);
}

function sentenceOf({ ask, command, step, gates }: ApprovalQuestion): string {
  const gate = gates.length === 0 ? '' : 'It is gated. ';
  if (ask === 'destroy')
    return `${gate}${command.id} destroys. Type ${labelOf(step.label, command.id)} to run it.`;
  return `${gate}Run ${command.id}?`;
}

function optionsOf({ ask, step, command, gates, mayEdit }: ApprovalQuestion): readonly Option<Answered>[] {
  const name = gates.some((gate) => gate.of === 'step') ? `skip step ${step.label}` : 'skip';
  const others = [...(mayEdit ? [edit] : []), { ...skip, name }, stop];
  if (ask !== 'destroy') return [run, ...others];
  // What destroys is not a key press away, nor a word of ours.
  return [{ value: 'run', key: labelOf(step.label, command.id), name: 'run' }, ...others];
}

const run = { value: 'run', key: 'r', word: 'run', name: 'run' } as const;
const edit = { value: 'edit', key: 'e', word: 'edit', name: 'edit, then run' } as const;
const skip = { value: 'skip', key: 's', word: 'skip' } as const;
const stop = { value: 'stop', key: 'x', word: 'stop', name: 'stop the run' } as const;

/** A step by the name of `Stop` is approved by its command's id: nobody who types "stop" means yes. */
function labelOf(label: string, id: string): string {
  const taken = [edit, skip, stop].flatMap(({ key, word }) => [key, word] as readonly string[]);
  return taken.includes(label.toLowerCase()) ? id : label;
}
