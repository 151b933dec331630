import { findTool } from '../safety/find-tool.js';

/** Does the safety catalogue know these words as a subcommand of the tool, or as the beginning of one? */
export function knowsSubcommand(tool: string, path: readonly string[]): boolean {
  const commands = findTool(tool)?.rule.commands ?? [];
  return commands.some((rule) =>
    path.every((word, index) => rule.path[index] === word || rule.path[index] === '*'),
  );
}
