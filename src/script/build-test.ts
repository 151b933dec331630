import type { TestExpression } from 'unbash';
import { buildWord } from './build-word.js';
import type { Frame } from './frame.js';
import type { ShellWord } from './shell-tree.js';

const unsetTests = new Set(['-z', '-n', '-v']);

/** The operands of `[[ … ]]`, those apart whose being unset is the question. */
export function testWords(
  test: TestExpression,
  frame: Frame,
): { words: ShellWord[]; unsetTested: ShellWord[] } {
  switch (test.type) {
    case 'TestUnary': {
      const word = buildWord(test.operand, frame);
      return unsetTests.has(test.operator)
        ? { words: [], unsetTested: [word] }
        : { words: [word], unsetTested: [] };
    }
    case 'TestBinary':
      return { words: [buildWord(test.left, frame), buildWord(test.right, frame)], unsetTested: [] };
    case 'TestLogical': {
      const parts = test.operands.map((operand) => testWords(operand, frame));
      return {
        words: parts.flatMap((each) => each.words),
        unsetTested: parts.flatMap((each) => each.unsetTested),
      };
    }
    case 'TestNot':
      return testWords(test.operand, frame);
    case 'TestGroup':
      return testWords(test.expression, frame);
  }
}
