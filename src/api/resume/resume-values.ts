import type { RunEvent, VariableBound } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';

type Values = Readonly<Record<string, string>>;

/** What a run that was broken off knows of its values. Secrets are not among them. */
export interface KnownValues {
  /** Given or answered: bound to that, whatever the environment says today. */
  readonly given: Values;
  readonly environment: Values;
  readonly captured: Values;
}

export function knownValues(events: readonly RunEvent[]): KnownValues {
  const last = new Map<string, VariableBound>();
  for (const event of events) if (event.kind === 'variable-bound') last.set(event.name, event);
  const bound = [...last.values()].filter(({ secret }) => !secret);
  const from = (...origins: readonly VariableBound['from'][]): Values =>
    Object.fromEntries(
      bound.filter((event) => origins.includes(event.from)).map(({ name, value }) => [name, value]),
    );
  return {
    given: from('var', 'vars-file', 'answer'),
    environment: from('environment'),
    captured: from('capture'),
  };
}

/**
 * Values that are new to the run: for secrets, and for what a lost command was to capture. One that the run has already
 * cannot be exchanged on the way: half of it went to one target then. Throws INPUT_INVALID.
 */
export function newValues(given: Values, known: KnownValues): Values {
  const had: Values = { ...known.environment, ...known.given, ...known.captured };
  const changed = Object.entries(given).filter(
    ([name, value]) => Object.hasOwn(had, name) && had[name] !== value,
  );
  if (changed.length > 0) {
    const lines = changed.map(([name, value]) => `  ${name} is ${had[name] ?? ''} in it, not ${value}`);
    throw new RunbookError('INPUT_INVALID', `The run has other values already:\n${lines.join('\n')}`, {
      hint: 'Leave them out to go on with those, or start a new run.',
    });
  }
  return Object.fromEntries(Object.entries(given).filter(([name]) => !Object.hasOwn(had, name)));
}
