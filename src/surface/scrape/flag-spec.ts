import type { FlagSurface } from '../../model/generated/schemas.js';

/** What the left column says: every name, whether a value follows, and what it may be. */
export interface FlagSpec {
  readonly names: readonly string[];
  readonly v: FlagSurface['v'];
  /** What stands for the value: `string`, `<FILE>`, `[=WHEN]`; empty where none does. */
  readonly operand: string;
}

const name = /^(--?(?:\[no-\])?[A-Za-z0-9?#@][\w.-]*)/;

/**
 * `-o, --output string`, `--color[=WHEN]`, `-f {a,b}, --from {a,b}`, `--debug / --no-debug`, `-C[WHEN]  --color[=WHEN]`:
 * names, each with or without an operand, between commas, bars or slashes. null where it is none of these.
 */
export function readFlagSpec(spec: string): FlagSpec | null {
  const names: string[] = [];
  let operand = '';
  for (let rest = spec.trim(); rest !== ''; ) {
    const match = name.exec(rest);
    if (match?.[1] === undefined) break;
    names.push(...bothWays(match[1]));
    const behind = operandOf(rest.slice(match[0].length));
    if (behind.operand !== '') operand = behind.operand;
    rest = behind.rest;
  }
  return names.length === 0 ? null : { names, v: arity(operand), operand };
}

function bothWays(text: string): readonly string[] {
  if (!text.startsWith('--[no-]')) return [text];
  return [`--${text.slice(7)}`, `--no-${text.slice(7)}`];
}

/** Up to the next name; what is in brackets may hold the signs that part names. */
function operandOf(text: string): { operand: string; rest: string } {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if ('[{(<'.includes(sign)) depth += 1;
    if (']})>'.includes(sign)) depth -= 1;
    const isBetween = depth <= 0 && /^(?:,\s*|\s+[|/]\s*|\s+)--?[A-Za-z0-9?#@[]/.exec(text.slice(index));
    if (isBetween) {
      const next = text.slice(index).search(/-/);
      return { operand: text.slice(0, index).trim(), rest: text.slice(index + next) };
    }
  }
  return { operand: text.trim(), rest: '' };
}

function arity(operand: string): FlagSurface['v'] {
  if (operand === '' || operand === 'count' || operand === '...') return 0;
  return /\[=|^\[/.test(operand) ? 2 : 1;
}
