import type { Plan } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';

/**
 * Every name given to --approve means one step or one command: an ambiguous one would release more than was meant, an
 * unknown one nothing. Throws SELECTION_UNKNOWN with the candidates.
 */
export function checkApprovals({ steps, runbook }: Plan, approve: readonly string[]): void {
  for (const name of approve) {
    const wanted = name.toLowerCase();
    const named = steps.filter((step) =>
      [step.id, step.label].some((known) => known.toLowerCase() === wanted),
    );
    const commands = steps.flatMap((step) => step.items).filter((item) => item.id.toLowerCase() === wanted);
    const candidates = [
      ...named.map((step) => `step ${step.id} (line ${step.span.start.line})`),
      ...commands.map((command) => `command ${command.id} (line ${command.span.start.line})`),
    ];
    if (candidates.length === 1) continue;
    const message =
      candidates.length === 0
        ? `There is no step or command ${name} to approve.`
        : `--approve ${name} could mean ${candidates.join(' or ')}.`;
    const known = steps.map((step) => step.id).join(', ');
    throw new RunbookError('SELECTION_UNKNOWN', message, {
      path: runbook.path,
      hint: candidates.length === 0 ? `Steps are ${known}.` : 'Rename one of them; nothing has run.',
    });
  }
}
