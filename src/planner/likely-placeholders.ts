/** What people leave for the reader to replace, without saying so in a way that could be asked for. */
const patterns: readonly RegExp[] = [
  /\b(?:CHANGE|REPLACE)[_-]?ME\b/i,
  /\bYOUR[_-][A-Z0-9_-]+/,
  /(?<![\w-])x{3,}(?![\w-])/i,
  // An id cut short: `AKIA...`, `eip-0abc1234...`; a word that trails off has neither digits nor capitals throughout.
  /(?<![\w./-])(?=[\w:-]*\d|[A-Z]+(?:\.\.\.|…))[A-Za-z0-9][\w:-]*(?:\.\.\.|…)(?![\w/])/,
  /\[(?:your|my|the|insert|enter)[ _-][^\]\n]+\]/i,
];

/** The likely placeholders of a code, with their offsets in it. */
export function findLikelyPlaceholders(
  code: string,
): readonly { readonly text: string; readonly offset: number }[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(code);
    return match === null ? [] : [{ text: match[0], offset: match.index }];
  });
}
