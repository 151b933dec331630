import type { Selection } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { findSteps, type NamedStep } from './step-names.js';

export interface Selected {
  readonly steps: ReadonlySet<string>;
  /** Ids of single commands and tasks that --skip names, in lower case. */
  readonly skippedItems: ReadonlySet<string>;
}

/**
 * What --from, --until, --only and --skip leave of a document. Throws SELECTION_UNKNOWN for a name that no step
 * has or that several have, and where nothing is left.
 *
 * A step that only runs as an undo is selected with any step that it takes back, unless --skip names it.
 *
 * @param items ids of all commands and tasks, which --skip may name
 */
export function selectSteps(
  selection: Selection,
  steps: readonly NamedStep[],
  { items: itemIds, undoOf }: Selectable,
): Selected {
  const items = new Map([...itemIds].map((id) => [id.toLowerCase(), id]));
  const find = (name: string, flag: string) => mustFind({ name, flag, steps, items });
  const order = new Map(steps.map((step, index) => [step.id, index]));
  const indexes = (ids: readonly string[]) => ids.map((id) => order.get(id) ?? 0);
  const first = selection.from === null ? 0 : Math.min(...indexes(find(selection.from, '--from')));
  const last =
    selection.until === null ? steps.length : Math.max(...indexes(find(selection.until, '--until')));
  const only = new Set(selection.only.flatMap((name) => find(name, '--only')));
  const isItem = (name: string) => items.has(name.trim().toLowerCase());
  const skip = new Set(selection.skip.flatMap((name) => (isItem(name) ? [] : find(name, '--skip'))));
  for (const name of selection.skip) if (isItem(name)) refuseTwoMeanings(name, steps);
  const left = steps.filter(({ id }, index) => {
    const isInRange = index >= first && index <= last && (only.size === 0 || only.has(id));
    return isInRange && !skip.has(id) && !undoOf.has(id);
  });
  if (left.length === 0 && steps.length > 0) throw nothingLeft(selection);
  const skippedItems = selection.skip.filter(isItem).map((name) => name.trim().toLowerCase());
  const walked = new Set(left.map(({ id }) => id));
  const undos = [...undoOf].flatMap(([id, of]) =>
    !skip.has(id) && of.some((step) => walked.has(step)) ? [id] : [],
  );
  return { steps: new Set([...walked, ...undos]), skippedItems: new Set(skippedItems) };
}

interface Selectable {
  readonly items: ReadonlySet<string>;
  /** Steps that only run as an undo, with the steps that they take back. */
  readonly undoOf: ReadonlyMap<string, readonly string[]>;
}

interface Search {
  readonly name: string;
  readonly flag: string;
  readonly steps: readonly NamedStep[];
  readonly items: ReadonlyMap<string, string>;
}

function mustFind({ name, flag, steps, items }: Search): readonly string[] {
  const found = findSteps(name, steps);
  if (found.kind === 'found') return found.ids;
  if (found.kind === 'ambiguous') {
    throw new RunbookError('SELECTION_UNKNOWN', `${flag} ${name} could be ${listSteps(found.candidates)}.`, {
      hint: `Name one of them: ${found.candidates.map(uniqueName(found.candidates)).join(', ')}.`,
    });
  }
  if (items.has(name.trim().toLowerCase())) {
    throw new RunbookError(
      'SELECTION_UNKNOWN',
      `${flag} takes steps, and ${name} is a single command or task.`,
      {
        hint: 'Name its step, or leave the rest out with --skip.',
      },
    );
  }
  const meant = found.nearest === null ? '' : `Did you mean ${found.nearest}? `;
  throw new RunbookError('SELECTION_UNKNOWN', `${flag} ${name}: the runbook has no step of that name.`, {
    hint: `${meant}Its steps: ${steps.map((step) => step.id).join(', ') || 'none'}.`,
  });
}

/** `3.1` is the first command of step 3, and the label of a step in documents that count so. */
function refuseTwoMeanings(name: string, steps: readonly NamedStep[]): void {
  if (/^(?:step|phase)\b/i.test(name) || findSteps(name, steps).kind === 'unknown') return;
  throw new RunbookError('SELECTION_UNKNOWN', `--skip ${name} could be a step or a single command.`, {
    hint: `Write --skip "Step ${name}" for the step; leave the command out by naming its step.`,
  });
}

function nothingLeft(selection: Selection): RunbookError {
  const { from, until } = selection;
  const range = from !== null && until !== null ? ` (--from ${from} may stand behind --until ${until})` : '';
  return new RunbookError('SELECTION_UNKNOWN', `The selection leaves no step to run${range}.`, {
    hint: 'runbook plan FILE lists the steps.',
  });
}

function listSteps(steps: readonly NamedStep[]): string {
  return steps.map((step) => `"${step.title}" (line ${step.line})`).join(' or ');
}

function uniqueName(candidates: readonly NamedStep[]): (step: NamedStep) => string {
  return (step) => (candidates.some((other) => step.id === other.label) ? `${step.id}#1` : step.id);
}
