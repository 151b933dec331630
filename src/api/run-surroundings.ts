import type { Interrupts } from '../executor/drive-request.js';
import type { Clock, Operator, RunReader } from '../executor/ports.js';
import type { RunPolicy, TargetRecord } from '../model/generated/schemas.js';
import type { Staleness } from '../model/ledger.js';
import type { Plan } from '../model/plan.js';

export interface PlannedRun {
  readonly plan: Plan;
  readonly staleness: Staleness;
  readonly policy: RunPolicy;
  /** What else the operator should know before the first command, a sentence each. */
  readonly notes: readonly string[];
  readonly secrets: RunSecrets;
}

/** What stands before the first command, once it is known that the run can begin. */
export interface Opening {
  readonly planned: PlannedRun;
  readonly target: TargetRecord;
  /** What every input is bound to, masked. */
  readonly values: readonly { readonly name: string; readonly value: string; readonly from: string }[];
}

export interface RunSecrets {
  /** For texts of the document; what events and outputs hold is masked already. */
  readonly mask: (text: string) => string;
  /** Names of secrets that are too short to be masked: to be said before anything runs. */
  readonly unmasked: readonly string[];
}

export interface RunSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly clock: Clock;
  readonly operator: Operator;
  readonly interrupts: Interrupts;
  /** Called once the plan stands and nothing has run yet. */
  readonly readersFor: (planned: PlannedRun) => readonly RunReader[];
  /** Asked of a new run behind that; where nobody is asked, it begins. */
  readonly mayBegin?: (opening: Opening) => Promise<boolean>;
}

/** As a process is given it. */
export function definedOnly(env: RunSurroundings['env']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
