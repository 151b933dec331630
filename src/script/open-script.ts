import type { Placeholder } from '../model/placeholder.js';
import { buildScript } from './build-tree.js';
import { type Candidate, findCandidates, inputName } from './candidates.js';
import { type CommentRange, findComments } from './comments.js';
import type { Frame } from './frame.js';
import { isPlaceholder } from './judge-candidate.js';
import { type ParsedShell, parseShell } from './parse-shell.js';

/** A source made ready: parsed once, its placeholders masked, its comments found. */
export interface OpenScript {
  readonly source: string;
  readonly masked: string;
  readonly placeholders: readonly Placeholder[];
  readonly parsed: ParsedShell;
  /** In the parser's offsets. */
  readonly comments: readonly CommentRange[];
  readonly frame: Frame;
}

/**
 * Masks whatever has the shape of a placeholder, parses, and then takes back the masks of what the syntax
 * shows to be none (a comment, a pattern of grep, a tag in a heredoc). What is taken back stands inside
 * quotes, a body or a comment, where its letters cannot change the parse.
 */
export function openScript(source: string, assigned: ReadonlySet<string> = new Set()): OpenScript {
  const candidates = findCandidates(source, assigned);
  const parsed = parseShell(mask(source, candidates));
  const comments = findComments(parsed);
  const kept = candidates.filter((each) => isPlaceholder(each, { source, parsed, comments }));
  const masked = mask(source, kept);
  const text = masked.replaceAll('\r\n', '\n');
  const placeholders = kept.map(({ start, end, inner }) => ({
    text: source.slice(start, end),
    name: inputName(inner),
    start,
    end,
  }));
  const holes = placeholders.map((each) => {
    const pos = parsed.back(each.start);
    return { pos, end: pos + each.end - each.start, name: each.name };
  });
  const frame: Frame = { source, text, at: parsed.at, endAt: parsed.endAt, holes, buildScript };
  return { source, masked, placeholders, parsed, comments, frame };
}

/**
 * A word that is no name (so `<X>=1` assigns nothing), no keyword, no number before a `>`, and a number in
 * arithmetic: a hexadecimal one.
 */
function mask(source: string, candidates: readonly Candidate[]): string {
  let masked = '';
  let offset = 0;
  for (const { start, end } of candidates) {
    masked += `${source.slice(offset, start)}0x${'a'.repeat(end - start - 2)}`;
    offset = end;
  }
  return masked + source.slice(offset);
}
