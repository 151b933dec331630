import { assertNever } from '../model/assert-never.js';
import type { Input, ValueDemand } from '../model/plan.js';

/** What a value must not hold, whoever gives it; null where it may pass (1-language, Variables). */
export function checkInput(input: Pick<Input, 'choices' | 'pattern'>, value: string): string | null {
  if (value.includes('\0')) return 'holds a NUL character, which no environment can carry';
  const { choices, pattern } = input;
  if (choices !== null && !choices.includes(value)) return `is not one of ${choices.join(', ')}`;
  if (pattern === null) return null;
  const whole = wholeMatch(pattern);
  if (whole === null) return `cannot be checked: its pattern ${pattern} is no regular expression`;
  return whole.test(value) ? null : `does not match ${pattern}`;
}

/**
 * Where the shell would still make code or a flag of a value, it is refused (1-language, A value is data). null
 * where it may pass.
 *
 * @param pattern the one its variable is declared with, if any
 */
export function checkUse(demand: ValueDemand, value: string, pattern: string | null): string | null {
  switch (demand) {
    case 'any':
      return null;
    case 'integer':
      return /^[+-]?\d+$/.test(value) ? null : 'stands in arithmetic, where only an integer is data';
    case 'program':
      return checkInProgram(value, pattern);
    case 'bare':
      return checkBare(value);
    default:
      return assertNever(demand);
  }
}

function checkInProgram(value: string, pattern: string | null): string | null {
  const allowed = pattern === null ? /^[\w.:/@-]+$/ : wholeMatch(pattern);
  if (allowed?.test(value) === true) return null;
  return `stands inside a program's text, where it must match ${pattern ?? '[\\w.:/@-]+'}`;
}

function checkBare(value: string): string | null {
  if (value === '') return 'stands unquoted in a command that writes, where an empty value would vanish';
  if (/\s/.test(value)) return 'stands unquoted in a command that writes, where a blank would split it';
  if (/[*?[\]]/.test(value)) return 'stands unquoted in a command that writes, where a glob would expand';
  return value.startsWith('-') ? 'stands in a command that writes, where it would pass for a flag' : null;
}

function wholeMatch(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return null;
  }
}
