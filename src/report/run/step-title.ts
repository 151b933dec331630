import type { RunRecord } from '../../model/generated/schemas.js';

/** `Step 3c: Verify the new state`; a step without a number goes by its title. */
export function stepTitle({ label, title }: Pick<RunRecord['steps'][number], 'label' | 'title'>): string {
  if (!/^\d/.test(label)) return title;
  return title === '' ? `Step ${label}` : `Step ${label}: ${title}`;
}
