import { input, password, select } from '@inquirer/prompts';
import { harmless } from '../report/terminal/style.js';
import type { Io } from './io.js';

export interface Option<T extends string> {
  readonly value: T;
  readonly name: string;
}

/** Questions at the terminal. Leaving one with Ctrl-C takes `fallback` or null: never a yes. */
export interface Prompts {
  pick<T extends string>(message: string, options: readonly Option<T>[], fallback: T): Promise<T>;
  ask(message: string, initial?: string): Promise<string | null>;
  /** What is typed is not shown. */
  askSecret(message: string): Promise<string | null>;
  say(text: string): void;
}

export function createPrompts(io: Io): Prompts {
  const context = { input: io.stdin, output: io.stderr };
  return {
    async pick(message, options, fallback) {
      try {
        return await select({ message: harmless(message), choices: [...options] }, context);
      } catch {
        return fallback;
      }
    },
    async ask(message, initial = '') {
      try {
        return await input({ message: harmless(message), default: initial, prefill: 'editable' }, context);
      } catch {
        return null;
      }
    },
    async askSecret(message) {
      try {
        return await password({ message: harmless(message) }, context);
      } catch {
        return null;
      }
    },
    say: (text) => void io.stderr.write(`${harmless(text)}\n`),
  };
}
