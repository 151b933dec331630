import { mask, type Redactor } from '../executor/redactor.js';
import type { RunLog } from '../executor/run-log.js';
import type { Plan } from '../model/plan.js';
import type { BoundRun } from './bind-run.js';

type Origins = Pick<BoundRun, 'origins'>;

/** Writes down what every input is bound to, masked where it is a secret or holds one. */
export function tellValues(log: RunLog, plan: Plan, bound: Origins): void {
  for (const { name, value, from, secret } of shownOrigins(plan, bound, log.redactor)) {
    log.tell({ kind: 'variable-bound', name, value, from, secret });
  }
}

export function shownOrigins(plan: Plan, { origins }: Origins, redactor: Redactor) {
  return origins.map(({ name, shellName, from, value }) => {
    const shown = plan.secrets.includes(shellName) ? mask : redactor.text(value);
    return { name, value: shown, from, secret: shown !== value };
  });
}
