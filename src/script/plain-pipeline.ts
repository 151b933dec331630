import { readTree } from './read-tree.js';
import { isAssignment, type ShellNode } from './shell-tree.js';

export interface PipelineMember {
  readonly code: string;
  /** The program's name without its path; null where it is not literal or no program at all. */
  readonly program: string | null;
}

/**
 * The members of a command that is one pipeline and nothing else, in the order of Bash's PIPESTATUS; null for lists,
 * negations and whatever else makes the members' statuses differ from the command's.
 */
export function plainPipeline(code: string): readonly PipelineMember[] | null {
  const nodes = readTree(code);
  const [node] = nodes;
  if (node === undefined || nodes.length > 1 || /^\s*(!|time\b)/.test(code)) return null;
  if (node.kind === 'pipeline') return node.children.map((child) => memberOf(code, child));
  return node.kind === 'simple' || node.kind === 'block' ? [memberOf(code, node)] : null;
}

function memberOf(code: string, node: ShellNode): PipelineMember {
  return { code: code.slice(node.start, node.end), program: programOf(node) };
}

/** The program's name without its path; null where it is not literal or no program at all. */
export function programOf(node: ShellNode): string | null {
  if (node.kind === 'block') return node.form === 'test' ? '[[' : null;
  if (node.kind !== 'simple') return null;
  const [word] = node.words;
  if (word === undefined || isAssignment(word)) return null;
  return word.literal?.split('/').at(-1) ?? null;
}
