import type { SafetyClass } from '../../model/safety-class.js';
import { harmless } from './style.js';
import { wrapWords } from './wrap-words.js';

/** What the screen says of a command before it runs. */
export interface CommandHead {
  readonly id: string;
  readonly class: SafetyClass;
  /** Why it is of that class, where that is to be weighed. */
  readonly why: string | null;
  readonly line: number;
  /** The document's comment above it. */
  readonly label: string | null;
  /** As it will run. */
  readonly code: string;
  readonly isEdited: boolean;
  /** What is left of the step's time budget, where it has one. */
  readonly left: string | null;
}

/** What writes stands out without colour: reads are in small letters, the rest in capitals. */
export const classWords = { read: 'read', write: 'WRITE', destroy: 'DESTROY' } as const;

/** `3b.1  WRITE (argocd app set writes), line 106, 2 min left`, the comment, and the command: its lines stay whole, to be copied. */
export function commandLines(command: CommandHead, width: number): readonly string[] {
  const facts = [
    `${classWords[command.class]}${command.why === null ? '' : ` (${harmless(command.why)})`}`,
    ...(command.isEdited ? ['edited'] : []),
    `line ${command.line}`,
    ...(command.left === null ? [] : [command.left]),
  ];
  const label = command.label === null ? [] : wrapWords(`    ${harmless(command.label)}`, width, '    ');
  const [first = '', ...rest] = harmless(command.code).split('\n');
  return [
    ...wrapWords(`  ${command.id}  ${facts.join(', ')}`, width, '    '),
    ...label,
    `    $ ${first}`,
    ...rest.map((line) => `      ${line}`),
  ];
}
