import type { Argument } from './arguments.js';
import type { Carry } from './catalog-types.js';
import { countArguments, type ParsedArguments } from './parse-arguments.js';
import type { Feed } from './surroundings.js';

/** A program that a command runs or passes on. */
export interface CarriedProgram<Word extends Argument = Argument> {
  readonly carry: Carry;
  readonly program:
    | { readonly kind: 'words'; readonly words: readonly Word[] }
    | { readonly kind: 'text'; readonly text: string }
    /** Comes in on standard input, and nobody knows what it is. */
    | { readonly kind: 'unknown' };
  /** What the program itself may read; nothing where it came that way. */
  readonly feed: Feed;
}

/** The programs a command carries, by its rule; standard input counts only where nothing else was given. */
export function findCarried<Word extends Argument>(
  given: ParsedArguments<Word>,
  feed: Feed,
): readonly CarriedProgram<Word>[] {
  const carries = (given.rule.carries ?? []).filter((carry) => applies(carry, given));
  const named = carries.flatMap((carry) => namedPrograms(carry, given, feed));
  const first = firstKind(named);
  if (first.length > 0) return first;
  const stdin = carries.find((carry) => carry.stdin === true);
  if (stdin === undefined || feed.kind === 'none') return [];
  const program =
    feed.kind === 'literal' ? ({ kind: 'text', text: feed.text } as const) : ({ kind: 'unknown' } as const);
  return [{ carry: stdin, program, feed: { kind: 'none' } }];
}

function applies(carry: Carry, given: ParsedArguments): boolean {
  const has = (names: readonly string[]) => given.flags.some(({ name }) => names.includes(name));
  if (carry.with !== undefined && !has(carry.with)) return false;
  if (carry.without !== undefined && has(carry.without)) return false;
  return carry.atMost === undefined || countArguments(given) <= carry.atMost;
}

/** `kubectl exec POD -- CMD`: what stands behind `--` is not also the words behind the pod. */
function firstKind<Word extends Argument>(
  programs: readonly CarriedProgram<Word>[],
): readonly CarriedProgram<Word>[] {
  const behindDashes = programs.filter(({ carry }) => carry.after !== undefined);
  return behindDashes.length > 0 ? behindDashes : programs;
}

function namedPrograms<Word extends Argument>(
  carry: Carry,
  given: ParsedArguments<Word>,
  feed: Feed,
): readonly CarriedProgram<Word>[] {
  if (carry.after !== undefined) return fromWords(carry, given.afterDashes ?? [], feed);
  if (carry.from !== undefined) {
    const words = given.from(carry.from);
    return fromWords(carry, carry.single === true ? words.slice(0, 1) : words, feed);
  }
  const flags = given.flags.filter(({ name }) => carry.flag?.includes(name));
  return flags.flatMap((flag) => {
    if (carry.until !== undefined) return fromWords(carry, until(given.behind(flag), carry.until), feed);
    return flag.value === null ? [] : [{ carry, program: { kind: 'text', text: flag.value }, feed }];
  });
}

/** A command keeps its words; any other language gets them joined, as `ssh` and `eval` do. */
function fromWords<Word extends Argument>(
  carry: Carry,
  words: readonly Word[],
  feed: Feed,
): readonly CarriedProgram<Word>[] {
  // `trap - EXIT`, `bash -`: a lone dash is no program.
  if (words.length === 0 || words[0]?.skeleton === '-') return [];
  if (carry.as === 'command') return [{ carry, program: { kind: 'words', words }, feed }];
  return [{ carry, program: { kind: 'text', text: words.map((word) => word.skeleton).join(' ') }, feed }];
}

function until<Word extends Argument>(words: readonly Word[], ends: readonly string[]): readonly Word[] {
  const end = words.findIndex((word) => ends.includes(word.skeleton));
  return end === -1 ? words : words.slice(0, end);
}
