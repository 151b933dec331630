import type { Argument } from './arguments.js';
import type { ToolRule } from './catalog-types.js';

/** A call that is another tool's: `kubectl argo rollouts get …` is `get …` of kubectl-argo-rollouts. */
export interface FoundPlugin<Word extends Argument> {
  readonly name: string;
  readonly rest: readonly Word[];
}

export function findPlugin<Word extends Argument>(
  rule: ToolRule,
  rest: readonly Word[],
): FoundPlugin<Word> | null {
  for (const [words, name] of Object.entries(rule.plugins ?? {})) {
    const path = words.split(' ');
    if (path.every((word, index) => rest[index]?.literal === word))
      return { name, rest: rest.slice(path.length) };
  }
  return null;
}
