import type { RootContent } from 'mdast';
import type { Expectation } from '../model/check.js';
import type { PlacedRule } from '../model/decision.js';
import type { Command, Fence, FenceItem } from '../model/runbook.js';
import { announcesOutput } from './announcements.js';
import { placedExpectation, placedRules } from './build-command.js';
import type { CommentLine } from './comment-line.js';
import { advises, splitRules } from './comment-rules.js';
import { readDocumented } from './documented-output.js';
import { expectLinesOf } from './expect-lines.js';
import { endOfLine, readFenceBody } from './fence-body.js';
import { maxProseLength } from './limits.js';
import { plainText } from './plain-text.js';
import type { Reading } from './reading.js';

export interface FollowedFence {
  readonly fence: Fence;
  /** How many of the nodes behind it were understood as part of it. */
  readonly consumes: number;
}

/**
 * What stands right after a fence may speak of its last command: a paragraph or list of rules and expectations, or
 * "Expected output:" with a picture below.
 */
export function followFence(fence: Fence, behind: readonly RootContent[], reading: Reading): FollowedFence {
  const index = fence.items.findLastIndex(({ kind }) => kind === 'command');
  const last = fence.items[index];
  const first = behind.find(({ type }) => type !== 'html');
  if (last?.kind !== 'command' || first === undefined) return { fence, consumes: 0 };
  if (first.type === 'paragraph' && announcesOutput(plainText(first))) {
    return { fence: withCommand(fence, index, withPicture(last, behind, reading)), consumes: 0 };
  }
  const paragraphs = paragraphsOf(first, reading);
  const rules = paragraphs.flatMap((each) => rulesOf(each, reading));
  const expectations = paragraphs.flatMap((each) => expectationsOf(each, reading));
  const notes = paragraphs.flatMap((each) => notesOf(each, reading));
  if (rules.length + expectations.length + notes.length === 0) return { fence, consumes: 0 };
  const command: Command = {
    ...last,
    rules: [...last.rules, ...rules],
    expectations: [...last.expectations, ...expectations],
    notes: [...last.notes, ...notes],
  };
  // What is only noted may still gate the fence behind it.
  const isUnderstood = rules.length + expectations.length > 0;
  return {
    fence: withCommand(fence, index, command),
    consumes: isUnderstood ? behind.indexOf(first) + 1 : 0,
  };
}

function withCommand(fence: Fence, index: number, command: Command): Fence {
  return { ...fence, items: fence.items.map((item, at): FenceItem => (at === index ? command : item)) };
}

/** The paragraph, or the items of the list. */
function paragraphsOf(node: RootContent, { source }: Reading): readonly RootContent[] {
  const paragraphs =
    node.type === 'list' ? node.children.flatMap(({ children }) => children.slice(0, 1)) : [node];
  return paragraphs.filter(
    (each) =>
      (each.type === 'paragraph' || each.type === 'blockquote') &&
      source.written(each).length <= maxProseLength,
  );
}

/** In prose a bare arrow is often just an arrow: only what can be judged or leads somewhere counts. */
function rulesOf(node: RootContent, reading: Reading): readonly PlacedRule[] {
  const { rules } = splitRules(reading.source.written(node));
  return placedRules(rules, reading.source.spanOf(node), reading).filter(
    ({ form, condition, outcome }) =>
      form === 'if' || condition.kind !== 'unread' || (outcome.kind !== 'note' && outcome.kind !== 'unread'),
  );
}

function expectationsOf(node: RootContent, reading: Reading): readonly Expectation[] {
  return expectLinesOf(node, reading.source).flatMap(({ text, span }) => {
    const expectation = placedExpectation(text, span, reading);
    return expectation === null ? [] : [expectation];
  });
}

/** A rule that nobody can judge and that leads nowhere is advice: shown with the output, never in the way. */
function notesOf(node: RootContent, reading: Reading): readonly string[] {
  const isMore = rulesOf(node, reading).length + expectationsOf(node, reading).length > 0;
  return !isMore && advises(reading.source.written(node)) ? [plainText(node)] : [];
}

function withPicture(command: Command, behind: readonly RootContent[], { source }: Reading): Command {
  const picture = behind.slice(1).find(({ type }) => type !== 'html');
  if (picture?.type !== 'code') return command;
  const lines = readFenceBody(picture, source).body.lines.map(
    (each, line): CommentLine => ({ line, text: each.text, start: each.start, end: endOfLine(each) }),
  );
  return { ...command, documented: readDocumented(lines, source) ?? command.documented };
}
