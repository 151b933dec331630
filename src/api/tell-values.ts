import { mask } from '../executor/redactor.js';
import type { RunLog } from '../executor/run-log.js';
import type { Plan } from '../model/plan.js';
import type { BoundRun } from './bind-run.js';

/** Writes down what every input is bound to, masked where it is a secret or holds one. */
export function tellValues(log: RunLog, plan: Plan, { origins }: Pick<BoundRun, 'origins'>): void {
  for (const { name, shellName, from, value } of origins) {
    const shown = plan.secrets.includes(shellName) ? mask : log.redactor.text(value);
    log.tell({ kind: 'variable-bound', name, value: shown, from, secret: shown !== value });
  }
}
