import { input, password } from '@inquirer/prompts';
import { harmless } from '../report/terminal/style.js';
import type { Io } from './io.js';

export interface Option<T extends string> {
  readonly value: T;
  /** What is typed for it: a letter, or a member's id. */
  readonly key: string;
  readonly name: string;
}

/**
 * Questions at the terminal. Answers are typed and no answer is preselected: a stray Enter, or one typed ahead, is no
 * yes. Leaving a question with Ctrl-C takes `fallback` or null.
 */
export interface Prompts {
  pick<T extends string>(message: string, options: readonly Option<T>[], fallback: T): Promise<T>;
  ask(message: string, initial?: string): Promise<string | null>;
  /** What is typed is not shown. */
  askSecret(message: string): Promise<string | null>;
  say(text: string): void;
}

export function createPrompts(io: Io): Prompts {
  const context = { input: io.stdin, output: io.stderr };
  const say = (text: string): void => void io.stderr.write(`${harmless(text)}\n`);
  const orNull = async (question: Promise<string>): Promise<string | null> => {
    try {
      return await question;
    } catch {
      return null;
    }
  };
  return {
    async pick(message, options, fallback) {
      say(options.map(({ key, name }) => `  ${key}  ${name}`).join('\n'));
      const keys = options.map(({ key }) => key).join(', ');
      const validate = (typed: string): true | string =>
        find(options, typed) !== null || `Type one of ${keys}.`;
      const typed = await orNull(input({ message: `${harmless(message)} [${keys}]`, validate }, context));
      return typed === null ? fallback : (find(options, typed) ?? fallback);
    },
    ask: (message, initial = '') =>
      orNull(input({ message: harmless(message), default: initial, prefill: 'editable' }, context)),
    askSecret: (message) => orNull(password({ message: harmless(message) }, context)),
    say,
  };
}

function find<T extends string>(options: readonly Option<T>[], typed: string): T | null {
  const wanted = typed.trim().toLowerCase();
  return options.find(({ key }) => key.toLowerCase() === wanted)?.value ?? null;
}
