import type { Choice } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { nearestTo } from './edit-distance.js';
import { findSteps, type NamedStep } from './step-names.js';

/** A choice, and for each member the steps it consists of; none where it lies inside a step. */
export type OpenChoice = Omit<Choice, 'chosen'>;

/**
 * What --choose settles, by the choices' and members' own ids: `3b=A`, `3b=Option A`, `3=3a`. Throws
 * CHOICE_UNKNOWN for a choice or a member that the document does not have.
 */
export function chooseMembers(
  choose: Readonly<Record<string, string>>,
  choices: readonly OpenChoice[],
  steps: readonly NamedStep[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(choose).map(([name, value]) => {
      const choice = mustFindChoice(name, value, choices, steps);
      return [choice.id, mustFindMember(choice, value, steps)];
    }),
  );
}

function mustFindChoice(
  name: string,
  value: string,
  choices: readonly OpenChoice[],
  steps: readonly NamedStep[],
): OpenChoice {
  const wanted = plain(name);
  const exact = choices.find((choice) => choice.id.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const found = findSteps(name, steps);
  const ids = found.kind === 'found' ? found.ids : [];
  const inside = choices.filter((choice) => ids.includes(choice.id));
  if (inside.length === 1 && inside[0] !== undefined) return inside[0];
  const nearest = nearestTo(
    wanted,
    choices.map(({ id }) => id),
  );
  const meant = nearest === null ? '' : `Did you mean ${nearest}? `;
  const list = choices.map(describeChoice).join('; ');
  throw new RunbookError('CHOICE_UNKNOWN', `--choose ${name}=${value}: the runbook has no choice ${name}.`, {
    hint: choices.length === 0 ? 'There is nothing to choose in it.' : `${meant}Its choices: ${list}.`,
  });
}

function mustFindMember(choice: OpenChoice, value: string, steps: readonly NamedStep[]): string {
  const wanted = plain(value);
  const direct = choice.members.find((member) =>
    [member.id, member.title].some((name) => name.toLowerCase() === wanted || plain(name) === wanted),
  );
  if (direct !== undefined) return direct.id;
  const found = findSteps(value, steps);
  const led = found.kind === 'found' ? choice.members.filter(({ id }) => found.ids.includes(id)) : [];
  if (led.length === 1 && led[0] !== undefined) return led[0].id;
  throw new RunbookError(
    'CHOICE_UNKNOWN',
    `--choose ${choice.id}=${value}: ${choice.id} has no member ${value}.`,
    {
      hint: `Its members: ${choice.members.map(describeMember).join(', ')}.`,
      line: choice.line,
    },
  );
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:step|option|strategy|scenario|case)\s+/, '');
}

function describeChoice(choice: OpenChoice): string {
  return `${choice.id} (${choice.members.map(({ id }) => id).join(' or ')})`;
}

function describeMember({ id, title }: { readonly id: string; readonly title: string }): string {
  return title === '' ? id : `${id} (${title})`;
}
