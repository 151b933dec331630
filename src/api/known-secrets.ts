import { createRedactor, type Redactor } from '../executor/redactor.js';
import type { Plan } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { isSecretName } from '../script/secret-names.js';
import type { BoundRun } from './bind-run.js';
import { prometheusSecrets } from './prometheus/access.js';
import type { RunSecrets } from './run-surroundings.js';

type Values = Readonly<Record<string, string | undefined>>;

interface Given {
  readonly vars: Values;
  readonly varsFile: Values;
  readonly env: Values;
}

/** `DEBUG_TOKENS=true` is no secret. Of what the document does not use, only what looks like one is taken for one. */
const shortestUnused = 8;

/** Knows what is secret before the document is read: what the environment and the arguments call so. */
export function knowGivenSecrets({ vars, varsFile, env }: Given): Redactor {
  const redactor = createRedactor();
  const named = (values: Values) =>
    Object.entries(values).flatMap(([name, value = '']) => (isSecretName(name) ? [value] : []));
  for (const value of [...named(vars), ...named(varsFile), ...prometheusSecrets(env)]) redactor.add(value);
  for (const value of named(env)) if (value.length >= shortestUnused) redactor.add(value);
  return redactor;
}

/** Adds the values of what the document calls secret. */
export function knowBoundSecrets(redactor: Redactor, plan: Plan, { origins }: BoundRun): RunSecrets {
  const bound = origins.filter(({ shellName, value }) => plan.secrets.includes(shellName) && value !== '');
  const unmasked = bound.filter(({ value }) => !redactor.add(value)).map(({ name }) => name);
  return { mask: redactor.text, unmasked };
}

/** What stops us says so without the secrets in it, whoever throws it. */
export async function withoutSecrets<T>(redactor: Redactor, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw masked(error, redactor.text);
  }
}

function masked(error: unknown, mask: (text: string) => string): unknown {
  if (error instanceof RunbookError) {
    const { path, hint } = error.details;
    return new RunbookError(error.code, mask(error.message), {
      ...error.details,
      ...(path === undefined ? {} : { path: mask(path) }),
      ...(hint === undefined ? {} : { hint: mask(hint) }),
    });
  }
  if (!(error instanceof Error)) return error;
  const shown = new Error(mask(error.message));
  shown.stack = mask(error.stack ?? '');
  return shown;
}
