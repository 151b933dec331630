import type { FlagSurface, ToolSurface } from '../model/generated/schemas.js';
import { hole } from '../script/shell-tree.js';
import type { CallWord } from './call.js';
import { dialects } from './dialect.js';
import { commandAt, findFlag } from './find-flag.js';

/** A call's words, sorted by what the surface says. */
export interface ReadCall {
  /** The subcommand's own names, aliases resolved: `app history`. */
  readonly path: readonly string[];
  readonly outcome: /** The command is known, and so are its flags. */
    | { readonly kind: 'known' }
    /** There is no such subcommand. */
    | { readonly kind: 'unknown'; readonly word: CallWord }
    /** There is, and nobody has looked at its flags. */
    | { readonly kind: 'uncaptured' }
    /** Only the run will know which subcommand it is. */
    | { readonly kind: 'open' };
  readonly flags: readonly GivenFlag[];
  /** The words that are neither subcommands nor flags nor their values. */
  readonly arguments: readonly CallWord[];
}

export interface GivenFlag {
  /** `--output`, `-o`. */
  readonly name: string;
  /** What the surface says of it; null where it knows no such flag here. */
  readonly known: FlagSurface | null;
  readonly word: CallWord;
  readonly value: GivenValue | null;
}

export interface GivenValue {
  /** null where only the run will know it. */
  readonly text: string | null;
  readonly word: CallWord;
}

export function readCall(surface: ToolSurface, words: readonly CallWord[]): ReadCall {
  const reader = new CallReader(surface, words);
  for (let index = 0; index < words.length; ) index += reader.read(index);
  return reader.result();
}

type Outcome = ReadCall['outcome'];

class CallReader {
  private readonly surface: ToolSurface;
  private readonly words: readonly CallWord[];
  private readonly path: string[] = [];
  private readonly flags: GivenFlag[] = [];
  private readonly arguments: CallWord[] = [];
  private outcome: Outcome = { kind: 'known' };
  /** The next argument may be a subcommand. */
  private seeks = true;
  private ended = false;

  constructor(surface: ToolSurface, words: readonly CallWord[]) {
    this.surface = surface;
    this.words = words;
  }

  /** Reads the word at `index`; returns how many words that took. */
  read(index: number): number {
    const word = this.words[index];
    const text = word?.skeleton ?? '';
    if (word === undefined || this.ended) return 1;
    if (text === '--') this.ended = true;
    else if (!/^-[^\d]/.test(text)) this.readArgument(word);
    else if (!text.startsWith('--') && this.find(text) === null) return this.readShort(word, index);
    else return this.readLong(word, index);
    return 1;
  }

  result(): ReadCall {
    const { path, outcome, surface } = this;
    // Before its subcommand cobra and kingpin read a flag as that subcommand's.
    const flags = dialects[surface.dialect].flagsAnywhere
      ? this.flags.map((flag) => ({ ...flag, known: flag.known ?? findFlag(surface, path, flag.name) }))
      : this.flags;
    return { path, outcome, flags, arguments: this.arguments };
  }

  private readArgument(word: CallWord): void {
    if (!this.seeks) {
      this.arguments.push(word);
      return;
    }
    const { subcommands = {}, arguments: takes = '' } = commandAt(this.surface, this.path) ?? {};
    if (Object.keys(subcommands).length === 0) {
      this.seeks = false;
      this.arguments.push(word);
    } else if (word.literal === null) this.stop({ kind: 'open' });
    else this.step(word, word.literal, { subcommands, takes });
  }

  private step(
    word: CallWord,
    text: string,
    command: { subcommands: Readonly<Record<string, readonly string[]>>; takes: string },
  ): void {
    const names = Object.entries(command.subcommands);
    const name = names.find(([each, aliases]) => each === text || aliases.includes(text))?.[0];
    if (name === undefined) {
      if (dialects[this.surface.dialect].unlisted.includes(text)) this.stop({ kind: 'open' });
      else if (command.takes === '') this.stop({ kind: 'unknown', word });
      else this.arguments.push(word);
      this.seeks = false;
      return;
    }
    this.path.push(name);
    if (commandAt(this.surface, this.path) === null) this.stop({ kind: 'uncaptured' });
  }

  private stop(outcome: Outcome): void {
    this.outcome = outcome;
    this.seeks = false;
    // What follows cannot be told apart.
    this.ended = true;
  }

  private readLong(word: CallWord, index: number): number {
    const equals = word.skeleton.indexOf('=');
    const name = equals === -1 ? word.skeleton : word.skeleton.slice(0, equals);
    // `--$FLAG`: nobody knows it, nor what it takes.
    if (name.includes(hole)) return 1;
    if (equals !== -1) {
      this.add(name, word, { word, text: known(word.skeleton.slice(equals + 1)) });
      return 1;
    }
    return this.addWithNext(name, word, index);
  }

  /** `-it`, `-nfoo`, `-o=json`: letters until one that takes the rest for its value. */
  private readShort(word: CallWord, index: number): number {
    for (let letter = 1; letter < word.skeleton.length; letter++) {
      const name = `-${word.skeleton[letter]}`;
      if (name.includes(hole)) return 1;
      const tail = word.skeleton.slice(letter + 1);
      if (tail === '') return this.addWithNext(name, word, index);
      const takes = this.find(name)?.v ?? null;
      const isValue = tail.startsWith('=') || takes === 1 || takes === 2;
      this.add(name, word, isValue ? { word, text: known(tail.replace(/^=/, '')) } : null);
      if (isValue || takes === null) return 1;
    }
    return 1;
  }

  private addWithNext(name: string, word: CallWord, index: number): number {
    const next = this.words[index + 1];
    const takesNext = next !== undefined && (this.find(name)?.v ?? this.guess(name, next)) === 1;
    this.add(name, word, takesNext ? { word: next, text: next.literal } : null);
    return takesNext ? 2 : 1;
  }

  /** A flag that is not known here: that of a subcommand still to come, or of nobody. */
  private guess(name: string, next: CallWord): FlagSurface['v'] {
    if (!this.seeks || next.skeleton.startsWith('-')) return 0;
    const paths = Object.keys(this.surface.commands).map((path) => path.split(' '));
    const [elsewhere] = paths.flatMap((path) => findFlag(this.surface, path, name) ?? []);
    if (elsewhere !== undefined) return elsewhere.v;
    const subcommands = commandAt(this.surface, this.path)?.subcommands ?? {};
    return Object.hasOwn(subcommands, next.literal ?? '') ? 0 : 1;
  }

  private add(name: string, word: CallWord, value: GivenValue | null): void {
    this.flags.push({ name, known: this.find(name), word, value });
  }

  private find(name: string): FlagSurface | null {
    return findFlag(this.surface, this.path, name);
  }
}

function known(text: string): string | null {
  return text.includes(hole) ? null : text;
}
