import { createRedactor } from '../executor/redactor.js';
import type { Plan } from '../model/plan.js';

const shortest = 4;

/**
 * Masks what the document itself sets a secret to (`TOKEN=abc`): a run masked that as soon as it knew it, and who looks
 * back at it reads the document anew.
 */
export function maskWrittenSecrets({ steps, secrets }: Plan): (text: string) => string {
  const redactor = createRedactor();
  const isSecret = new Set(secrets);
  for (const item of steps.flatMap((step) => step.items)) {
    if (item.kind !== 'command') continue;
    for (const [, name = '', word = ''] of item.code.matchAll(assignment)) {
      const value = word.replace(/^(["'])(.*)\1$/s, '$2');
      if (isSecret.has(name) && value.length >= shortest) redactor.add(value);
    }
  }
  return redactor.text;
}

/** A name and a literal: what the shell would make of anything else is not known here. */
const assignment = /(?<![\w$])([A-Za-z_]\w*)=("[^"$`\\]*"|'[^']*'|[^\s;&|$`"'\\()]+)/g;
