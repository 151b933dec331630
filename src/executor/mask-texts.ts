import type { RunEvent } from '../model/generated/schemas.js';

type Mask = (text: string) => string;

/**
 * What names or numbers something, or is a word of ours: a secret can be one only by chance, and a run could not be
 * folded without it. All else is text, a field that is added tomorrow as well.
 */
const names: ReadonlySet<string> = new Set([
  ...[
    'kind',
    'at',
    'runId',
    'engine',
    'hash',
    'hashBefore',
    'hashAfter',
    'document',
    'mark',
    'startedAt',
    'finishedAt',
  ],
  ...['id', 'step', 'task', 'choice', 'chosen', 'member', 'command', 'subject', 'item', 'to', 'group', 'of'],
  ...[
    'key',
    'name',
    'names',
    'given',
    'withheld',
    'reader',
    'attributes',
    'umask',
    'setOptions',
    'shellOptions',
  ],
  ...[
    'class',
    'status',
    'how',
    'from',
    'verdict',
    'outcome',
    'answer',
    'question',
    'mode',
    'signal',
    'ask',
    'role',
  ],
]);

/** Whose keys are names of the document's, or whose `from` is what somebody typed. */
const allText: ReadonlySet<string> = new Set(['variables', 'values', 'recorded', 'selection']);

/** The same value with every text in it masked; what is no plain data stays what it is. */
export function maskTexts<T>(value: T, mask: Mask): T {
  return maskWithin(value, mask, names);
}

/** An event as it may be written down and shown. */
export function maskEvent(event: RunEvent, mask: Mask): RunEvent {
  const masked = maskTexts(event, mask);
  if (masked.kind !== 'check-sampled' && masked.kind !== 'check-settled') return masked;
  return { ...masked, observed: maskObserved(masked.observed, mask) };
}

function maskWithin<T>(value: T, mask: Mask, spared: ReadonlySet<string>): T;
function maskWithin(value: unknown, mask: Mask, spared: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskWithin(item, mask, spared));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (spared.has(key) && isNamed(item)) return [key, item];
      return [key, maskWithin(item, mask, allText.has(key) ? new Set() : spared)];
    }),
  );
}

/** `command` is an id in an event, and all of a command in a question. */
function isNamed(value: unknown): boolean {
  return Array.isArray(value) ? value.every((each) => typeof each === 'string') : typeof value === 'string';
}

/** A number that is a secret, or holds one, is no number for others. */
export function maskObserved(observed: number | string | null, mask: Mask): number | string | null {
  if (typeof observed !== 'number') return observed;
  const masked = mask(String(observed));
  return masked === String(observed) ? observed : masked;
}
