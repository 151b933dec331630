import type { RunRecord, RunRecordCommand } from '../../model/generated/schemas.js';

interface Trouble {
  readonly failures: readonly string[];
  /** Where the world was not as the document shows it. */
  readonly outOfDate: readonly string[];
}

/** What a run teaches about its document: what failed, and what of it is no longer so. Each with its line. */
export function troubleOf({ steps, reasons }: RunRecord): Trouble {
  const commands = steps.flatMap((step) => step.commands);
  const ofCommands = commands.flatMap(failuresOf);
  return {
    failures:
      ofCommands.length > 0
        ? ofCommands
        : reasons.map(({ message, line }) => (line === null ? message : `line ${line}: ${message}`)),
    outOfDate: commands.flatMap(({ line, differences }) =>
      differences.map((each) => `line ${line}: ${each}`),
    ),
  };
}

function failuresOf({ id, line, status, exitCode, message, checks }: RunRecordCommand): readonly string[] {
  const failed = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'inconclusive');
  const ofChecks = failed.map((check) => `line ${check.line}: ${check.text} ${check.message}`);
  if (status !== 'failed' || ofChecks.length > 0) return ofChecks;
  return [`line ${line}: ${id} ${message ?? (exitCode === null ? 'failed' : `ended with ${exitCode}`)}`];
}
