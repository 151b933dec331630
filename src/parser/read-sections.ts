import type { PlacedRule } from '../model/decision.js';
import type { Role } from '../model/role.js';
import type { Block, Fence, Section } from '../model/runbook.js';
import { findingOf } from './finding-of.js';
import { readBlocks } from './read-blocks.js';
import { readHeading } from './read-heading.js';
import { readRole } from './read-role.js';
import type { Reading } from './reading.js';
import type { RawSection } from './section-tree.js';

interface Surroundings {
  readonly parentRole: Role;
  readonly inStep: boolean;
  /** The document's title heads everything and says nothing of its parts. */
  readonly isTitle: boolean;
  readonly end: number;
}

/** Reads sections with what stands in them. */
export function readSections(raw: readonly RawSection[], reading: Reading): readonly Section[] {
  const tops = raw.filter(({ heading }) => heading?.depth === 1);
  return raw.map((section, index) =>
    readSection(section, reading, {
      parentRole: 'none',
      inStep: false,
      isTitle: tops.length === 1 && section === tops[0],
      end: startOfNext(raw, index, reading) ?? reading.source.text.length,
    }),
  );
}

function readSection(raw: RawSection, reading: Reading, around: Surroundings): Section {
  const { source } = reading;
  const heading = raw.heading === null ? null : readHeading(raw.heading, source);
  const own = heading === null || around.isTitle ? null : readRole(heading.title);
  const role = own ?? around.parentRole;
  const inStep = around.inStep || (heading?.label ?? null) !== null;
  const treeRules: PlacedRule[] = [];
  const blocks = readBlocks(raw.nodes, { role, inStep, reading, treeRules, depth: 0 });
  const [first] = raw.nodes;
  const start = raw.heading ?? first;
  return {
    heading,
    role,
    span: source.span(start === undefined ? 0 : source.startOf(start), around.end),
    blocks: withTree(blocks, treeRules, reading),
    sections: raw.sections.map((section, index) =>
      readSection(section, reading, {
        parentRole: role,
        inStep,
        isTitle: false,
        end: startOfNext(raw.sections, index, reading) ?? around.end,
      }),
    ),
  };
}

function startOfNext(sections: readonly RawSection[], index: number, { source }: Reading): number | null {
  const heading = sections[index + 1]?.heading;
  return heading === undefined || heading === null ? null : source.startOf(heading);
}

/** The rules of a decision tree are taken after the section's last command. */
function withTree(
  blocks: readonly Block[],
  rules: readonly PlacedRule[],
  { report }: Reading,
): readonly Block[] {
  const [firstRule] = rules;
  if (firstRule === undefined) return blocks;
  const last = blocks.findLastIndex((block) => block.kind === 'fence' && hasCommand(block));
  if (last >= 0) {
    return blocks.map((block, index) =>
      index === last && block.kind === 'fence'
        ? { ...block, sectionRules: [...block.sectionRules, ...rules] }
        : block,
    );
  }
  report(findingOf.expectWithoutCommand(firstRule.text, firstRule.span));
  return [...blocks, ...rules.map(({ text, span }): Block => ({ kind: 'task', text, span }))];
}

function hasCommand(fence: Fence): boolean {
  return fence.items.some(({ kind }) => kind === 'command');
}
