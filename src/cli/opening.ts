import type { Opening } from '../api/run-surroundings.js';
import type { Plan } from '../model/plan.js';
import { activeCommands } from '../planner/active-commands.js';
import { planBrief } from '../report/terminal/plan-brief.js';
import { targetLines } from '../report/terminal/target-lines.js';
import { wrapWords } from '../report/terminal/wrap-words.js';
import type { Prompts } from './prompts.js';

/**
 * Shows what is about to happen, to whom it happens, and asks whether to begin: where something writes, and nothing else
 * would be asked before the first command.
 */
export async function mayBegin({ planned, target, values }: Opening, prompts: Prompts): Promise<boolean> {
  const { plan, policy, secrets } = planned;
  const mode = policy.mode === 'normal' ? '' : `   ${policy.mode}`;
  const { title, path } = plan.runbook;
  const bound = values.map(
    ({ name, value, from }) => `${name} = ${value}${from === 'var' ? '' : `   (${from})`}`,
  );
  const lines = [
    '',
    ...wrapWords(secrets.mask(`${title ?? path}${mode}`), prompts.width(), '  '),
    path,
    ...targetLines(target).flatMap((line) => wrapWords(line, prompts.width(), ' '.repeat(11))),
    ...bound,
    '',
    ...planBrief(plan, policy, prompts.width()).map(secrets.mask),
  ];
  prompts.show(lines);
  if (policy.mode !== 'normal' || policy.yes || !writes(plan) || beginsWithTask(plan)) return true;
  const options = [
    { value: 'begin', key: 'b', word: 'begin', name: 'begin' },
    { value: 'stop', key: 'x', word: 'stop', name: 'not now' },
  ] as const;
  prompts.show(['']);
  return (await prompts.pick('Begin?', options)) === 'begin';
}

function writes(plan: Plan): boolean {
  return activeCommands(plan).some(({ command }) => command.classification.class !== 'read');
}

/** Its question is the beginning: two of them in a row would be one too many. */
function beginsWithTask({ steps }: Plan): boolean {
  return steps.find((step) => step.selected && step.items.length > 0)?.items[0]?.kind === 'task';
}
