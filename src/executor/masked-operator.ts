import { maskTexts } from './mask-texts.js';
import type { Operator } from './ports.js';

/** Asks as the operator does, and shows no secret in what it asks. Answers come back as they were typed. */
export function maskedOperator(operator: Operator, mask: (text: string) => string): Operator {
  const shown = <T>(value: T): T => maskTexts(value, mask);
  return {
    approve: (question) => operator.approve(shown(question)),
    choose: (choice) => operator.choose(shown(choice)),
    doTask: (task, step) => operator.doTask(shown(task), shown(step)),
    decide: (question) => operator.decide(shown(question)),
    onFailure: (command, reason) => operator.onFailure(shown(command), shown(reason)),
    settleEnd: (command, why) => operator.settleEnd(shown(command), mask(why)),
    worked: () => operator.worked(),
    undo: (question) => operator.undo(shown(question)),
    keepRunning: (processes) => operator.keepRunning(shown(processes)),
    fillInput: (input) => operator.fillInput(input),
    fillColumn: (column) => operator.fillColumn(shown(column)),
  };
}
