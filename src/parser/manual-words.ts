/** A label that asks a person for something before the command: `…; merge it; THEN:`, `Manual: open the dashboard`. */
const deeds: readonly RegExp[] = [/\bTHEN\b\s*[:,]?\s*$/, /[;,.]\s*then\s*:?\s*$/i, /^manual(?:ly)?\s*:/i];

/** A comment that says it is no command's work. */
const manual = /^manual(?:ly)?\b|\bmanual (?:step|work|task|action|intervention)\b|\bby hand\b|\(manual\)/i;

export function asksForDeed(text: string): boolean {
  return deeds.some((deed) => deed.test(text.trim()));
}

export function saysManual(text: string): boolean {
  return manual.test(text);
}
