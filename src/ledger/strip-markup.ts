/** A text as a reader sees it: without emphasis, code marks, link targets, HTML tags and escapes. */
export function stripMarkup(source: string): string {
  if (!markup.test(source)) return source.trim();
  return source
    .replace(/<!--.*?-->/gs, '')
    .replace(/(?<!\\)<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/!?\[([^\]]*)\](?:\([^()]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])|[*`~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Most cells hold none of it, and a fleet has a million of them. */
const markup = /[<[\\*`~_]|[^\S ]| {2}/;
