/**
 * What a usage line takes besides the tool, its subcommands and its flags: `APPNAME [ID]`. Of `(POD | -l SELECTOR)` the
 * pod stays; a flag's own operand (`-f FILENAME`) and a choice of subcommands (`(tls | generic)`) do not.
 */
export function argumentsIn(usage: string, path: readonly string[]): string {
  const tokens = tokensIn(usage).slice(1);
  const named = path.filter((word, index) => tokens[index] === word).length;
  const kept: string[] = [];
  let before = '';
  for (const token of tokens.slice(named)) {
    const isOperand = isFlag(before) && !before.includes('=') && !isFlag(token);
    if (!(isOperand || isFlag(token))) kept.push(...argumentIn(token));
    before = token;
  }
  return kept.join(' ');
}

function isFlag(token: string): boolean {
  return /^-/.test(token);
}

const placeholders = /^[[<(]*(?:flags|options|(?:sub)?commands?|args?)[\])>.\s]*$/i;

function argumentIn(token: string): readonly string[] {
  if (placeholders.test(token)) return [];
  const [open, close] = [/^[[(]/.exec(token)?.[0] ?? '', /[\])](?:\.\.\.)?$/.exec(token)?.[0] ?? ''];
  if (open === '' || close === '') return [token];
  const choices = token
    .slice(open.length, token.length - close.length)
    .split(/\s*\|\s*/)
    .filter((choice) => !/^\(?-/.test(choice));
  if (choices.length === 0 || (choices.length > 1 && choices.every((choice) => /^[a-z-]+$/.test(choice))))
    return [];
  return [`${open}${choices.join(' | ')}${close}`];
}

/** Words, and what is in brackets as one, with what is glued to it. */
function tokensIn(usage: string): readonly string[] {
  const tokens: string[] = [];
  let depth = 0;
  for (const part of usage.trim().split(/\s+/)) {
    if (depth > 0) tokens.push(`${tokens.pop() ?? ''} ${part}`);
    else tokens.push(part);
    depth += [...part].filter((sign) => '[(<'.includes(sign)).length;
    depth -= [...part].filter((sign) => '])>'.includes(sign)).length;
  }
  return tokens;
}
