import { RunbookError } from '../../model/runbook-error.js';
import { nearestOf } from '../../parser/nearest.js';
import { bundledSchema, schemaNames } from '../../schema/published.js';
import type { Io } from '../io.js';

/** `runbook schema NAME`: the shape of what comes in or goes out, for editors and programs; without a name their list. */
export function schemaCommand(name: string | undefined, io: Io): number {
  if (name === undefined) {
    io.stdout.write(`${schemaNames.join('\n')}\n`);
    return 0;
  }
  const schema = bundledSchema(name);
  if (schema === null) throw unknown(name);
  io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}

function unknown(name: string): RunbookError {
  const near = nearestOf(name, schemaNames);
  return new RunbookError('USAGE', `There is no schema "${name}".`, {
    hint: near === null ? `There are ${schemaNames.join(', ')}.` : `Did you mean ${near}?`,
  });
}
