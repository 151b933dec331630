import { forEachChild, type ParsedScript, parse, type SyntaxNode } from 'unbash';

/** Shell text after parsing: the parser's tree, and the way back from its offsets to the source's. */
export interface ParsedShell {
  readonly script: ParsedScript;
  /** What the parser read: masked, line ends normalised. */
  readonly text: string;
  /** Offset in the source of an offset in `text`. */
  readonly at: (offset: number) => number;
  /** The same for the end of a range, which a line's CR does not belong to. */
  readonly endAt: (offset: number) => number;
  /** Offset in `text` of an offset in the source. */
  readonly back: (offset: number) => number;
  readonly problem: ShellProblem | null;
}

export interface ShellProblem {
  readonly message: string;
  readonly offset: number;
}

/** Parses masked shell text. Never throws: what cannot be parsed is a problem beside the part that could. */
export function parseShell(masked: string): ParsedShell {
  const { text, at, endAt, back } = withPlainLineEnds(masked);
  const whole = parse(text);
  const problem = firstProblem(whole, text);
  const script = problem?.message === tooDeep ? parse('') : whole;
  return {
    script,
    text,
    at,
    endAt,
    back,
    problem: problem === null ? null : { ...problem, offset: at(problem.offset) },
  };
}

/** Bash takes the CR of a CRLF for a letter; a document with such line ends means none. */
function withPlainLineEnds(masked: string): Pick<ParsedShell, 'text' | 'at' | 'endAt' | 'back'> {
  const same = (offset: number) => offset;
  if (!masked.includes('\r\n')) return { text: masked, at: same, endAt: same, back: same };
  const toSource: number[] = [];
  const toText: number[] = [];
  let text = '';
  for (let i = 0; i < masked.length; i++) {
    toText.push(text.length);
    if (masked[i] === '\r' && masked[i + 1] === '\n') continue;
    toSource.push(i);
    text += masked[i] ?? '';
  }
  const at = (offset: number) => toSource[offset] ?? masked.length;
  return {
    text,
    at,
    endAt: (offset) => (offset === 0 ? 0 : at(offset - 1) + 1),
    back: (offset) => toText[offset] ?? text.length,
  };
}

/** Only a substitution or a heredoc can hide a problem that the script itself does not report. */
const hiding = /`|[$<>(]\(|<</;

/** No person nests so deep; a recursive reader would run out of stack. */
const deepest = 400;
const tooDeep = 'it is nested too deep to be read';

function firstProblem(script: ParsedScript, text: string): ShellProblem | null {
  const problems: ShellProblem[] = [];
  if (hiding.test(text)) collectProblems(script, (offset) => offset, problems, 0);
  else for (const { message, pos } of script.errors ?? []) problems.push({ message, offset: pos });
  const deep = problems.find(({ message }) => message === tooDeep);
  const first = deep ?? problems.toSorted((a, b) => a.offset - b.offset)[0] ?? null;
  return first?.message.includes(' to close ') ? { ...first, offset: openedAt(script, first.offset) } : first;
}

/** What is never closed is found at its end; told is where it begins. The parser gives such a block no length. */
function openedAt(script: ParsedScript, found: number): number {
  let opened = found;
  const look = (node: SyntaxNode): void => {
    const isOpen = node.pos === node.end && node.pos < found;
    if (isOpen && openers.has(node.type)) opened = node.pos;
    forEachChild(node, look);
  };
  look(script);
  return opened;
}

const openers: ReadonlySet<string> = new Set(['If', 'For', 'While', 'Until', 'Select', 'Case']);

/** Scripts inside substitutions report their own errors; a heredoc without an end is one that Bash lets pass. */
function collectProblems(
  node: SyntaxNode,
  place: (offset: number) => number,
  into: ShellProblem[],
  depth: number,
): void {
  if (depth > deepest) {
    into.push({ message: tooDeep, offset: place(node.pos) });
    return;
  }
  if (node.type === 'Script') {
    for (const error of ('errors' in node ? node.errors : undefined) ?? [])
      into.push({ message: error.message, offset: place(error.pos) });
  }
  if (node.type === 'HereDoc' && node.closing === undefined) {
    const name = node.delimiter?.value ?? '';
    into.push({ message: `here-document "${name}" is never closed`, offset: place(node.pos) });
  }
  const inner = innerPlace(node, place);
  forEachChild(node, (child) => collectProblems(child, inner, into, depth + 1));
}

/** A script in backticks with escapes has a source of its own; its place is that of the backticks. */
function innerPlace(node: SyntaxNode, place: (offset: number) => number): (offset: number) => number {
  if (node.type !== 'CommandExpansion' || node.script?.source === undefined) return place;
  const start = place(node.pos);
  return () => start;
}
