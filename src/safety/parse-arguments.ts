import type { Argument } from './arguments.js';
import type { Rule, ToolRule } from './catalog-types.js';
import { type FoundRule, findRule } from './find-rule.js';

export interface GivenFlag {
  readonly name: string;
  /** The value with holes; null where it has none. */
  readonly value: string | null;
  /** Where it stands among the words. */
  readonly at: number;
  /** The tool's own, before any subcommand: `-C` of `git -C DIR switch` is not the `-C` of switch. */
  readonly global: boolean;
}

/** A command's words, sorted by what the catalogue says of the tool's flags. */
export interface ParsedArguments<Word extends Argument = Argument> {
  /** The rule of the subcommand; the tool's own where there is none. */
  readonly rule: Rule;
  /** `app rollback`; empty where no subcommand is known. */
  readonly path: readonly string[];
  /** The tool has subcommands, and this is none of them. */
  readonly isUnknownCommand: boolean;
  readonly flags: readonly GivenFlag[];
  /** Behind the subcommand. */
  readonly arguments: readonly Word[];
  /** The n-th argument and all words behind it, flags and all: what `docker exec POD CMD` passes on. */
  readonly from: (index: number) => readonly Word[];
  /** The words behind a flag, for `-exec CMD ;`. */
  readonly behind: (flag: GivenFlag) => readonly Word[];
  /** Behind `--`; null where it does not stand. */
  readonly afterDashes: readonly Word[] | null;
  /** A flag nobody knows stood before a word that may be its value. */
  readonly doubtful: boolean;
  /** A loose word that may turn out to be a flag. */
  readonly loose: boolean;
}

/**
 * Sorts the words behind a tool's name into subcommand, flags and arguments. A flag nobody knows takes no value,
 * or with `greedy` the next word: where that matters the result is `doubtful`, and both should be looked at.
 */
export function parseArguments<Word extends Argument>(
  tool: ToolRule,
  words: readonly Word[],
  greedy = false,
): ParsedArguments<Word> {
  const reader = new ArgumentReader(tool, words, greedy);
  for (let index = 0; index < words.length; ) index += reader.read(index);
  return reader.result();
}

/** A lone dash stands for standard input and is not counted. */
export function countArguments(given: ParsedArguments): number {
  return given.arguments.filter((word) => word.skeleton !== '-').length;
}

/** No tool has deeper subcommands; what comes behind is an argument. */
const longestPath = 8;

class ArgumentReader<Word extends Argument> {
  private readonly tool: ToolRule;
  private readonly words: readonly Word[];
  private readonly greedy: boolean;
  private readonly flags: GivenFlag[] = [];
  private readonly positionals: Word[] = [];
  /** Of every positional, where it stands among the words. */
  private readonly places: number[] = [];
  private afterDashes: readonly Word[] | null = null;
  private unknownFlag = false;
  private doubtful = false;
  private loose = false;
  /** The subcommand, as far as the words so far say. */
  private found: FoundRule | null = null;

  constructor(tool: ToolRule, words: readonly Word[], greedy: boolean) {
    this.tool = tool;
    this.words = words;
    this.greedy = greedy;
  }

  /** Reads the word at `index`; returns how many words that took. */
  read(index: number): number {
    const word = this.words[index];
    if (word === undefined) return 1;
    const text = word.skeleton;
    if (this.isPassedOn()) {
      this.addPositional(word, index);
      return 1;
    }
    if (this.afterDashes === null && text === '--') {
      this.afterDashes = this.words.slice(index + 1);
      return 1;
    }
    const isFlag =
      this.afterDashes === null && text.length > 1 && text.startsWith('-') && this.tool.options !== 'none';
    if (!isFlag) {
      this.addPositional(word, index);
      return 1;
    }
    if (text.startsWith('--') || this.tool.options === 'single-dash') return this.readLong(text, index);
    return this.readShort(text, index);
  }

