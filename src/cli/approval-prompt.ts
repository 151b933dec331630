import type { ApprovalAnswer, ApprovalQuestion, EditDraft } from '../executor/ports.js';
import { commandLines } from '../report/terminal/command-lines.js';
import type { Option, Prompts } from './prompts.js';

type Answered = ApprovalAnswer['kind'];

/** Shows the command as it will run, and what it is taken from, and asks. An edit that cannot run is said to be one. */
export async function approve(
  question: ApprovalQuestion,
  prompts: Prompts,
  left: string | null,
): Promise<ApprovalAnswer> {
  const { draft, command } = question;
  const answer = await (draft === null
    ? askAbout(question, prompts, left)
    : askToMend(question, draft, prompts));
  if (answer !== 'edit') return { kind: answer ?? 'stop' };
  const code = await prompts.edit(draft?.code ?? command.program.text);
  return code === null ? { kind: 'stop' } : { kind: 'edit', code };
}

function askAbout(
  question: ApprovalQuestion,
  prompts: Prompts,
  left: string | null,
): Promise<Answered | null> {
  show(question, prompts, left);
  return prompts.pick(sentenceOf(question), optionsOf(question));
}

function askToMend(
  question: ApprovalQuestion,
  { problem }: EditDraft,
  prompts: Prompts,
): Promise<Answered | null> {
  prompts.say(`    ${problem} Nothing was run.`);
  return prompts.pick<Answered>('What now?', others(question));
}

function show(question: ApprovalQuestion, prompts: Prompts, left: string | null): void {
  const { command, isEdited, values, unknown, gates, doubt } = question;
  const { id, code, span, classification } = command;
  // The comment that keeps a command is said once, as the gate it is.
  const label = gates.some(({ text }) => text === command.label) ? null : command.label;
  const why = classification.reasons.length === 0 ? null : classification.reasons.join('; ');
  const head = { id, class: classification.class, why, line: span.start.line, label, code, isEdited, left };
  prompts.show(commandLines(head, prompts.width()));
  prompts.show(Object.entries(values).map(([name, value]) => `    ${name} = ${value}`));
  for (const name of unknown) prompts.say(`    ${name} is set by nothing in this run.`);
  for (const { literal, fromLine } of command.borrowed) {
    const place = fromLine === null ? '' : ` (line ${fromLine})`;
    prompts.say(`    ${literal} stands in the document's own sample output${place}: is it right for today?`);
  }
  for (const gate of gates) prompts.say(`    gated: ${gate.text}`);
  if (doubt !== null) prompts.say(`    ${doubt}`);
}

function sentenceOf({ ask, command, step, gates }: ApprovalQuestion): string {
  const gate = gates.length === 0 ? '' : 'It is gated. ';
  if (ask === 'destroy')
    return `${gate}${command.id} destroys. Type ${labelOf(step.label, command.id)} to run it.`;
  return `${gate}Run ${command.id}?`;
}

function optionsOf(question: ApprovalQuestion): readonly Option<Answered>[] {
  const { ask, step, command } = question;
  if (ask !== 'destroy') return [run, ...others(question)];
  // What destroys is not a key press away, nor a word of ours.
  return [{ value: 'run', key: labelOf(step.label, command.id), name: 'run' }, ...others(question)];
}

function others({ step, gates, mayEdit, draft }: ApprovalQuestion): readonly Option<Answered>[] {
  const name = gates.some((gate) => gate.of === 'step') ? `skip step ${step.label}` : 'skip';
  const again = draft === null ? edit : { ...edit, name: 'edit it again' };
  return [...(mayEdit ? [again] : []), { ...skip, name }, stop];
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
