/** Headings under which people collect what may be needed: whatever writes there asks first (1-language, Gated). */
export const gatedSections: readonly RegExp[] = [
  /\btrouble-?\s?shooting\b/i,
  /\bknown issues?\b/i,
  /\bedge cases?\b/i,
  /\bclean(?:ing)?[\s-]?up\b/i,
];
