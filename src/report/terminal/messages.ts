import type { Plan } from '../../model/plan.js';
import { fillMessage } from '../../planner/fill-message.js';

/** The messages of the steps that were reached, filled in and ready to be copied. */
export function messageLines(
  plan: Plan,
  values: Readonly<Record<string, string>>,
  at: string,
): readonly string[] {
  const { vars: declared } = plan.runbook.frontMatter;
  const time = at.slice(11, 16);
  return plan.steps
    .filter((step) => step.selected)
    .flatMap((step) => step.messages)
    .flatMap(({ text, borrowed, span }) => [
      '',
      `To send (line ${span.start.line}):`,
      ...fillMessage(text, { values, declared, time })
        .split('\n')
        .map((line) => `    ${line}`),
      ...borrowed.map(
        ({ literal }) =>
          `    (${literal} stands in the document's own sample output: is it right for today?)`,
      ),
    ]);
}
