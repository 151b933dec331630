import type { PostmortemPoint, RunReport } from '../../model/generated/schemas.js';
import { escapeLine, escapeMarkdown } from '../markdown-text.js';
import { list, section } from './markdown-blocks.js';

const blank = '_To be written._';

/** What the document wants answered, then what every postmortem has to say. */
export function markdownQuestions({ questions }: RunReport): readonly string[] {
  return [
    ...section('What the runbook asks', questions.flatMap(pointBlocks)),
    ...['Impact', 'Cause'].flatMap((heading) => section(heading, [blank])),
  ];
}

function pointBlocks({ kind, text, hint, line }: PostmortemPoint): readonly string[] {
  if (kind === 'note') return list([`${escapeLine(text)} (line ${line})`]);
  return [`### ${escapeMarkdown(text)}`, ...(hint === '' ? [] : [`> ${escapeLine(hint)}`]), blank];
}

/** What the run itself leaves to be done; the rest is for those who know the cause. */
export function markdownActions({ record, deviations, questions }: RunReport): readonly string[] {
  const commands = record.steps.flatMap((step) => step.commands);
  const asked = new Set(questions.map(({ line }) => line));
  const open = record.steps.flatMap((step) =>
    step.tasks.filter(({ status, line }) => status === 'listed' && !asked.has(line)),
  );
  return [
    ...open.map(({ text, line }) => `[ ] ${escapeMarkdown(text)} (line ${line})`),
    ...commands.flatMap(({ line, differences }) =>
      differences.map(
        (difference) => `[ ] Bring line ${line} of the runbook up to date: ${escapeMarkdown(difference)}`,
      ),
    ),
    ...deviations
      .filter(({ kind }) => kind === 'edited' || kind === 'over-budget')
      .map(({ line, text }) => `[ ] Mend line ${line ?? 1} of the runbook: ${escapeMarkdown(text)}`),
    '[ ] _To be written: what keeps this from happening again, by whom, until when._',
  ];
}
