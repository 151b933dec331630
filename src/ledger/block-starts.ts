/** How leaf blocks begin (CommonMark 0.31, GFM). Every function takes a line from its first character that is no blank. */

export interface FenceMark {
  readonly character: string;
  readonly length: number;
}

/** What ends an HTML block: a text on one of its lines, or the first blank line. */
export type HtmlEnd = RegExp | 'blank';

/** A first look: no block but a paragraph, a table or a container begins with any other character. */
export function mayStartLeaf(rest: string): boolean {
  return starters.has(rest.charAt(0));
}

const starters = new Set('#`~<*-_');

export function isThematicBreak(rest: string): boolean {
  return /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(rest);
}

export function readAtxHeading(rest: string): { depth: number; text: string } | null {
  const match = /^(#{1,6})(?:[ \t]+(.*))?$/.exec(rest);
  if (match === null) return null;
  const [, marks = '', text = ''] = match;
  return { depth: marks.length, text: text.replace(/(?:^|[ \t]+)#+[ \t]*$/, '').trim() };
}

export function readSetextDepth(rest: string): 1 | 2 | null {
  if (/^=+[ \t]*$/.test(rest)) return 1;
  return /^-+[ \t]*$/.test(rest) ? 2 : null;
}

/** `info` is what stands behind the marks: the language, mostly. */
export function readFenceStart(rest: string): (FenceMark & { readonly info: string }) | null {
  const match = /^(`{3,})[^`]*$|^(~{3,})/.exec(rest);
  const marks = match?.[1] ?? match?.[2];
  if (marks === undefined) return null;
  return { character: marks.slice(0, 1), length: marks.length, info: rest.slice(marks.length).trim() };
}

export function endsFence(rest: string, open: FenceMark): boolean {
  const marks = /^(`+|~+)[ \t]*$/.exec(rest)?.[1];
  return marks?.startsWith(open.character) === true && marks.length >= open.length;
}

/** `skip` is how much of the line belongs to the opening and can't hold the end. */
export function readHtmlStart(
  rest: string,
  interruptsParagraph: boolean,
): { end: HtmlEnd; skip: number } | null {
  if (!rest.startsWith('<')) return null;
  for (const { start, end, skip } of delimitedHtml) if (start.test(rest)) return { end, skip };
  const basic = htmlBlock.test(rest);
  if (basic || (!interruptsParagraph && htmlAlone.test(rest))) return { end: 'blank', skip: 0 };
  return null;
}

const delimitedHtml: readonly { start: RegExp; end: RegExp; skip: number }[] = [
  {
    start: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i,
    end: /<\/(?:script|pre|style|textarea)>/i,
    skip: 1,
  },
  { start: /^<!--/, end: /-->/, skip: 2 },
  { start: /^<\?/, end: /\?>/, skip: 1 },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, skip: 9 },
  { start: /^<![a-z]/i, end: />/, skip: 3 },
];

const htmlNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';

const htmlBlock = new RegExp(`^</?(?:${htmlNames})(?:\\s|/?>|$)`, 'i');

const attribute = `\\s+[a-zA-Z_:][\\w:.-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`;
const htmlAlone = new RegExp(
  `^(?:<[a-zA-Z][a-zA-Z0-9-]*(?:${attribute})*\\s*/?>|</[a-zA-Z][a-zA-Z0-9-]*\\s*>)\\s*$`,
);
