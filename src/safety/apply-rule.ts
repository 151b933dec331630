import { type Classification, type SafetyClass, worstClass } from '../model/safety-class.js';
import { hole } from '../script/shell-tree.js';
import { assess } from './assessment.js';
import type { When } from './catalog-types.js';
import { countArguments, type GivenFlag, type ParsedArguments } from './parse-arguments.js';

/** What a rule may look at beside the words. */
export interface RuleFacts {
  readonly name: string;
  readonly fed: boolean;
  readonly carried: boolean;
}

const verbs: Readonly<Record<SafetyClass, string>> = { read: 'reads', write: 'writes', destroy: 'destroys' };

/** The class of a command by its own words: its rule's, raised and lowered by what `when` says. */
export function applyRule(given: ParsedArguments, facts: RuleFacts): Classification {
  const { rule } = given;
  const holding = (rule.when ?? []).filter((when) => holds(when, given, facts));
  const raised = worstClass([rule.class, ...holding.flatMap((when) => when.class ?? [])]);
  // What may turn out to be a flag may take a --dry-run back.
  const lowered = given.loose ? undefined : holding.find((when) => when.lower !== undefined)?.lower;
  const level = lowered ?? raised;
  const session = holding.some((when) => when.session === true);
  return {
    ...assess(level, reason(level, given, facts)),
    certain: !given.isUnknownCommand,
    interactive: session || holding.some((when) => when.interactive === true),
    opensSession: session,
    neverEnds: holding.some((when) => when.neverEnds === true),
    credentials: holding.some((when) => when.printsSecret === true) ? 'printed' : 'none',
  };
}

function reason(level: SafetyClass, given: ParsedArguments, { name }: RuleFacts): string {
  if (given.isUnknownCommand) return `${[name, ...subcommandWords(given)].join(' ')} is not in the catalogue`;
  const command = [name, ...given.path].join(' ');
  const cause = (given.rule.when ?? []).find(
    (when) => when.class === level && given.rule.class !== level && when.flag !== undefined,
  );
  const flag = cause?.flag?.find((each) => given.flags.some((present) => present.name === each));
  return `${flag === undefined ? command : `${command} ${flag}`} ${verbs[level]}`;
}

/** What was probably meant for a subcommand. */
function subcommandWords(given: ParsedArguments): readonly string[] {
  const words = given.arguments.map((argument) => argument.literal ?? '…');
  const end = words.findIndex((word) => !/^[a-z][\w-]*$/.test(word));
  return words.slice(0, Math.max(1, Math.min(2, end === -1 ? 2 : end)));
}

function holds(when: When, given: ParsedArguments, facts: RuleFacts): boolean {
  const count = countArguments(given);
  return (
    flagHolds(when, given) &&
    (when.without === undefined || presentFlags(given, when.without).length === 0) &&
    (when.argument === undefined || someArgument(given, new RegExp(when.argument))) &&
    (when.first === undefined || new RegExp(when.first).test(given.arguments[0]?.skeleton ?? '')) &&
    (when.atLeast === undefined || count >= when.atLeast) &&
    (when.atMost === undefined || count <= when.atMost) &&
    (when.fed === undefined || when.fed === facts.fed) &&
    (when.carried === undefined || when.carried === facts.carried)
  );
}

/** Raising takes a value that is not known for one that matches; lowering needs every value to match. */
function flagHolds(when: When, given: ParsedArguments): boolean {
  if (when.flag === undefined) return true;
  const present = presentFlags(given, when.flag, when.class !== undefined);
  if (present.length === 0) return false;
  if (when.value === undefined) return true;
  const pattern = new RegExp(when.value);
  if (when.lower !== undefined) return present.every(({ value }) => pattern.test(value ?? ''));
  return present.some(({ value }) => value?.startsWith(hole) || pattern.test(value ?? ''));
}

/**
 * Some tools take `--forc` for `--force`: what raises a class may be abbreviated, and is never the tool's own flag of
 * the same letter.
 */
function presentFlags(
  given: ParsedArguments,
  names: readonly string[],
  abbreviated = false,
): readonly GivenFlag[] {
  const isNamed = (name: string) =>
    names.includes(name) ||
    (abbreviated && /^--\w{3}/.test(name) && names.some((each) => each.startsWith(name)));
  return given.flags.filter(
    ({ name, value, global }) => isNamed(name) && value !== 'false' && !(abbreviated && global),
  );
}

function someArgument(given: ParsedArguments, pattern: RegExp): boolean {
  return given.arguments.some((argument) => pattern.test(argument.skeleton));
}
