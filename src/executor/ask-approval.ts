import { assertNever } from '../model/assert-never.js';
import type { PlannedCommand } from '../model/plan.js';
import { loginNames } from '../planner/shell-names.js';
import type { Action, ApprovalAsk } from '../run/action.js';
import { doubtBefore } from '../run/doubt-before.js';
import { gateKey } from '../run/permission.js';
import type { Hands } from './hands.js';
import { shownValues } from './hands.js';
import { endByOperator, heard } from './operator-answers.js';
import type { ApprovalQuestion, ClosedGate, EditDraft } from './ports.js';
import { reviewEdit } from './review-edit.js';

type AskApproval = Omit<Extract<Action, { kind: 'ask-approval' }>, 'kind'>;

/** Asks once for a command and for every gate before it. */
export async function askApproval(hands: Hands, action: AskApproval): Promise<void> {
  const asked = await askUntilClear(hands, action);
  switch (asked.kind) {
    case 'run':
      return runApproved(hands, action, asked.approved);
    case 'skip':
      return decline(hands, action);
    case 'stop':
      return endByOperator(hands, action.command.span.start.line);
    case 'unheard':
      return;
    default:
      return assertNever(asked);
  }
}

/** What is to run, and all that the yes was for. */
export interface Approved {
  readonly command: PlannedCommand;
  readonly subjects: readonly string[];
}

export type Asked =
  | { readonly kind: 'run'; readonly approved: Approved }
  | { readonly kind: 'skip' }
  | { readonly kind: 'stop' }
  /** A signal ended the run while the question stood. */
  | { readonly kind: 'unheard' };

/**
 * An edit is looked at, classed, and asked for like a command of its own; one that cannot run can be mended. `edit` is
 * one that was made already.
 */
export async function askUntilClear(
  hands: Hands,
  action: AskApproval,
  edit: string | null = null,
): Promise<Asked> {
  const command = hands.edits.get(action.command.id) ?? action.command;
  let at: Approved = { command, subjects: action.subjects };
  let draft: EditDraft | null = null;
  let code = edit;
  for (;;) {
    if (code !== null) {
      const looked = await lookAt(hands, action, code);
      if (looked.kind === 'ready') at = looked.approved;
      draft = looked.kind === 'ready' ? null : { code, problem: looked.problem };
    }
    const question = questionOn(hands, action, { ...at, draft });
    const answer = await heard(hands, hands.ports.operator.approve(question));
    if (answer === null) return { kind: 'unheard' };
    if (answer.kind === 'run') return { kind: 'run', approved: at };
    if (answer.kind !== 'edit') return answer;
    code = answer.code;
  }
}

type Looked =
  | { readonly kind: 'ready'; readonly approved: Approved }
  | { readonly kind: 'refused'; readonly problem: string };

/** The document's own text is no edit, however one came back to it. */
async function lookAt(hands: Hands, action: AskApproval, code: string): Promise<Looked> {
  const { command, subjects } = action;
  if (code === command.program.text) return { kind: 'ready', approved: { command, subjects } };
  const review = await reviewEdit(hands, action, code);
  if (review.kind === 'refused') return review;
  const all = [...new Set([...review.gates, ...subjects, command.id])];
  return { kind: 'ready', approved: { command: review.command, subjects: all } };
}

function questionOn(
  hands: Hands,
  action: AskApproval,
  { command, subjects, draft }: Approved & Pick<ApprovalQuestion, 'draft'>,
): ApprovalQuestion {
  const isEdited = command !== action.command;
  const names = [...new Set(command.uses.map((use) => use.name))];
  const required = command.uses.filter(({ name, optional }) => !optional && !loginNames.has(name));
  const unknown = isEdited ? required.filter(({ name }) => !hands.values.has(name)) : [];
  return {
    ask: askOf(action.ask, command),
    gates: gatesOf(action, subjects),
    command,
    isEdited,
    draft,
    step: action.step,
    values: shownValues(hands, names),
    unknown: [...new Set(unknown.map(({ name }) => name))],
    doubt: doubtBefore({ itinerary: hands.request.itinerary, state: hands.log.state }, action.step),
    mayEdit: hands.redactor.text(command.program.text) === command.program.text,
  };
}

/** What the text at hand does decides, not what the document's did. */
function askOf(ask: ApprovalAsk, { classification }: PlannedCommand): ApprovalAsk {
  if (classification.class === 'destroy') return 'destroy';
  return ask === 'destroy' ? 'write' : ask;
}

function gatesOf({ step, command }: AskApproval, subjects: readonly string[]): readonly ClosedGate[] {
  const of = (gate: AskApproval['step']['gate'], subject: string, kind: ClosedGate['of']) =>
    gate !== null && subjects.includes(gateKey(subject)) ? [{ text: gate.text, of: kind }] : [];
  return [...of(step.gate, step.id, 'step'), ...of(command.gate, command.id, 'command')];
}

/** The brain goes on from the yes. One to an edited text is for the execution that follows it, and for no other. */
export function runApproved(hands: Hands, action: AskApproval, { command, subjects }: Approved): void {
  hands.edits.delete(command.id);
  if (command !== action.command) hands.edits.set(command.id, command);
  for (const subject of subjects) settle(hands, subject, true);
}

/** What is gated is left out by a no to its gate: the run is whole without it. */
function decline(hands: Hands, { subjects, command }: AskApproval): void {
  const gates = subjects.filter((subject) => subject !== command.id);
  for (const subject of gates.length === 0 ? subjects : gates) settle(hands, subject, false);
}

function settle(hands: Hands, subject: string, granted: boolean): void {
  hands.log.tell({ kind: 'approval-settled', subject, granted, how: 'asked', by: hands.operatorName });
}
