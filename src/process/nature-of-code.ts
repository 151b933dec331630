import { bashOwnWords } from './bash-words.js';
import { endOfNested } from './shell-nesting.js';

/** What can be said for certain of code before it runs; in doubt the answer is no. */
export interface CodeNature {
  /**
   * One pipeline that runs in processes of its own: when they end, nothing of the code is left for the shell to go on
   * to. Not so lists, compound commands, functions, builtins, and a command that waits for a substitution
   * (`kubectl delete $(slow)` would go on with half a list).
   */
  readonly isOnePipeline: boolean;
  /** It changes no variable, function, option, directory, mask or trap of the shell. */
  readonly leavesShellAlone: boolean;
}

/** The shell that is to run the code. */
export interface ShellContext {
  readonly functions: readonly string[];
  /** `$-`. */
  readonly flags: string;
  readonly shellOptions: readonly string[];
}

export function natureOf(code: string, { functions, flags, shellOptions }: ShellContext): CodeNature {
  const members = membersOf(code.replaceAll('\\\n', ' ').trim());
  const [first, second] = members ?? [];
  if (first === undefined) return { isOnePipeline: false, leavesShellAlone: false };
  // Every member of a longer pipeline is a child of its own: functions, loops and substitutions, too.
  const areAllChildren = flags.includes('m') || !shellOptions.includes('lastpipe');
  if (second !== undefined) return { isOnePipeline: areAllChildren, leavesShellAlone: areAllChildren };
  if (first.isSubshell) return { isOnePipeline: true, leavesShellAlone: true };
  if (first.word === null) {
    return { isOnePipeline: first.isAssignment && first.substitutions <= 1, leavesShellAlone: false };
  }
  const isOwn = bashOwnWords.has(first.word) || functions.includes(first.word);
  const isHarmless = harmlessBuiltins.has(first.word) && !functions.includes(first.word);
  return {
    isOnePipeline: !isOwn && first.substitutions === 0,
    leavesShellAlone: (!isOwn || isHarmless) && !expansionThatAssigns.test(code),
  };
}

const harmlessBuiltins: ReadonlySet<string> = new Set([
  ':',
  'true',
  'false',
  'echo',
  'test',
  '[',
  'pwd',
  'type',
]);

/** `${X:=1}`, `$((X++))`, `${A[X++]}`: anything in braces or brackets but a name. */
const expansionThatAssigns = /\$\{(?!\w+\})|\$\(\(|\$\[/;

interface Member {
  /** The program's name; null where there is none, or it is not literal. */
  readonly word: string | null;
  /** Nothing but `NAME=value`. */
  readonly isAssignment: boolean;
  readonly isSubshell: boolean;
  readonly substitutions: number;
}

/** null where the code is more, or something else, than simple commands and subshells with pipes between them. */
function membersOf(code: string): readonly Member[] | null {
  const members: Member[] = [];
  let from = 0;
  let at = 0;
  let hasHeredoc = false;
  while (at < code.length && !(hasHeredoc && code[at] === '\n')) {
    const end = endOfPlain(code, at) ?? endOfNested(code, at);
    if (end === null) return null;
    if (end > at) {
      at = end;
      continue;
    }
    const operator = operatorAt(code, at);
    if (operator.kind === 'list') return null;
    if (operator.kind === 'pipe') {
      members.push(memberOf(code.slice(from, at)));
      from = at + operator.length;
    }
    if (operator.kind === 'heredoc') hasHeredoc = true;
    at += operator.length;
  }
  const last = memberOf(code.slice(from, at));
  // A body is expanded before the command runs; a quoted one is not, but who can tell here.
  const inBody = substitutionsIn(code.slice(at));
  return [...members, { ...last, substitutions: last.substitutions + inBody }];
}

const plain = /[\w ./:=,@%+-]+/y;

/** Most of most code, passed over at once. */
function endOfPlain(code: string, at: number): number | null {
  plain.lastIndex = at;
  return plain.test(code) ? plain.lastIndex : null;
}

/** Operators, where they begin; anything else is a `text` of one character. */
function operatorAt(
  code: string,
  at: number,
): { readonly kind: 'list' | 'pipe' | 'heredoc' | 'text'; readonly length: number } {
  const rest = code.slice(at, at + 3);
  if (rest.startsWith('<<') && rest !== '<<<') return { kind: 'heredoc', length: 2 };
  const redirection = /^(<<<|&>>?|[<>]&|>\||<>|>>)/.exec(rest)?.[0];
  if (redirection !== undefined) return { kind: 'text', length: redirection.length };
  if (/^(\|\||[;&\n{}])/.test(rest)) return { kind: 'list', length: 1 };
  if (rest.startsWith('|&')) return { kind: 'pipe', length: 2 };
  // A comment may hold a lonely quote.
  if (rest.startsWith('#') && /^$|\s/.test(code[at - 1] ?? '')) return { kind: 'list', length: 1 };
  return { kind: rest.startsWith('|') ? 'pipe' : 'text', length: 1 };
}

function memberOf(text: string): Member {
  const words = wordsOf(text).filter((word) => word !== '!');
  const word = words.find((candidate) => !isAssignment(candidate));
  const isSubshell = /^\s*\(/.test(text) && words.length === 1;
  return {
    word: word !== undefined && /^(\[|[\w./+-]+)$/.test(word) ? word : null,
    isAssignment: word === undefined && words.length > 0,
    isSubshell,
    substitutions: isSubshell ? 0 : substitutionsIn(text),
  };
}

const isAssignment = (word: string): boolean => /^[A-Za-z_]\w*\+?=/.test(word);

/** Words at the top level, quotes and all; redirections with their targets left out. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let at = 0;
  while (at <= text.length) {
    const end = endOfNested(text, at) ?? text.length;
    if (end > at) {
      word += text.slice(at, end);
      at = end;
      continue;
    }
    if (at === text.length || /\s/.test(text[at] ?? '')) {
      if (word !== '') words.push(word);
      word = '';
    } else word += text[at];
    at += 1;
  }
  return words.filter((candidate, index) => {
    const before = words[index - 1] ?? '';
    return !/^\d*(&>|[<>])/.test(candidate) && !/^\d*(&>>?|<<<|<<-?|<>|[<>]&|>\||>>|[<>])$/.test(before);
  });
}

/** Command and process substitutions anywhere in the text, nested ones counted as well. */
function substitutionsIn(text: string): number {
  const outside = text.replaceAll(/'[^']*'/g, (part, at: number) => (isInDoubleQuotes(text, at) ? part : ''));
  return outside.match(/[$<>]\((?!\()|`/g)?.length ?? 0;
}

function isInDoubleQuotes(text: string, at: number): boolean {
  return (text.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1;
}
