import { readFacts } from './read-facts.js';
import { readTree } from './read-tree.js';

/** The code as a job of the shell: `cmd &`. What stands in the background already stays as it is. */
export function inBackground(code: string): string {
  if (readFacts(code).background) return code;
  const nodes = readTree(code);
  const isPlain = nodes.length === 1 && (nodes[0]?.kind === 'simple' || nodes[0]?.kind === 'pipeline');
  // A comment, or the body of a heredoc, would swallow the sign.
  if (isPlain && !code.includes('\n') && readFacts(`${code} &`).background) return `${code} &`;
  // Bash runs a single command in parentheses without another process around it: `$!` is the command's own.
  return `( ${code}\n) &`;
}
