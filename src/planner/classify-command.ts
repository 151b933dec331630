import type { Command, Fence } from '../model/runbook.js';
import type { Classification, SafetyClass } from '../model/safety-class.js';
import { worstClass } from '../model/safety-class.js';
import { classify } from '../safety/classify.js';
import type { Readings } from './read-command.js';

export interface ClassedCommand {
  readonly classification: Classification;
  /** `class=read` made a read of what the catalogue takes for a write. */
  readonly lowered: boolean;
}

/** Bodies of the functions that a document defines; where one is defined twice, both count. */
export function collectFunctions(readings: Readings): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (const { facts } of readings.values()) {
    for (const { name, body } of facts.functionsDefined) {
      const before = bodies.get(name);
      bodies.set(name, before === undefined ? body : `${before}\n${body}`);
    }
  }
  return bodies;
}

/**
 * What a command may do to the world: the catalogue's word, which `class=` can raise anywhere and lower from
 * write to read alone; destroy stays (1-language, What a command may do).
 */
export function classifyCommand(
  command: Command,
  fence: Fence,
  functions: ReadonlyMap<string, string>,
): ClassedCommand {
  const found = classify(command.code, { functions });
  const { class: stated, interactive } = fence.attributes;
  const settled = settleClass(found.class, stated);
  const lowered = settled !== found.class && settled === 'read';
  const reasons =
    settled === found.class ? found.reasons : [`class=${settled} in the document`, ...found.reasons];
  return {
    classification: {
      ...found,
      class: settled,
      certain: found.certain || settled !== found.class,
      reasons,
      interactive: found.interactive || interactive,
    },
    lowered,
  };
}

function settleClass(found: SafetyClass, stated: SafetyClass | null): SafetyClass {
  if (stated === null) return found;
  return found === 'write' && stated === 'read' ? 'read' : worstClass([found, stated]);
}
