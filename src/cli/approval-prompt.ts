import type { ApprovalAnswer, ApprovalQuestion } from '../executor/ports.js';
import type { Prompts } from './prompts.js';

/** Shows the command as it will run, and what it is taken from, and asks. */
export async function approve(question: ApprovalQuestion, prompts: Prompts): Promise<ApprovalAnswer> {
  prompts.say(describe(question));
  if (question.ask === 'destroy') return typedApproval(question, prompts);
  const answer = await prompts.pick(
    question.ask === 'gate' ? `Do ${question.subject.replace(/^gate:/, '')}?` : `Run ${question.command.id}?`,
    [
      { value: 'run', key: 'r', name: question.ask === 'gate' ? 'yes, go on to it' : 'run' },
      ...(question.ask === 'gate' || !question.mayEdit
        ? []
        : [{ value: 'edit' as const, key: 'e', name: 'edit, then run' }]),
      { value: 'skip', key: 's', name: 'skip' },
      { value: 'stop', key: 'x', name: 'stop the run' },
    ],
  );
  if (answer !== 'edit') return { kind: answer ?? 'stop' };
  const code = await prompts.ask('Command:', question.command.program.code);
  return code === null || code.trim() === '' ? { kind: 'stop' } : { kind: 'edit', code };
}

/** What destroys is not a key press away: the label is typed, or it does not run. */
async function typedApproval({ step, command }: ApprovalQuestion, { ask }: Prompts): Promise<ApprovalAnswer> {
  const typed = await ask(`${command.id} destroys. Type ${step.label} to run it, nothing to skip it:`);
  if (typed === null) return { kind: 'stop' };
  return typed.trim() === step.label ? { kind: 'run' } : { kind: 'skip' };
}

function describe({ ask, command, step, values, subject }: ApprovalQuestion): string {
  const gate = subject.endsWith(`:${command.id}`) ? command.gate : step.gate;
  const bound = Object.entries(values).map(([name, value]) => `    ${name}=${value}`);
  const borrowed = command.borrowed.map(
    ({ literal, fromLine }) =>
      `    ${literal} stands in the document's own sample output${fromLine === null ? '' : ` (line ${fromLine})`}: is it right for today?`,
  );
  return [
    `  line ${command.span.start.line}, ${command.classification.class}: ${command.classification.reasons.join('; ')}`,
    ...(ask === 'gate' && gate !== null ? [`    gated: ${gate.text}`] : []),
    ...command.code.split('\n').map((line) => `    ${line}`),
    ...bound,
    ...borrowed,
  ].join('\n');
}
