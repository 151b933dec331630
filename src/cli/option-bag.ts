import { RunbookError } from '../model/runbook-error.js';

/** What the command line parser hands over, read by name and type: the door of the command line. */
export interface OptionBag {
  flag(name: string): boolean;
  /** `--no-NAME` was given. */
  isOff(name: string): boolean;
  text(name: string): string | null;
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
  return {
    flag: (name) => values.get(name) === true,
    isOff: (name) => values.get(name) === false,
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : null;
    },
    list,
    pairs: (name) => Object.fromEntries(list(name).map((pair) => splitPair(name, pair))),
  };
}

function splitPair(option: string, pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  if (at <= 0) {
    throw new RunbookError('USAGE', `--${option} takes NAME=VALUE, and got "${pair}".`, {
      hint: `Write it as --${option} NAME=VALUE.`,
    });
  }
  return [pair.slice(0, at), pair.slice(at + 1)];
}
