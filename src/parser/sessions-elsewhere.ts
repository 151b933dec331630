import type { Block, Command, Fence, FenceItem, Section } from '../model/runbook.js';
import { opensSession } from './opens-session.js';

/** How many sessions deep the reader's terminal stands; 0 is this machine. */
interface Depth {
  now: number;
}

const leaves = /^(?:exit|logout|quit|\\q|:q|exit\(\)|quit\(\)|\.quit|\.exit)\s*(?:\d+)?;?$/i;
const backHome =
  /\bback (?:on|at|to|in) (?:your|the) (?:own |local |original |host |work)?(?:machine|workstation|laptop|computer|host|terminal|shell|console|jump ?host|bastion)\b|\bon your (?:own |local )?(?:machine|workstation|laptop|computer)\b|\b(?:exit|leave|close|log ?out of|quit) (?:from )?(?:the|this|that) (?:shell|session|pod|container|node|psql|console|prompt|debug (?:pod|session|shell))\b|\blog ?out\b/i;

/**
 * A command that ends in a shell or REPL on the other side takes what is behind it along: the rest of its fence, and
 * the later fences of its section, until somebody leaves. None of that is meant for this machine, so a person does it.
 */
export function markElsewhere(sections: readonly Section[]): readonly Section[] {
  return sections.map((section) => markSection(section, { now: 0 }));
}

function markSection(section: Section, depth: Depth): Section {
  const blocks = section.blocks.map((block) => markBlock(block, depth));
  // A session opened in one part of a section is still open in the next; one opened in a sibling section is not.
  const sections = section.sections.map((child) => markSection(child, { now: depth.now }));
  return { ...section, blocks, sections };
}

function markBlock(block: Block, depth: Depth): Block {
  if (block.kind === 'fence') return markFence(block, depth);
  if (block.kind === 'prose' && backHome.test(block.text)) depth.now = 0;
  return block;
}

function markFence(fence: Fence, depth: Depth): Fence {
  const wasElsewhere = depth.now > 0;
  if (wasElsewhere && fence.reading.kind === 'unparsed') {
    return { ...fence, reading: { kind: 'inert', why: 'not-shell' } };
  }
  const items = fence.items.map((item) => markItem(item, depth));
  return { ...fence, items };
}

function markItem(item: FenceItem, depth: Depth): FenceItem {
  if (item.kind === 'option') return item;
  const code = item.kind === 'command' ? item.code : item.text;
  if (item.kind === 'manual' && item.why !== 'prompt') return item;
  if (leaves.test(code.trim())) {
    const isElsewhere = depth.now > 0;
    depth.now = Math.max(0, depth.now - 1);
    return item.kind === 'command' && isElsewhere ? manual(item) : item;
  }
  const elsewhere = depth.now > 0;
  if (item.kind === 'command' && opensSession(code)) depth.now += 1;
  return item.kind === 'command' && elsewhere ? manual(item) : item;
}

function manual({ code, span }: Command): FenceItem {
  return { kind: 'manual', text: code, why: 'elsewhere', span };
}
