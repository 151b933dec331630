import { programOf } from './plain-pipeline.js';
import { readTree } from './read-tree.js';
import { nodesOf } from './walk-tree.js';

/** The programs of every pipeline of two or more members, at any depth; null for a member that is none. */
export function pipelinesIn(code: string): readonly (readonly (string | null)[])[] {
  return readTree(code)
    .flatMap(nodesOf)
    .flatMap((node) =>
      node.kind === 'pipeline' && node.children.length > 1 ? [node.children.map(programOf)] : [],
    );
}
