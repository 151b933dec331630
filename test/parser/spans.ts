import type { Finding } from '../../src/model/finding.js';
import type { Block, FenceItem, Runbook, Section } from '../../src/model/runbook.js';
import type { Position, Span } from '../../src/model/span.js';

/** Every place where a span does not slice back to what its node claims; empty for a true tree. */
export function wrongSpans(runbook: Runbook, findings: readonly Finding[]): readonly string[] {
  const { text } = runbook;
  const lines = lineStarts(text);
  const wrong: string[] = [];
  const claim = (what: string, span: Span, holds: (raw: string) => boolean = () => true) => {
    const raw = text.slice(span.start.offset, span.end.offset);
    const ordered = span.start.offset <= span.end.offset && span.end.offset <= text.length;
    if (!ordered || !isAt(span.start, lines) || !isAt(span.end, lines))
      wrong.push(`${what}: ${JSON.stringify(span)}`);
    else if (!holds(raw)) wrong.push(`${what}: ${JSON.stringify(raw)}`);
  };
  for (const section of runbook.sections) checkSection(section, claim);
  for (const { code, span } of findings) claim(code, span);
  return wrong;
}

type Claim = (what: string, span: Span, holds?: (raw: string) => boolean) => void;

function checkSection(section: Section, claim: Claim): void {
  claim('section', section.span);
  if (section.heading !== null) {
    const { text } = section.heading;
    claim(`heading ${text}`, section.heading.span, (raw) => holdsWords(raw, text));
  }
  for (const block of section.blocks) checkBlock(block, claim);
  for (const child of section.sections) checkSection(child, claim);
}

function checkBlock(block: Block, claim: Claim): void {
  switch (block.kind) {
    case 'fence':
      claim('fence', block.span);
      claim('body', block.body);
      for (const item of block.items) checkItem(item, claim);
      for (const rule of block.sectionRules) claim('rule', rule.span, (raw) => holdsWords(raw, rule.text));
      return;
    case 'option':
      claim('option', block.mark.span, (raw) => holdsWords(raw, block.mark.title));
      return;
    case 'expectation':
      claim('expectation', block.span, (raw) => holdsWords(raw, block.expectation.text));
      return;
    case 'run-one':
      claim('run-one', block.span);
      return;
    default:
      claim(block.kind, block.span, (raw) => holdsWords(raw, block.text));
  }
}

function checkItem(item: FenceItem, claim: Claim): void {
  if (item.kind === 'option') claim('option', item.mark.span, (raw) => holdsWords(raw, item.mark.title));
  // Work for another place claims its command; what the comments said of it stands around it.
  if (item.kind === 'manual')
    claim('manual', item.span, (raw) =>
      item.why === 'elsewhere' ? holdsWords(item.text, raw) : holdsWords(raw, item.text),
    );
  if (item.kind === 'expectation')
    claim('expectation', item.span, (raw) => holdsWords(raw, item.expectation.text));
  if (item.kind !== 'command') return;
  claim('command', item.span, (raw) => isCode(raw, item.code));
  for (const expectation of item.expectations) {
    claim('expectation', expectation.span, (raw) => holdsWords(raw, expectation.text));
  }
  for (const rule of item.rules) claim('rule', rule.span, (raw) => holdsWords(raw, rule.text));
  if (item.gate !== null) claim('gate', item.gate.span);
  if (item.documented !== null) claim('documented', item.documented.span);
}

/** Code is its slice, line by line, without what stands before the lines in a list or a quote. */
function isCode(raw: string, code: string): boolean {
  const rawLines = raw.split(/\r\n|\n|\r/);
  const codeLines = code.split('\n');
  return (
    rawLines.length === codeLines.length && codeLines.every((line, index) => endsWith(rawLines[index], line))
  );
}

/** A tab before the line may stand for some of its leading blanks; NUL is read as U+FFFD. */
function endsWith(raw: string | undefined, line: string): boolean {
  return (raw ?? '').replaceAll('\0', '\uFFFD').endsWith(line.trimStart());
}

/** All letters and digits of the text stand in the slice, in order. */
function holdsWords(raw: string, text: string): boolean {
  let at = 0;
  for (const sign of text.match(/[A-Za-z0-9]/g) ?? []) {
    at = raw.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function isAt({ line, column, offset }: Position, lines: readonly number[]): boolean {
  const start = lines[line - 1];
  return (
    start !== undefined &&
    column > 0 &&
    start + column - 1 === offset &&
    offset < (lines[line] ?? Number.POSITIVE_INFINITY)
  );
}

function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const { index, 0: sign } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + sign.length);
  return starts;
}
