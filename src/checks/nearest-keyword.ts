import { comparisonPhrases, comparisonVerbs, timingWords } from './word-lists.js';

const keywords: readonly string[] = [
  ...new Set([
    ...comparisonPhrases.flatMap(([phrase]) => phrase.split(' ')),
    ...comparisonVerbs.map(([verb]) => verb),
    ...timingWords,
    ...'between contains includes matches equals exists empty succeeds fails output exactly stderr duration'.split(
      ' ',
    ),
  ]),
];
const shortestWord = 4;

/** The word of the grammar that a word misspells by one letter, or by two that changed places; null where it is one itself. */
export function nearestKeyword(word: string): string | null {
  const lower = word.toLowerCase();
  if (lower.length < shortestWord || keywords.includes(lower)) return null;
  return keywords.find((keyword) => keyword.length >= shortestWord && isNear(lower, keyword)) ?? null;
}

function isNear(word: string, keyword: string): boolean {
  let head = 0;
  while (head < word.length && word.charAt(head) === keyword.charAt(head)) head += 1;
  const rest = word.slice(head);
  const wanted = keyword.slice(head);
  const swapped = rest.charAt(1) + rest.charAt(0) + rest.slice(2);
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted.slice(1) ||
    swapped === wanted
  );
}
