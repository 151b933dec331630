import { forEachChild, type SyntaxNode } from 'unbash';
import type { Candidate } from './candidates.js';
import type { CommentRange } from './comments.js';
import type { ParsedShell } from './parse-shell.js';

interface Surroundings {
  readonly source: string;
  readonly parsed: ParsedShell;
  readonly comments: readonly CommentRange[];
}

/** Programs whose single-quoted arguments are patterns or code in which `<x>` is text. */
const patternTools = new Set([
  'ack',
  'ag',
  'awk',
  'egrep',
  'fgrep',
  'gawk',
  'grep',
  'mawk',
  'perl',
  'rg',
  'sed',
  'zgrep',
]);

/** Whether what looks like a placeholder is one where it stands. */
export function isPlaceholder(candidate: Candidate, around: Surroundings): boolean {
  const offset = around.parsed.back(candidate.start);
  if (around.comments.some((comment) => comment.start <= offset && offset < comment.end)) return false;
  if (candidate.kind === 'dashed') return true;
  const chain = pathTo(around.parsed.script, offset);
  const quoted = chain.some((node) => node.type.endsWith('Quoted') || node.type === 'LocaleString');
  const body = chain.find((node) => node.type === 'HereDocBody');
  if (body !== undefined) return isHoleInBody(candidate, body.text, around);
  const word = chain.find((node) => node.type === 'Word');
  if (word === undefined) return true;
  const text = around.source.slice(around.parsed.at(word.pos), around.parsed.at(word.end));
  if (candidate.kind === 'moustache')
    return !(isGoTemplate(text) && (quoted || !/[ \t]/.test(candidate.inner)));
  if (quoted && (isMarkup(text) || isAddress(candidate, around.source))) return false;
  return !(chain.some((node) => node.type === 'SingleQuoted') && isPatternArgument(chain));
}

/** The nodes around an offset, from the outermost to the innermost. */
function pathTo(root: SyntaxNode, offset: number): readonly SyntaxNode[] {
  const path: SyntaxNode[] = [];
  let node: SyntaxNode | null = root;
  while (node !== null) {
    path.push(node);
    // A script in escaped backticks counts offsets of its own.
    if (node.type === 'CommandExpansion' && node.script?.source !== undefined) break;
    node = childAt(node, offset);
  }
  return path;
}

function childAt(parent: SyntaxNode, offset: number): SyntaxNode | null {
  let found: SyntaxNode | null = null;
  forEachChild(parent, (child) => {
    if (found === null && holds(child, offset)) found = child;
  });
  return found;
}

/** A heredoc's body lies behind the statement that owns it. */
function holds(node: SyntaxNode, offset: number): boolean {
  if (node.pos <= offset && offset < node.end) return true;
  let inside = false;
  if (node.type === 'Word' || node.type === 'HereDocBody') return false;
  forEachChild(node, (child) => {
    inside ||= holds(child, offset);
  });
  return inside;
}

const templateMark =
  /\{\{-?\s*(?:[.$"(]|(?:block|define|else|end|if|range|template|with)\b|[a-z]\w*\s+[.$"(])/;

function isGoTemplate(word: string): boolean {
  return templateMark.test(word);
}

function isMarkup(word: string): boolean {
  return /<\/[A-Za-z]|\/>/.test(word);
}

/** `--author="A U Thor <author@example.com>"`. */
function isAddress({ inner, start }: Candidate, source: string): boolean {
  return /^\S+@\S+\.\S+$/.test(inner) && source[start - 1] === ' ';
}

function isPatternArgument(chain: readonly SyntaxNode[]): boolean {
  const command = chain.findLast((node) => node.type === 'Command');
  if (command === undefined) return false;
  const names = [command.name, ...command.args.slice(0, 8)].map((word) =>
    word?.type === 'Word' ? word.value : '',
  );
  return patternTools.has((names[0] ?? '').replace(/^.*\//, '')) || names.slice(1).some(carriesPattern);
}

/** `kubectl exec POD -- grep '<x>'`, `xargs sed '…'`: the tool may stand behind a wrapper. */
function carriesPattern(word: string): boolean {
  return patternTools.has(word);
}

/** In a body `<tag>` is markup; `<NAMESPACE>`, `<your-bucket>` and `name: <pod>` are holes. */
function isHoleInBody({ kind, inner, start }: Candidate, body: string, { source }: Surroundings): boolean {
  if (kind === 'moustache') return !isGoTemplate(body);
  if (isMarkup(body)) return false;
  const before = source.slice(Math.max(0, start - 2), start);
  return /[A-Z_ -]/.test(inner) || /(?:[:-] |=|@|[^<]\/)$/.test(before);
}
