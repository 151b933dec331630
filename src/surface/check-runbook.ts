import type { Finding } from '../model/finding.js';
import type { ToolLock } from '../model/generated/schemas.js';
import type { Runbook } from '../model/runbook.js';
import type { Call } from './call.js';
import type { CallProblem } from './call-problem.js';
import { callsIn } from './calls-in.js';
import { probes } from './capture/probes.js';
import { checkCall } from './check-call.js';
import { commandsOf } from './commands-of.js';
import { findingOfProblem } from './finding-of-problem.js';
import { surfacesOf } from './known-surfaces.js';
import { placerOf } from './place-in-command.js';

/**
 * RB403 to RB407: the calls of a document, held against what is known of their tools. `lock` is null where the
 * repository has none: what ships with the package is then all that is known, and nobody is told to lock anything.
 */
export function checkRunbook(runbook: Runbook, lock: ToolLock | null): readonly Finding[] {
  const surfaces = surfacesOf(lock);
  const placer = placerOf(runbook.text);
  const seen = new Set<string>();
  const problemsOf = (call: Call): readonly CallProblem[] => {
    const problems = checkCall(surfaces, call);
    if (lock === null) return problems.filter(({ kind }) => kind !== 'not-locked');
    return surfaces(call.tool) === null ? notLocked(call, seen) : problems;
  };
  return commandsOf(runbook).flatMap((command) =>
    callsIn(command.code).flatMap((call) =>
      problemsOf(call).map((problem) =>
        findingOfProblem(problem, surfaces(problem.tool), placer.span(command, problem.start, problem.end)),
      ),
    ),
  );
}

/** Only what `runbook drift` could capture, and each tool once a document. */
function notLocked({ tool, name }: Call, seen: Set<string>): readonly CallProblem[] {
  if (!Object.hasOwn(probes, tool) || seen.has(tool)) return [];
  seen.add(tool);
  return [{ kind: 'not-locked', tool, command: tool, isPart: false, start: name.start, end: name.end }];
}
