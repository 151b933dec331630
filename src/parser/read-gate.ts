import { maxProseLength } from './limits.js';

/** What in a label, a heading or a trailing comment makes work conditional. Doubt gates: a gate only costs a yes. */
const gates: readonly RegExp[] = [
  /\bonly\s+(?:if|after|when|once|until|in case|for|on|with|as a last resort)\b.*/i,
  /(?<!\b(?:even|as|what|see|check|checks|verify|confirm|determine|tell|know|test|validate|validates|find out|ask|wonder|unclear|sure|decide)\s+)\bif\b.*/i,
  /\boptional(?:ly)?\b.*/i,
  /\binstead\b.*/i,
  /\bunless\b.*/i,
  /\bas a last resort\b.*/i,
  /\bto\b.*\bspecific\b.*/i,
];

/** A paragraph gates the writes of its fence by how it begins, or by a word of warning in capitals. */
const paragraphOpeners =
  /^(?:if|when|whenever|alternatively|only|optionally|otherwise|unless|in case|as a last resort)\b/i;
const capitalWarning = /\b(?:NEVER|DO NOT)\b/;

/** The words that gate a label, heading or trailing comment, from the condition on; null where none do. */
export function gateOfLabel(text: string): string | null {
  if (text.length > maxProseLength) return gateOfLabel(text.slice(0, maxProseLength));
  for (const gate of gates) {
    const match = gate.exec(text);
    if (match !== null) return match[0].replace(/[)\s]+$/, '');
  }
  return null;
}

/** The sentence that gates the fence below a paragraph: its first, the one that introduces it, or one that says NEVER. */
export function gateOfParagraph(text: string): string | null {
  if (text.length > maxProseLength) return gateOfParagraph(text.slice(0, maxProseLength));
  const sentences = sentencesOf(text);
  const introduction = sentences.findLast((sentence, index) => index === 0 || sentence.endsWith(':'));
  const opener = [sentences[0], introduction].find((sentence) => paragraphOpeners.test(sentence ?? ''));
  return opener ?? sentences.find((sentence) => capitalWarning.test(sentence)) ?? null;
}

/** Splits prose where a sentence ends (three dots end none) and the next begins with a capital. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=(?:(?<!\.\.)\.|[!?])["')*`]*)\s+(?=["'(*`]*\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
