import { RunbookError } from '../model/runbook-error.js';

/** What the command line parser hands over, read by name and type: the door of the command line. */
export interface OptionBag {
  flag(name: string): boolean;
  /** `--no-NAME` was given. */
  isOff(name: string): boolean;
  text(name: string): string | null;
  /** A text that says something. Throws USAGE for an empty one. */
  word(name: string): string | null;
  list(name: string): readonly string[];
  /** `K=V` pairs of a repeatable option. */
  pairs(name: string): Readonly<Record<string, string>>;
}

export function readOptions(options: object): OptionBag {
  const values = new Map<string, unknown>(Object.entries(options));
  const list = (name: string): readonly string[] => {
    const value = values.get(name);
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  };
  const text = (name: string): string | null => {
    const value = values.get(name);
    return typeof value === 'string' ? value : null;
  };
  return {
    flag: (name) => values.get(name) === true,
    isOff: (name) => values.get(name) === false,
    text,
    word(name) {
      const value = text(name);
      if (value?.trim() !== '') return value;
      const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      throw new RunbookError('USAGE', `--${flag} is empty.`, { hint: 'Give it a value, or leave it out.' });
    },
    list,
    pairs: (name) =>
      Object.fromEntries(list(name).map((pair, index) => splitPair(pair, { option: name, index }))),
  };
}

/** What is not understood may be a secret whose name was left out: it is counted and not repeated. */
function splitPair(
  pair: string,
  { option, index }: { readonly option: string; readonly index: number },
): readonly [string, string] {
  const at = pair.indexOf('=');
  if (at <= 0) {
    const which = at === 0 ? 'has no name' : 'has no "="';
    throw new RunbookError('USAGE', `--${option} takes NAME=VALUE; number ${index + 1} of them ${which}.`, {
      hint: `Write it as --${option} NAME=VALUE.`,
    });
  }
  return [pair.slice(0, at), pair.slice(at + 1)];
}
