import { findTool } from '../safety/find-tool.js';
import { isAssignment, type SimpleNode } from '../script/shell-tree.js';
import { nodesOf } from '../script/walk-tree.js';
import type { FenceBody } from './fence-body.js';
import { readPrompt } from './prompts.js';
import { readShallowScript } from './read-shallow-script.js';

/**
 * Is the body a script whose language was forgotten? It parses, with its `$ ` taken away, and every command of it is a
 * tool of the catalogue or the shell's own; the latter alone (`time`, `test`) may as well be words.
 */
export function holdsCommands({ lines }: FenceBody): boolean {
  const code = lines.map(({ text }) => withoutPrompt(text)).join('\n');
  const { statements, problem } = readShallowScript(code);
  if (problem !== null) return false;
  const calls = statements
    .flatMap(({ node }) => nodesOf(node))
    .flatMap((node) => (node.kind === 'simple' ? (calledBy(node) ?? []) : []));
  const tools = calls.map(findTool);
  return !tools.includes(null) && tools.some((tool) => tool?.rule.builtin !== true);
}

function withoutPrompt(text: string): string {
  const prompt = readPrompt(text);
  return prompt?.kind === 'here' ? text.slice(prompt.length) : text;
}

/** The command word; the empty one where only the run will know it, null where there is none. */
function calledBy({ words }: SimpleNode): string | null {
  const first = words.find((word) => !isAssignment(word));
  if (first === undefined || isAssignment(first)) return null;
  return first.literal ?? '';
}
