/**
 * JSON of a value in ASCII wherever a terminal would act on the character: JSON leaves DEL, the control characters
 * behind it, and the marks that turn the reading direction as they are. It reads back as the same value.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return text.replaceAll(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
