import type { Code } from 'mdast';
import type { PlacedRule } from '../model/decision.js';
import type { Role } from '../model/role.js';
import { rolesWithoutSteps } from '../model/role.js';
import type { Fence, FenceItem, FenceReading } from '../model/runbook.js';
import { assembleItems } from './assemble-items.js';
import { placedRules } from './build-command.js';
import type { CommentLine } from './comment-line.js';
import { splitRules } from './comment-rules.js';
import { type FenceBody, readFenceBody, toDocument } from './fence-body.js';
import { findingOf } from './finding-of.js';
import { holdsCommands } from './holds-commands.js';
import { attributesOf, languageOf, type RawAttribute, readAttributes } from './info-string.js';
import { isScript, transcriptLanguages } from './languages.js';
import { findNotShell, foreignText } from './not-shell.js';
import { placeStatements } from './place-statements.js';
import { readPrompt } from './prompts.js';
import { readUtterances } from './read-utterances.js';
import type { Reading } from './reading.js';
import { callsOf, reportInert } from './report-inert.js';
import { readTranscript } from './transcript.js';

export interface FenceSurroundings {
  readonly role: Role;
  /** Attributes that stand in an HTML comment before the fence. */
  readonly unseen: readonly RawAttribute[];
  /** The sentence before it says Example, or announces output. */
  readonly illustration: boolean;
}

interface FenceContent {
  readonly reading: FenceReading;
  readonly items: readonly FenceItem[];
  readonly sectionRules: readonly PlacedRule[];
}

/** Reads one code block: what it is, and where it may run, its commands with their comments. */
export function readFence(node: Code, around: FenceSurroundings, reading: Reading): Fence {
  const { source, report } = reading;
  const { body, closed } = readFenceBody(node, source);
  const span = source.spanOf(node);
  if (!closed) report(findingOf.neverClosed(source.span(span.start.offset, body.span.start.offset)));
  const info = [node.lang ?? '', node.meta ?? ''].join(' ').trim();
  const written = languageOf(info);
  const attributes = readAttributes([...around.unseen, ...(ours(written) ? attributesOf(info) : [])]);
  for (const { message, hint } of attributes.problems)
    report(findingOf.unknownAttribute(message, hint, span));
  const content = readContent(written, body, { ...around, norun: attributes.norun }, reading);
  return {
    kind: 'fence',
    ...content,
    language: written?.toLowerCase() ?? null,
    attributes: attributes.attributes,
    span,
    body: body.span,
  };
}

function ours(language: string | null): boolean {
  return language !== null && isScript(language);
}

function readContent(
  language: string | null,
  body: FenceBody,
  around: FenceSurroundings & { readonly norun: boolean },
  reading: Reading,
): FenceContent {
  if (rolesWithoutSteps.has(around.role)) return inert('role');
  if (around.norun) return inert('norun');
  if (around.illustration) return inert('illustration');
  if (language === null || !ours(language)) {
    reportInert(language, body, reading);
    return inert(language === null && holdsCommands(body) ? 'commands' : 'language');
  }
  if (transcriptLanguages.has(language)) return readSession(body, reading);
  if (!beginsWithPrompt(body)) return readScriptFence(body, reading);
  reading.report(findingOf.promptInScript(body.span));
  return readSession(body, reading);
}

function inert(why: Extract<FenceReading, { kind: 'inert' }>['why']): FenceContent {
  return { reading: { kind: 'inert', why }, items: [], sectionRules: [] };
}

/** Comments may stand before the first prompt. */
function beginsWithPrompt(body: FenceBody): boolean {
  const first = body.lines.find(({ text }) => text.trim() !== '' && !/^\s*#/.test(text));
  const prompt = first === undefined ? null : readPrompt(first.text.trimStart());
  return prompt !== null && prompt.kind !== 'hash';
}

function readScriptFence(body: FenceBody, reading: Reading): FenceContent {
  const script = placeStatements(body.lines, reading.assigned);
  const at = (offset: number) => {
    const place = Math.min(toDocument(body.lines, offset), body.span.end.offset);
    return reading.source.span(place, body.span.end.offset);
  };
  const foreign = findNotShell(script.code, script.nodes);
  if (foreign !== null) {
    reading.report(findingOf.notShell(foreign.what, at(foreign.offset)));
    return foreign.broken ? unparsed(foreign.what) : inert('not-shell');
  }
  if (script.problem !== null) {
    reading.report(findingOf.doesNotParse(script.problem.message, at(script.problem.offset)));
    return unparsed(script.problem.message);
  }
  return {
    reading: { kind: 'script' },
    items: assembleItems(script.statements, script.comments, reading),
    sectionRules: script.statements.length === 0 ? rulesWithoutCommand(script.comments, reading) : [],
  };
}

/** In a fence of comments alone an `If … ->` has no command to stand on: it is put to the operator. */
function rulesWithoutCommand(comments: readonly CommentLine[], reading: Reading): readonly PlacedRule[] {
  return readUtterances(comments)
    .filter(({ kind }) => kind === 'rule')
    .flatMap(({ text, lines }) => {
      const span = reading.source.span(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
      return placedRules(splitRules(text).rules, span, reading).filter(({ form }) => form === 'if');
    });
}

function unparsed(problem: string): FenceContent {
  return { reading: { kind: 'unparsed', problem }, items: [], sectionRules: [] };
}

function readSession(body: FenceBody, reading: Reading): FenceContent {
  const { source, report } = reading;
  const session = readTranscript(body.lines, reading.assigned);
  if (session.problem !== null) {
    report(
      findingOf.doesNotParse(
        session.problem.message,
        source.span(session.problem.offset, body.span.end.offset),
      ),
    );
    return unparsed(session.problem.message);
  }
  if (!session.prompted && holdsCalls(body)) {
    report(
      findingOf.looksRunnable('No line of this session begins with "$ ": nothing in it is run.', body.span),
    );
  }
  const typedElsewhere = session.elsewhere.map(
    ({ text, start, end }): FenceItem => ({
      kind: 'manual',
      text: text.trim(),
      why: 'prompt',
      span: source.span(start, end),
    }),
  );
  const items = [...assembleItems(session.statements, session.comments, reading), ...typedElsewhere];
  return {
    reading: { kind: 'transcript' },
    items: items.toSorted((a, b) => startOf(a) - startOf(b)),
    sectionRules: [],
  };
}

/** A session that holds output alone forgot no prompt. */
function holdsCalls(body: FenceBody): boolean {
  const text = body.lines.map((line) => line.text).join('\n');
  return foreignText(text.trimStart()) === undefined && callsOf(body) !== null;
}

function startOf(item: FenceItem): number {
  return item.kind === 'option' ? item.mark.span.start.offset : item.span.start.offset;
}
