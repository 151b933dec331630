import type { Classification } from '../model/safety-class.js';
import { applyRule } from './apply-rule.js';
import { type Argument, fromText, toCode } from './arguments.js';
import { calm, doubt, mergeAssessments } from './assessment.js';
import { type CarriedProgram, findCarried } from './carried.js';
import type { Language, ToolRule } from './catalog-types.js';
import { classifyMongo } from './classify-mongo.js';
import { classifySql } from './classify-sql.js';
import { findPlugin } from './find-plugin.js';
import { findTool } from './find-tool.js';
import { type ParsedArguments, parseArguments } from './parse-arguments.js';
import type { Surroundings } from './surroundings.js';

const deepest = 12;
/** Of the words behind a tool that is not known: how many are looked at, and how far a command among them reaches. */
const mostWords = 400;
const reach = 60;

/** The class of one command's words: name and arguments, without redirections. */
export function classifyCall(words: readonly Argument[], around: Surroundings): Classification {
  const [first, ...rest] = words;
  if (first === undefined) return calm;
  if (around.depth > deepest) return doubt('destroy', 'programs are nested too deep to be looked at');
  const name = first.literal;
  if (name === null || /[{}*?]|^\[.*\]$/.test(name))
    return doubt('destroy', 'what runs is not known before the run: the command word is not literal');
  const body = around.functions.get(name);
  if (body !== undefined && !around.remote) return classifyFunction(name, body, around);
  const tool = findTool(name);
  if (tool === null) return classifyUnknown(name, rest, around);
  const own = classifyKnown(tool.name, tool.rule, rest, around);
  return tool.rule.builtin === true ? own : withTool(own, name, around);
}

/** A function's body runs with the function itself forgotten: it may call itself. */
function classifyFunction(name: string, body: string, around: Surroundings): Classification {
  const functions = new Map([...around.functions].filter(([each]) => each !== name));
  return around.classifyShell(body, { ...around, functions, depth: around.depth + 1 });
}

function classifyKnown(
  name: string,
  rule: ToolRule,
  rest: readonly Argument[],
  around: Surroundings,
): Classification {
  const plugin = findPlugin(rule, rest);
  if (plugin !== null) return classifyCall([fromText(plugin.name), ...plugin.rest], around);
  const given = parseArguments(rule, rest);
  if (asksForHelp(rule, given)) return calm;
  const own = classifyGiven(name, given, around);
  if (given.isUnknownCommand) return mergeAssessments([own, ...knownWordsIn(rest, around)]);
  if (!given.doubtful) return own;
  // Where it is not sure which words are the subcommand, both ways to read them count, and all words in them.
  const other = classifyGiven(name, parseArguments(rule, rest, true), around);
  const unknownFlag = doubt('write', `${name} is given a flag that is not known`);
  return mergeAssessments([own, other, unknownFlag, ...knownWordsIn(rest, around)]);
}

function classifyGiven(name: string, given: ParsedArguments, around: Surroundings): Classification {
  const programs = findCarried(given, around.feed);
  const carried = programs.map((program) => classifyCarried(program, around));
  const facts = { name, fed: around.feed.kind !== 'none', carried: programs.length > 0 };
  const merged = mergeAssessments([applyRule(given, facts), ...carried]);
  return given.rule.bounded === true ? { ...merged, neverEnds: false } : merged;
}

function classifyCarried({ carry, program, feed }: CarriedProgram, around: Surroundings): Classification {
  const inner: Surroundings = {
    ...around,
    feed,
    remote: around.remote || carry.remote === true,
    depth: around.depth + 1,
  };
  switch (program.kind) {
    case 'words':
      return classifyCall(program.words, inner);
    case 'text':
      return classifyText(carry.as, program.text, inner);
    case 'unknown':
      return doubt('destroy', 'a program nobody has seen comes in on standard input');
  }
}

function classifyText(language: Language, text: string, around: Surroundings): Classification {
  switch (language) {
    case 'command':
    case 'shell':
      return around.classifyShell(toCode(text), around);
    case 'sql':
      return classifySql(text, around);
    case 'mongo':
      return classifyMongo(text);
    case 'unknown':
      return doubt('destroy', 'a program in a language that is not read comes in on standard input');
  }
}

/** Unknown is write; the words behind it may name what it runs (`cloud exec -- kubectl delete …`). */
function classifyUnknown(name: string, rest: readonly Argument[], around: Surroundings): Classification {
  const own = doubt('write', `${name} is not in the catalogue`);
  return withTool(mergeAssessments([own, ...knownWordsIn(rest, around)]), name, around);
}

/** Every word that names a tool of the catalogue is taken for the start of a command. */
function knownWordsIn(words: readonly Argument[], around: Surroundings): readonly Classification[] {
  if (words.length > mostWords) return [doubt('destroy', 'there are too many words to be looked at')];
  const inner = { ...around, remote: true, depth: around.depth + 1 };
  return words.flatMap((word, index) => {
    const text = word.literal ?? '';
    const [first = '', ...more] = text.trim().split(/\s+/);
    const tool = findTool(first);
    if (tool === null) return [];
    if (more.length > 0) return [classOnly(around.classifyShell(text, inner))];
    if (tool.rule.builtin === true) return [];
    return [classOnly(classifyCall(words.slice(index, index + reach), inner))];
  });
}

/** A guess at what is run says how dangerous it is, and no more. */
function classOnly({ class: level, reasons }: Classification): Classification {
  return { ...calm, class: level, reasons, certain: false };
}

/** Tools that read options as GNU does print their help and leave. */
function asksForHelp(rule: ToolRule, given: ParsedArguments): boolean {
  return (
    rule.options === undefined && given.flags.some(({ name, value }) => name === '--help' && value === null)
  );
}

/** A path is a file, not a program to be looked for on PATH. */
function withTool(own: Classification, name: string, around: Surroundings): Classification {
  if (around.remote || name.includes('/')) return own;
  return { ...own, tools: [...new Set([name, ...own.tools])] };
}
