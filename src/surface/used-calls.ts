import type { Runbook } from '../model/runbook.js';
import { findTool } from '../safety/find-tool.js';
import { parseArguments } from '../safety/parse-arguments.js';
import type { Call } from './call.js';
import { callsIn } from './calls-in.js';
import { commandsOf } from './commands-of.js';
import { placerOf } from './place-in-command.js';

/** A call of a document, and the line its tool stands on. */
export interface UsedCall {
  readonly call: Call;
  readonly document: string;
  readonly line: number;
  /** What may be its subcommand: the words that are no flags and no values, as far as the catalogue knows. */
  readonly path: readonly string[];
}

/** No tool has deeper subcommands. */
const deepest = 4;

export function usedCalls(runbook: Runbook): readonly UsedCall[] {
  const placer = placerOf(runbook.text);
  return commandsOf(runbook).flatMap((command) =>
    callsIn(command.code).map((call) => ({
      call,
      document: runbook.path,
      line: placer.span(command, call.name.start, call.name.end).start.line,
      path: pathOf(call),
    })),
  );
}

function pathOf({ tool, words }: Call): readonly string[] {
  const rule = findTool(tool)?.rule;
  if (rule === undefined) return [];
  const given = parseArguments(rule, words);
  const literals = [...given.path, ...given.arguments.map(({ literal }) => literal)].slice(0, deepest);
  const end = literals.findIndex((word) => word === null || !/^[a-z][\w-]*$/.test(word));
  return literals.slice(0, end === -1 ? undefined : end).filter((word) => word !== null);
}
