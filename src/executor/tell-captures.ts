import type { PlannedCommand } from '../model/plan.js';
import type { Hands } from './hands.js';
import { mask } from './redactor.js';

/** Writes down what a command captured, the last value where it was polled, and what else it changed. */
export function tellCaptures(hands: Hands, command: PlannedCommand, rebound: readonly string[]): void {
  const { secrets } = hands.request.itinerary.plan;
  const others = rebound.map((name) => ({ name, secret: secrets.includes(name) }));
  for (const { name, secret } of [...command.captures, ...others]) {
    const value = hands.values.get(name);
    if (value === undefined) continue;
    if (secret) hands.redactor.add(value);
    const shown = secret ? mask : hands.redactor.text(value);
    hands.log.tell({
      kind: 'variable-bound',
      name: hands.nameOf(name),
      value: shown,
      from: 'capture',
      secret: shown !== value,
    });
  }
}
