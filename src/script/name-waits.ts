import { readTree } from './read-tree.js';
import { replaceRanges } from './replace-ranges.js';
import { isAssignment } from './shell-tree.js';
import { nodesOf } from './walk-tree.js';

/** The code with every `wait` that has no operand replaced by a command that knows whom to wait for. */
export function nameWaits(code: string, command: string): string {
  const edits = readTree(code)
    .flatMap(nodesOf)
    .flatMap((node) => {
      if (node.kind !== 'simple' || node.words.length !== 1) return [];
      const [word] = node.words;
      if (word === undefined || isAssignment(word) || word.literal !== 'wait') return [];
      return [{ start: word.start, end: word.end, text: command }];
    });
  return edits.length === 0 ? code : replaceRanges(code, edits);
}
