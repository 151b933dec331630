import { maskTexts } from '../executor/mask-texts.js';
import type { TargetRecord } from '../model/generated/schemas.js';
import type { Plan } from '../model/plan.js';
import { bindInputs } from '../planner/bind-inputs.js';
import { knowGivenSecrets } from './known-secrets.js';
import { definedOnly } from './run-surroundings.js';
import { surveyTarget } from './survey-target.js';

interface Given {
  readonly vars: Readonly<Record<string, string>>;
  readonly varsFile: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Where a run from here would act, with the values that are known now; what is wrong with that is said, not thrown. */
export function foreseeTarget(plan: Plan, { vars, varsFile, env, cwd }: Given): TargetRecord {
  const { values, overridden, missing } = bindInputs(plan, { vars, varsFile, environment: env });
  const redactor = knowGivenSecrets({ vars, varsFile, env });
  for (const name of plan.secrets) redactor.add(values[name]?.value ?? '');
  const { record } = surveyTarget(plan, {
    policy: { mode: 'dry-run' },
    values: new Map(Object.entries(values).map(([name, { value }]) => [name, value])),
    overridden: new Set(overridden),
    open: new Map(missing.map(({ shellName, name }) => [shellName, name])),
    env: definedOnly(env),
    cwd,
  });
  return maskTexts(record, redactor.text);
}
