import type { Role } from '../model/role.js';
import { rolesWithoutSteps } from '../model/role.js';
import type { Block, Fence, Runbook, Section } from '../model/runbook.js';

/** Work is over there: what they say of a step sends nobody to it. */
const afterwards: ReadonlySet<Role> = new Set(['communicate', 'postmortem']);

/** The sentences by which the document may send its reader to a step: prose and comments, in reading order. */
export function findSentences(runbook: Runbook): readonly Sentence[] {
  return runbook.sections.flatMap((section) => sectionSentences(section, runbook.text));
}

export interface Sentence {
  readonly text: string;
  /** Offset of the text it stands in. */
  readonly offset: number;
}

/**
 * Whether a sentence sends the reader to the step of that label: an `If` sentence that names it, `jump to 3b`,
 * `use **abort** (Step 3a)`, `-> Step 3b`. Going on to the step that comes next is no turn (`isNext`).
 */
export function sendsTo(sentence: string, label: string, isNext: boolean): boolean {
  const name = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const reference = /^\d+[a-z]/i.test(label)
    ? `(?:(?:step|phase)s?\\s+)?${name}`
    : `(?:(?:step|phase)s?\\s+|option\\s+)${name}`;
  const whole = `(?<![\\w.-])${reference}(?![\\w-]|\\.\\d)`;
  if (!new RegExp(whole, 'i').test(sentence)) return false;
  if (
    isNext &&
    new RegExp(`\\b(?:continue|proceed|go on|move on|go)\\s+(?:on\\s+)?(?:to|with)\\s+${whole}`, 'i').test(
      sentence,
    )
  )
    return false;
  if (/\bif\b/i.test(sentence)) return true;
  const turn = `(?:\\b(?:jump|go|skip|pivot|move|switch|return|back|proceed|continue)\\s+(?:[a-z]+\\s+)?to|->|→|=>|\\buse\\b[^.;]*)`;
  return new RegExp(`${turn}\\s*[*_\`("]*\\s*${whole}`, 'i').test(sentence);
}

function sectionSentences(section: Section, text: string): readonly Sentence[] {
  const own = section.blocks.flatMap((block) => (speaks(section.role) ? blockSentences(block, text) : []));
  return [...own, ...section.sections.flatMap((child) => sectionSentences(child, text))];
}

function speaks(role: Role): boolean {
  return !rolesWithoutSteps.has(role) && !afterwards.has(role);
}

function blockSentences(block: Block, text: string): readonly Sentence[] {
  if (block.kind === 'fence') return fenceSentences(block, text);
  if (block.kind !== 'prose' && block.kind !== 'task') return [];
  return splitSentences(block.text, block.span.start.offset);
}

/** A fence's comments, wrapped lines joined; and the rules of a decision tree that was hung on it. */
function fenceSentences(fence: Fence, text: string): readonly Sentence[] {
  const { start, end } = fence.body;
  const comments = text
    .slice(start.offset, end.offset)
    .matchAll(/(?:^[ \t>]*#.*(?:\r?\n|$))+|[ \t]#[ \t].*$/gm);
  const spoken = [...comments].flatMap((match) =>
    splitSentences(match[0].replace(/^[ \t>]*#+[ \t]?/gm, '').trim(), start.offset + match.index),
  );
  const rules = fence.sectionRules.map((rule) => ({ text: rule.text, offset: rule.span.start.offset }));
  return [...spoken, ...rules];
}

function splitSentences(text: string, offset: number): readonly Sentence[] {
  return text
    .replace(/[*_`]/g, '')
    .split(/(?<=[.!?;])\s+(?=[A-Z>"(])|\n\s*\n/)
    .map((sentence) => ({ text: sentence.replace(/\s+/g, ' '), offset }));
}
