import type { PlannedCommand } from '../model/plan.js';
import type { Hands } from './hands.js';
import { mask } from './redactor.js';

/** Writes down what a command captured: the last value, where it was polled. */
export function tellCaptures(hands: Hands, command: PlannedCommand): void {
  for (const { name, secret } of command.captures) {
    const value = hands.values.get(name);
    if (value === undefined) continue;
    const shown = secret ? mask : hands.redactor.text(value);
    hands.log.tell({ kind: 'variable-bound', name, value: shown, from: 'capture', secret: shown !== value });
  }
}
