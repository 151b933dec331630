import type { Expectation } from '../model/check.js';
import type { Command, Fence, FenceAttributes } from '../model/runbook.js';

/** The fence of what stands in none: no command's end can end it. */
export const noFence = -1;

const plain: FenceAttributes = {
  id: null,
  interactive: false,
  background: false,
  until: null,
  timeoutMs: null,
  class: null,
  cwd: null,
  allowFailure: false,
  allowEmpty: [],
  undo: null,
};

/** A check without a command takes the place of one: the same selection, choices and questions apply to it. */
export function standInFor(expectation: Expectation): { readonly command: Command; readonly fence: Fence } {
  const { span } = expectation;
  const command: Command = {
    kind: 'command',
    code: '',
    span,
    label: null,
    trailing: null,
    gate: null,
    expectations: [expectation],
    rules: [],
    documented: null,
    notes: [],
    placeholders: [],
  };
  const fence: Fence = {
    kind: 'fence',
    reading: { kind: 'script' },
    language: null,
    attributes: plain,
    span,
    body: span,
    items: [],
    sectionRules: [],
  };
  return { command, fence };
}
