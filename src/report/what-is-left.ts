import type { ProcessRecord, RunRecord } from '../model/generated/schemas.js';

/** What was taken back after a failure, what was not, and how it can be. */
export function undoLines({ undo, path }: RunRecord): readonly string[] {
  return undo.flatMap(({ step, title, of, status, message }) => {
    const by = [step, title].filter((part) => part !== '').join('  ');
    if (status === 'done') return [`Undone: ${of.join(', ')}, by ${by}`];
    const why = { failed: `: ${message ?? ''}`, declined: ': declined', 'not-run': '' }[status];
    const how = status === 'failed' ? 'Look at the system.' : `runbook run ${path} --only ${step}`;
    return [`NOT undone: ${of.join(', ')}, by ${by}${why}`, `  next: ${how}`];
  });
}

/** What goes on behind the run: nobody else will end it. */
export function stillRunning({ processes }: RunRecord): readonly string[] {
  const of = (found: readonly ProcessRecord[], how: string) =>
    found.map(({ pid, commandLine }) => `Still running, ${how}: ${commandLine}   (end it with: kill ${pid})`);
  if (processes === null) return [];
  return [...of(processes.kept, 'kept'), ...of(processes.escaped, 'in a session of its own')];
}
