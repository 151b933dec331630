import type { TestExpression } from 'unbash';
import { buildWord } from './build-word.js';
import type { Frame } from './frame.js';
import type { ShellWord } from './shell-tree.js';

const unsetTests = new Set(['-z', '-n', '-v']);

/** Bash works both sides out: `a[$(touch x)]` as a value runs. */
const arithmeticTests = new Set(['-eq', '-ne', '-lt', '-le', '-gt', '-ge']);

export interface TestWords {
  readonly words: readonly ShellWord[];
  /** Those whose being unset is the question. */
  readonly unsetTested: readonly ShellWord[];
  readonly workedOut: readonly ShellWord[];
}

const none: TestWords = { words: [], unsetTested: [], workedOut: [] };

/** The operands of `[[ … ]]`, by what is done with them. */
export function testWords(test: TestExpression, frame: Frame): TestWords {
  switch (test.type) {
    case 'TestUnary':
      return unaryWords(test.operator, buildWord(test.operand, frame));
    case 'TestBinary': {
      const sides = [buildWord(test.left, frame), buildWord(test.right, frame)];
      return arithmeticTests.has(test.operator) ? { ...none, workedOut: sides } : { ...none, words: sides };
    }
    case 'TestLogical': {
      const parts = test.operands.map((operand) => testWords(operand, frame));
      return {
        words: parts.flatMap((each) => each.words),
        unsetTested: parts.flatMap((each) => each.unsetTested),
        workedOut: parts.flatMap((each) => each.workedOut),
      };
    }
    case 'TestNot':
      return testWords(test.operand, frame);
    case 'TestGroup':
      return testWords(test.expression, frame);
  }
}

/** `-v` is given a name, and works out an index in it. */
function unaryWords(operator: string, word: ShellWord): TestWords {
  if (operator === '-v' && word.literal === null) return { ...none, workedOut: [word] };
  return unsetTests.has(operator) ? { ...none, unsetTested: [word] } : { ...none, words: [word] };
}
