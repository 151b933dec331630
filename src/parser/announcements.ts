import { maxLineLength } from './limits.js';

/** Sentences that announce a picture of what a command prints. "Check the output of:" announces a command. */
const output: readonly RegExp[] = [
  /^(?:and |with )?(?:(?:the|an?|its|this|sample|example|expected|typical|similar)\s+)*(?:outputs?|results?|response)(?:\s+(?:is|are|was|will be|would be|should be))?\s*(?:\([^)]*\))?\s*:?$/i,
  /\b(?:sample|example|expected) (?:outputs?|results?|response)\b[^.]*:$/i,
  /\b(?:outputs?|results?|response) (?:\w+ ){0,3}?(?:should |will |would |may |might |can )?looks? (?:something |a bit |much )?(?:like|similar)\b[^.]*[:.]?$/i,
  /\byou (?:should|will|would|might|may)(?: then| now)? (?:see|get)\b[^.]*:$/i,
  /\b(?:this|it|which|that) (?:should |will |would )?(?:returns?|prints?|outputs?)\b[^.]*:$/i,
  /\b(?:similar|following) (?:outputs?|response)\b[^.]*:$/i,
];

/** Sentences that make an illustration of the fence below. */
const example: readonly RegExp[] = [
  /\bfor (?:example|instance)\b/i,
  /^(?:\w+ ){0,3}examples?\s*(?:\([^)]*\))?[:.]?$/i,
  /^examples?\b[^.]*:$/i,
  /\blooks? (?:something |a bit |much )?(?:like|similar to)(?: this| the following| so| that)?\s*[:.]?$/i,
];

export function announcesOutput(paragraph: string): boolean {
  const sentence = lastSentence(paragraph);
  return output.some((pattern) => pattern.test(sentence));
}

export function announcesExample(paragraph: string): boolean {
  const sentence = lastSentence(paragraph);
  return example.some((pattern) => pattern.test(sentence));
}

/** "Above is a sample patch command": said behind a fence, it makes an illustration of it. */
export function callsItAnExample(paragraph: string): boolean {
  return /^(?:the )?(?:above|preceding|previous)(?: \w+){0,2} (?:is|was|shows) (?:just |only |merely )?(?:a|an|one) (?:\w+ )?(?:sample|example|illustration)\b/i.test(
    paragraph.slice(0, maxLineLength),
  );
}

export function announcesDecisionTree(paragraph: string): boolean {
  return /^decision (?:tree|table)s?\s*(?:\([^)]*\))?\s*:?$/i.test(paragraph);
}

function lastSentence(paragraph: string): string {
  return (
    paragraph
      .slice(-maxLineLength)
      .split(/(?<=[.!?])\s+(?=[A-Z`"'(*])/)
      .at(-1)
      ?.trim() ?? ''
  );
}
