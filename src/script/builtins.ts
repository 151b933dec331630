import { hole, isAssignment, type ShellAssignment, type ShellWord, type SimpleNode } from './shell-tree.js';

/** What a shell builtin does to names. */
export interface BuiltinEffect {
  readonly assigns: readonly string[];
  /** `export A=1 B`: with the values that stand there. */
  readonly declarations: readonly ShellAssignment[];
  readonly exports: readonly string[];
  readonly isLocal: boolean;
  /** Takes its values from standard input. */
  readonly reads: readonly string[];
  readonly unsets: readonly string[];
  readonly sources: readonly string[];
  /** `[ -z "$X" ]`: words whose being unset is the question. */
  readonly unsetTested: readonly ShellWord[];
  /** `declare -i`: values are worked out. */
  readonly isNumber: boolean;
  /** `let "$X"`: words that are worked out. */
  readonly workedOut: readonly ShellWord[];
  /** `unset "$X"`, `printf -v "$X"`: a value in the place of a name, in which an index would be worked out. */
  readonly named: readonly ShellWord[];
}

const nothing: BuiltinEffect = {
  assigns: [],
  declarations: [],
  exports: [],
  isLocal: false,
  reads: [],
  unsets: [],
  sources: [],
  unsetTested: [],
  isNumber: false,
  workedOut: [],
  named: [],
};

/** Reads the effect of the builtins that set, export, read or test names; of anything else, nothing. */
export function readBuiltin(node: SimpleNode): BuiltinEffect {
  const [first, ...rest] = node.words;
  if (first === undefined || isAssignment(first)) return nothing;
  const words = rest.filter((word): word is ShellWord => !isAssignment(word));
  const declarations = rest.filter(isAssignment);
  const literals = words.flatMap((word) => word.literal ?? []);
  switch (first.literal) {
    case 'export':
      return {
        ...nothing,
        declarations,
        named: unnamed(words),
        exports: [...declarations.map((each) => each.name), ...names(literals)],
      };
    case 'declare':
    case 'typeset':
    case 'readonly':
    case 'local': {
      const exported = literals.some((each) => /^-[A-Za-z]*x/.test(each))
        ? declarations.map((each) => each.name)
        : [];
      const isLocal = first.literal === 'local';
      const isNumber = literals.some((each) => /^-[A-Za-z]*i/.test(each));
      return { ...nothing, declarations, exports: exported, isLocal, isNumber, named: unnamed(words) };
    }
    case 'read':
      return {
        ...nothing,
        reads: namesBehindFlags(literals, /^-[A-Za-z]*[dinNptu]$/),
        named: unnamed(words, /^-[A-Za-z]*[dinNptu]$/),
      };
    case 'mapfile':
    case 'readarray':
      return {
        ...nothing,
        reads: namesBehindFlags(literals, /^-[dnOsuCc]$/),
        named: unnamed(words, /^-[dnOsuCc]$/),
      };
    case 'printf':
      return literals[0] === '-v'
        ? { ...nothing, assigns: names(literals.slice(1, 2)), named: unnamed(words.slice(1, 2)) }
        : nothing;
    case 'getopts':
      return { ...nothing, assigns: names(literals.slice(1, 2)) };
    case 'let':
      return {
        ...nothing,
        workedOut: words,
        assigns: literals.flatMap((each) => /^([A-Za-z_]\w*)[-+*/%&|^<>]*=/.exec(each)?.[1] ?? []),
      };
    case 'unset':
      return { ...nothing, unsets: names(literals), named: unnamed(words) };
    case '.':
    case 'source':
      return { ...nothing, sources: words.slice(0, 1).map((word) => word.text) };
    case '[':
    case 'test':
      return {
        ...nothing,
        unsetTested: testedWords(words),
        named: words.filter((word, index) => words[index - 1]?.literal === '-v' && word.literal === null),
      };
    default:
      return nothing;
  }
}

const namePattern = /^[A-Za-z_]\w*$/;

function names(literals: readonly string[]): readonly string[] {
  return literals.filter((each) => namePattern.test(each));
}

/** `-a NAME` names an array: it is left among the names. */
function namesBehindFlags(literals: readonly string[], valued: RegExp): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < literals.length; index++) {
    const literal = literals[index] ?? '';
    if (valued.test(literal)) index++;
    else if (namePattern.test(literal)) found.push(literal);
  }
  return found;
}

/** Words whose first part is a value, flags' own values aside. */
function unnamed(words: readonly ShellWord[], valued?: RegExp): readonly ShellWord[] {
  return words.filter(
    (word, index) => word.skeleton.startsWith(hole) && valued?.test(words[index - 1]?.literal ?? '') !== true,
  );
}

function testedWords(words: readonly ShellWord[]): readonly ShellWord[] {
  return words.filter((_, index) => /^-[znv]$/.test(words[index - 1]?.literal ?? ''));
}
