import type { Command, Runbook, Section } from '../model/runbook.js';

/** Every command of a document, in its order. */
export function commandsOf(runbook: Runbook): readonly Command[] {
  return runbook.sections.flatMap(commandsIn);
}

function commandsIn(section: Section): readonly Command[] {
  const own = section.blocks.flatMap((block) =>
    block.kind === 'fence' ? block.items.filter((item) => item.kind === 'command') : [],
  );
  return [...own, ...section.sections.flatMap(commandsIn)];
}
