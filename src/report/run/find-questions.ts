import type { PostmortemPoint } from '../../model/generated/schemas.js';
import type { Block, Section } from '../../model/runbook.js';

/** What the document itself wants answered after an incident: the headings, questions and points of its postmortem. */
export function findQuestions(sections: readonly Section[]): readonly PostmortemPoint[] {
  return sections.flatMap((section) =>
    section.role === 'postmortem' ? pointsOf(section) : findQuestions(section.sections),
  );
}

function pointsOf({ blocks, sections }: Section): readonly PostmortemPoint[] {
  return [
    ...blocks.flatMap(pointOf),
    ...sections.flatMap((section) => [...headingOf(section), ...pointsOf(section)]),
  ];
}

function headingOf({ heading, span }: Section): readonly PostmortemPoint[] {
  return heading === null ? [] : [{ kind: 'heading', text: heading.title, hint: '', line: span.start.line }];
}

function pointOf(block: Block): readonly PostmortemPoint[] {
  if (block.kind !== 'prose' && block.kind !== 'task') return [];
  const text = block.text.replaceAll(/\s+/g, ' ').trim();
  const { line } = block.span.start;
  const question = /^[^?]*\?(?=\s|$)/.exec(text)?.[0];
  if (question === undefined) return text === '' ? [] : [{ kind: 'note', text, hint: '', line }];
  return [{ kind: 'question', text: question, hint: text.slice(question.length).trim(), line }];
}
