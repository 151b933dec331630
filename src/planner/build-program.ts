import type { ShellProgram } from '../model/plan.js';
import type { SafetyClass } from '../model/safety-class.js';
import { type Fill, type FilledCode, fillCode } from './fill-code.js';
import { hoistSubstitutions } from './hoist-substitutions.js';
import { splitDeclarations } from './split-declarations.js';

export interface BuiltProgram extends Pick<FilledCode, 'unfilled' | 'bare'> {
  readonly program: ShellProgram;
}

/** What Bash gets for a command: placeholders and examples as variables, failures that Bash would hide in the open. */
export function buildProgram(
  code: string,
  fills: readonly Fill[],
  { safetyClass, state }: { readonly safetyClass: SafetyClass; readonly state: readonly string[] },
): BuiltProgram {
  const filled = fillCode(code, fills);
  const split = splitDeclarations(filled.code);
  const hoisted = safetyClass === 'read' ? { substitutions: [], code: split } : hoistSubstitutions(split);
  const { unfilled, bare } = filled;
  return { program: { ...hoisted, state }, unfilled, bare };
}
