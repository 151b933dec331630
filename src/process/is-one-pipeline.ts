import { bashOwnWords } from './bash-words.js';

/**
 * Whether the code is, for certain, one pipeline that runs in processes of its own: when they end, nothing of the
 * code is left for the shell to go on to. In doubt the answer is no, as for lists, compound commands, functions,
 * builtins and command substitutions (`kubectl delete $(slow)` would go on with half a list).
 */
export function isOnePipeline(code: string, functions: readonly string[]): boolean {
  const members = pipelineMembers(code.trim());
  if (members === null) return false;
  // Every member of a longer pipeline is a child of its own, functions and loops too.
  if (members.length > 1) return true;
  const word = commandWord(members[0] ?? '');
  return word !== null && !bashOwnWords.has(word) && !functions.includes(word);
}

/** The members' text; null where the code is anything but a plain pipeline. */
function pipelineMembers(code: string): readonly string[] | null {
  const joined = code.replaceAll('\\\n', ' ');
  const bare = withoutQuotes(joined.split('\n', 1)[0] ?? '');
  if (bare === null) return null;
  const hasBody = joined.includes('\n');
  if (hasBody && !/<<(?!<)/.test(bare)) return null;
  // In a here-document an apostrophe quotes nothing.
  if (/\$\(|`/.test(hasBody ? joined : withoutSingleQuoted(joined))) return null;
  const plain = bare.replaceAll(/&>>?|[<>]&(\d+|-)?|\|&/g, (text) => (text === '|&' ? '|' : ' '));
  if (/[;&(){}]|\|\|/.test(plain)) return null;
  return plain.split('|');
}

const quoted = /\\.|'[^']*'|"(?:\\.|[^"\\])*"/g;

/** Stands for a quoted part: no operator, and no character of a literal word. */
const hidden = '\x01';

/** null where a quote is left open at the end of the line. */
function withoutQuotes(line: string): string | null {
  const bare = line.replaceAll(quoted, hidden);
  return /['"]/.test(bare) ? null : bare.replaceAll(/\$\{[^{}]*\}/g, hidden);
}

function withoutSingleQuoted(text: string): string {
  return text.replaceAll(quoted, (part) => (part.startsWith('"') ? part : hidden));
}

/** The literal name of the program, behind assignments and redirections; null where an expansion names it. */
function commandWord(member: string): string | null {
  const withoutRedirections = member.replaceAll(/\d*(<<<|<<-?|<>|<|>>|>\||>)\s*\S+/g, ' ');
  const words = withoutRedirections.trim().split(/\s+/);
  const word = words.find((candidate) => candidate !== '!' && !/^[A-Za-z_]\w*\+?=/.test(candidate));
  return word !== undefined && /^[\w./+-]+$/.test(word) ? word : null;
}
