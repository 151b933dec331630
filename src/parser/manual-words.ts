/** A label that asks a person for something before the command: `…; merge it; THEN:`, `Manual: open the dashboard`. */
const deeds: readonly RegExp[] = [/\bTHEN\b\s*[:,]?\s*$/, /[;,.]\s*then\s*:?\s*$/i];

/** A comment that says it is no command's work. */
const manual = /^manual(?:ly)?\b|\bmanual (?:step|work|task|action|intervention)\b|\bby hand\b|\(manual\)/i;

export function asksForDeed(text: string): boolean {
  return beginsManual(text) || waitsForPerson(text) || deeds.some((deed) => deed.test(text.trim()));
}

/** `Manual: open the dashboard` is no command's business. */
export function beginsManual(text: string): boolean {
  return /^manual(?:ly)?\s*:/i.test(text.trim());
}

/** What only people do, and no command before it did. "After it was merged" tells a story, and asks for nothing. */
const waits: readonly RegExp[] = [
  /^(?:once|after|as soon as)\s+(?:(?:[\w#'`-]+\s+){0,6}?(?:is|are|gets|(?:has|have) been)\s+)?(?:merged|approved|reviewed|signed[ -]off)\b/i,
  /^(?:once|after|upon)\s+(?:(?:the|your|an?)\s+)?(?:approval|sign-?off|review)\b/i,
];

/** "Once merged, the sync follows": whoever reads on from here has seen to it. */
export function waitsForPerson(text: string): boolean {
  return waits.some((wait) => wait.test(text.trim()));
}

export function saysManual(text: string): boolean {
  return manual.test(text);
}
