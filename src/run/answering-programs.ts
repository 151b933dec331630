/** Programs whose exit 1 says "no match", which is an answer. The source is each one's manual page. */
const answersByExit: ReadonlySet<string> = new Set([
  'grep',
  'egrep',
  'fgrep',
  'zgrep',
  'rg',
  'diff',
  'cmp',
  'test',
  '[',
  '[[',
]);

/** Bash's arithmetic exits 1 where the result is 0: `((count++))` fails in its first round. */
const arithmetic: ReadonlySet<string> = new Set(['((', 'let', 'expr']);

/** `exit 1` of this program is an answer rather than a failure. */
export function answersByExitCode(program: string | null): boolean {
  return program !== null && answersByExit.has(program);
}

export function isArithmetic(program: string): boolean {
  return arithmetic.has(program);
}
