/** A list in a list in a list, a hundred deep on one line: remark takes minutes over what nobody can read. */
const bottomless = /^(?:[ \t]{0,8}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){100}.*$/gm;

/**
 * What Markdown is to be read from: the document at equal length, its front matter blanked out (a heading would be
 * read in it), and lines that are nothing but nesting.
 */
export function blankOut(text: string, frontMatterEnd: number): string {
  const body = text.slice(frontMatterEnd).replace(bottomless, blanks);
  return blanks(text.slice(0, frontMatterEnd)) + body;
}

function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
