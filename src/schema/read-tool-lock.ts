import type { ToolLock } from '../model/generated/schemas.js';
import { validate } from './generated/tool-lock.js';

export type ReadToolLock =
  | { readonly kind: 'valid'; readonly lock: ToolLock }
  | { readonly kind: 'invalid'; readonly reason: string };

/** The text of a runbook.lock.json, at the door. Never throws. */
export function parseToolLock(text: string): ReadToolLock {
  try {
    return readToolLock(JSON.parse(text));
  } catch (error) {
    // V8 quotes the text it stumbled over, line breaks and all.
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'invalid', reason: message.replaceAll(/\s+/g, ' ') };
  }
}

/** The same where the JSON is read already. */
export function readToolLock(value: unknown): ReadToolLock {
  if (validate(value)) return { kind: 'valid', lock: value };
  const [problem] = validate.errors ?? [];
  const where = problem === undefined || problem.instancePath === '' ? 'the file' : problem.instancePath;
  return { kind: 'invalid', reason: `${where} ${problem?.message ?? 'is no tool lock'}` };
}
