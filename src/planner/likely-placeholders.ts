/** What people leave for the reader to replace, without saying so in a way that could be asked for. */
const patterns: readonly RegExp[] = [
  /\b(?:CHANGE|REPLACE)[_-]?ME\b/i,
  /\bYOUR[_-][A-Z0-9_-]+/,
  /(?<![\w-])x{3,}(?![\w-])/i,
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
