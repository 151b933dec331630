import type { Action } from '../run/action.js';
import { gateKey } from '../run/permission.js';
import { classify } from '../safety/classify.js';
import type { Hands } from './hands.js';
import { shownValues } from './hands.js';
import { endByOperator, heard } from './operator-answers.js';
import type { ClosedGate } from './ports.js';

type AskApproval = Extract<Action, { kind: 'ask-approval' }>;

/** Asks once for a command and for every gate before it. */
export async function askApproval(hands: Hands, action: AskApproval): Promise<void> {
  const { ask, command, step } = action;
  const values = shownValues(
    hands,
    command.uses.map((use) => use.name),
  );
  const { code } = command.program;
  const mayEdit = hands.redactor.text(code) === code;
  const gates = gatesOf(action);
  const question = hands.ports.operator.approve({ ask, gates, command, step, values, mayEdit });
  const answer = await heard(hands, question);
  if (answer === null) return;
  switch (answer.kind) {
    case 'run':
      return grant(hands, action.subjects);
    case 'edit':
      if (!(await staysAllowed(hands, action, answer.code))) return decline(hands, action);
      hands.edits.set(command.id, answer.code);
      return grant(hands, action.subjects);
    case 'skip':
      return decline(hands, action);
    case 'stop':
      return endByOperator(hands, command.span.start.line);
  }
}

function gatesOf({ subjects, step, command }: AskApproval): readonly ClosedGate[] {
  const of = (gate: AskApproval['step']['gate'], subject: string, kind: ClosedGate['of']) =>
    gate !== null && subjects.includes(gateKey(subject)) ? [{ text: gate.text, of: kind }] : [];
  return [...of(step.gate, step.id, 'step'), ...of(command.gate, command.id, 'command')];
}

function grant(hands: Hands, subjects: readonly string[]): void {
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

/** An edited command is classed again: what now destroys asks for its label like any other. */
async function staysAllowed(hands: Hands, action: AskApproval, code: string): Promise<boolean> {
  const classification = classify(code);
  if (classification.class !== 'destroy' || action.command.classification.class === 'destroy') return true;
  const command = { ...action.command, code, classification, borrowed: [] };
  const question = {
    ask: 'destroy',
    gates: [],
    command,
    step: action.step,
    values: {},
    mayEdit: false,
  } as const;
  return (await hands.ports.operator.approve(question)).kind === 'run';
}
