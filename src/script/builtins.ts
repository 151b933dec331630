import { isAssignment, type ShellAssignment, type ShellWord, type SimpleNode } from './shell-tree.js';

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
        exports: [...declarations.map((each) => each.name), ...names(literals)],
      };
    case 'declare':
    case 'typeset':
    case 'readonly':
    case 'local': {
      const exported = literals.some((each) => /^-[A-Za-z]*x/.test(each))
        ? declarations.map((each) => each.name)
        : [];
      return { ...nothing, declarations, exports: exported, isLocal: first.literal === 'local' };
    }
    case 'read':
      return { ...nothing, reads: namesBehindFlags(literals, /^-[A-Za-z]*[dinNptu]$/) };
    case 'mapfile':
    case 'readarray':
      return { ...nothing, reads: namesBehindFlags(literals, /^-[dnOsuCc]$/) };
    case 'printf':
      return { ...nothing, assigns: literals[0] === '-v' ? names(literals.slice(1, 2)) : [] };
    case 'getopts':
      return { ...nothing, assigns: names(literals.slice(1, 2)) };
    case 'let':
      return {
        ...nothing,
        assigns: literals.flatMap((each) => /^([A-Za-z_]\w*)[-+*/%&|^<>]*=/.exec(each)?.[1] ?? []),
      };
    case 'unset':
      return { ...nothing, unsets: names(literals) };
    case '.':
    case 'source':
      return { ...nothing, sources: words.slice(0, 1).map((word) => word.text) };
    case '[':
    case 'test':
      return { ...nothing, unsetTested: testedWords(words) };
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

function testedWords(words: readonly ShellWord[]): readonly ShellWord[] {
  return words.filter((_, index) => /^-[znv]$/.test(words[index - 1]?.literal ?? ''));
}
