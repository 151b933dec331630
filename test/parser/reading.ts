import type { Block, Command, Fence, FenceItem, Runbook, Section } from '../../src/model/runbook.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';

/** A tiny document read; the helpers below look at what came out. */
export function read(text: string): ReturnType<typeof parseRunbook> {
  return parseRunbook('test.md', text);
}

/** A document that is one step with one fence. */
export function step(fence: string, language = 'sh'): string {
  return `# T\n\n## Step 1 — Do\n\n\`\`\`${language}\n${fence}\n\`\`\`\n`;
}

export function sectionsOf(runbook: Runbook): readonly Section[] {
  const all = (section: Section): readonly Section[] => [section, ...section.sections.flatMap(all)];
  return runbook.sections.flatMap(all);
}

export function sectionNamed(runbook: Runbook, label: string): Section {
  const found = sectionsOf(runbook).find(
    ({ heading }) => heading?.label === label || heading?.title === label || heading?.text === label,
  );
  if (found === undefined) throw new Error(`no section ${label}`);
  return found;
}

export function blocksOf(runbook: Runbook): readonly Block[] {
  return sectionsOf(runbook).flatMap(({ blocks }) => blocks);
}

export function fencesOf(runbook: Runbook): readonly Fence[] {
  return blocksOf(runbook).filter((block) => block.kind === 'fence');
}

export function itemsOf(runbook: Runbook): readonly FenceItem[] {
  return fencesOf(runbook).flatMap(({ items }) => items);
}

export function commandsOf(runbook: Runbook): readonly Command[] {
  return itemsOf(runbook).filter((item) => item.kind === 'command');
}

/** The commands of a script given as the content of one fence. */
export function commandsIn(fence: string, language = 'sh'): readonly Command[] {
  return commandsOf(read(step(fence, language)).runbook);
}

export function codesOf(text: string): readonly string[] {
  return commandsOf(read(text).runbook).map(({ code }) => code);
}

export function manualIn(fence: string, language = 'sh'): readonly string[] {
  return itemsOf(read(step(fence, language)).runbook).flatMap((item) =>
    item.kind === 'manual' ? [item.text] : [],
  );
}

export function codesFound(text: string): readonly string[] {
  return read(text).findings.map(({ code }) => code);
}