  result(): ParsedArguments<Word> {
    const { found } = this;
    const depth = found?.depth ?? 0;
    return {
      rule: found?.rule ?? this.tool,
      path: this.positionals.slice(0, depth).map((word) => word.skeleton),
      isUnknownCommand: found === null && this.tool.commands !== undefined && this.positionals.length > 0,
      flags: this.flags,
      arguments: this.positionals.slice(depth),
      from: (index) => this.words.slice(this.places[depth + index] ?? this.words.length),
      behind: (flag) => this.words.slice(flag.at + 1),
      afterDashes: this.afterDashes,
      doubtful: this.doubtful,
      loose: this.loose,
    };
  }

  private addPositional(word: Word, index: number): void {
    if (this.unknownFlag && this.mattersWhere()) this.doubtful = true;
    this.unknownFlag = false;
    this.loose ||= word.loose;
    if (
      this.rule().skipsAssignments === true &&
      this.positionals.length === 0 &&
      /^[A-Za-z_]\w*=/.test(word.skeleton)
    )
      return;
    this.positionals.push(word);
    this.places.push(index);
    if (this.positionals.length <= longestPath) this.found = findRule(this.tool, literals(this.positionals));
  }

  /** Which word is the subcommand, or the start of what is carried, hangs on it. */
  private mattersWhere(): boolean {
    const isOpen = this.tool.commands !== undefined && this.rule() === this.tool;
    return isOpen || this.carriedFrom() !== null;
  }

  /** From the first word of a carried command on, flags are its own. */
  private isPassedOn(): boolean {
    const from = this.carriedFrom();
    const count = this.positionals.length - (this.found?.depth ?? 0);
    if (this.rule().optionsFirst === true && count > 0) return true;
    return from !== null && count > from;
  }

  private carriedFrom(): number | null {
    const starts = (this.rule().carries ?? []).flatMap((carry) =>
      carry.from === undefined || carry.single === true ? [] : [carry.from],
    );
    return starts.length === 0 ? null : Math.min(...starts);
  }

  private readLong(text: string, at: number): number {
    const equals = text.indexOf('=');
    if (equals !== -1) {
      this.addGiven(text.slice(0, equals), text.slice(equals + 1), at);
      return 1;
    }
    return this.addFlag(text, at);
  }

  /** `-it`, `-nfoo`, `-o=json`: letters until one that takes the rest for its value. */
  private readShort(text: string, at: number): number {
    for (let letter = 1; letter < text.length; letter++) {
      const name = `-${text[letter]}`;
      const tail = text.slice(letter + 1);
      if (tail.startsWith('=') || (tail !== '' && this.takesValue(name))) {
        this.addGiven(name, tail.replace(/^=/, ''), at);
        return 1;
      }
      if (tail === '') return this.addFlag(name, at);
      this.addGiven(name, null, at);
    }
    return 1;
  }

  private addFlag(name: string, at: number): number {
    if (this.takesValue(name)) {
      this.addGiven(name, this.words[at + 1]?.skeleton ?? null, at);
      return 2;
    }
    const unknown = !this.isKnown(name);
    this.addGiven(name, null, at);
    this.unknownFlag = unknown;
    if (!unknown || !this.greedy || this.words[at + 1]?.skeleton.startsWith('-') !== false) return 1;
    this.doubtful ||= this.mattersWhere();
    return 2;
  }

  private addGiven(name: string, value: string | null, at: number): void {
    const isBefore = this.tool.commands !== undefined && this.positionals.length === 0;
    const global = isBefore && (this.tool.valued?.includes(name) ?? false);
    this.flags.push({ name, value, at, global });
  }

  private takesValue(name: string): boolean {
    const rule = this.rule();
    if (rule.bare?.includes(name)) return false;
    return (rule.valued?.includes(name) ?? false) || (this.tool.valued?.includes(name) ?? false);
  }

  private isKnown(name: string): boolean {
    const rules = [this.tool, this.rule()];
    return rules.some(
      (rule) =>
        rule.bare?.includes(name) ||
        rule.when?.some((when) => when.flag?.includes(name) || when.without?.includes(name)),
    );
  }

  private rule(): Rule {
    return this.found?.rule ?? this.tool;
  }
}

/** A word that is one word whatever it holds can stand for a `*`; a loose one may be two, or none. */
function literals(words: readonly Argument[]): readonly (string | null)[] {
  return words.map((word) => (word.loose ? null : word.skeleton));
}
