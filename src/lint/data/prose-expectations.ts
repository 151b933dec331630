/** How people write what they expect, and the check that says the same. `$1` is what the pattern caught. */
export const proseExpectations: readonly { readonly pattern: RegExp; readonly check: string }[] = [
  {
    pattern:
      /\b(?:should|must)(?: also)? (?:return|print|show|say|contain|include|output|display|see|read|report)s?(?: something)?(?: like)?(?: the)?:?\s*[`"“]([^`"”\n]{2,80})[`"”]/i,
    check: 'Expect output contains "$1"',
  },
  {
    pattern:
      /\b(?:output|result|list|query|command|it|this) (?:should|must) (?:be empty|(?:return|print|show) (?:nothing|no rows|no output))\b/i,
    check: 'Expect empty',
  },
  {
    pattern: /\b(?:should|must) (?:return|show|list|print|see|have|find|be) at least (\d+ [a-z]+)\b/i,
    check: 'Expect at least $1',
  },
  {
    pattern:
      /\b[Aa]ll (?:the |of the )?(pods|nodes|containers|jobs|deployments|services|apps|applications) (?:should|must) be [`"“]?([A-Z][a-z]+)\b/,
    check: 'Expect All $1 $2',
  },
  {
    pattern:
      /\b(?:should|must) (?:return|respond with|answer(?: with)?|be) (?:an? )?(?:HTTP|status)(?: code| status)? ?(\d{3})\b/i,
    check: 'Expect HTTP $1',
  },
];
