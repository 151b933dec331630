import type { LintBaseline } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { validate } from '../../schema/generated/lint-baseline.js';

/** A baseline's text, at the door. Throws BASELINE_UNREADABLE: one that cannot be read must not pass for an empty one. */
export function readBaseline(text: string, path: string): LintBaseline {
  const value = parse(text, path);
  if (validate(value)) return value;
  const [problem] = validate.errors ?? [];
  throw unreadable(path, `${problem?.instancePath ?? ''} ${problem?.message ?? 'is not as expected'}`.trim());
}

/** In the form it is kept in: one entry a line, for reviews. */
export function printBaseline({ findings }: LintBaseline): string {
  const lines = findings.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "schemaVersion": 1,\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(path, cause instanceof Error ? cause.message : String(cause));
  }
}

function unreadable(path: string, why: string): RunbookError {
  return new RunbookError('BASELINE_UNREADABLE', `The baseline cannot be read: ${why}.`, {
    path,
    hint: 'Mend it, or make it anew with --write-baseline.',
  });
}
