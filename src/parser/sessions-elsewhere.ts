import type { Block, Command, Fence, FenceItem, Section } from '../model/runbook.js';
import { classify } from '../safety/classify.js';
import { opensSession } from './opens-session.js';
import { clients, filters, leavesSession, probes, saysBackHome, saysElsewhere } from './place-words.js';

/** Where the reader's hands are, carried from block to block. */
interface Place {
  /** How many sessions deep; 0 is this machine. */
  depth: number;
  /** A session of an earlier section that nobody left. */
  neverLeft: boolean;
  /** Words of the section in hand have put them elsewhere. */
  saidElsewhere: boolean;
}

/**
 * A command that ends in a shell or REPL on the other side takes what is behind it along: the rest of its fence, and
 * the later fences of its section, until somebody leaves. None of that is meant for this machine, so a person does it.
 * So are fences of host tools (`systemctl`, `ceph`) where the prose puts them on a node or into a pod, or where an
 * earlier section went there and never came back; what reaches out from here (`kubectl`) is run from here.
 */
export function markElsewhere(sections: readonly Section[]): readonly Section[] {
  const place: Place = { depth: 0, neverLeft: false, saidElsewhere: false };
  return sections.map((section) => markSection(section, place));
}

function markSection(section: Section, place: Place): Section {
  const outside = place.depth;
  place.saidElsewhere = section.heading !== null && saysElsewhere(section.heading.title);
  const blocks = section.blocks.map((block) => markBlock(block, place));
  const sections = section.sections.map((child) => markSection(child, place));
  if (place.depth > outside) place.neverLeft = true;
  place.depth = Math.min(place.depth, outside);
  return { ...section, blocks, sections };
}

function markBlock(block: Block, place: Place): Block {
  if (block.kind === 'prose' || block.kind === 'task') {
    if (saysElsewhere(block.text)) place.saidElsewhere = true;
    if (saysBackHome(block.text)) comeHome(place);
  }
  return block.kind === 'fence' ? markFence(block, place) : block;
}

function comeHome(place: Place): void {
  place.depth = 0;
  place.neverLeft = false;
  place.saidElsewhere = false;
}

function markFence(fence: Fence, place: Place): Fence {
  if (place.depth > 0 && fence.reading.kind === 'unparsed') {
    return { ...fence, reading: { kind: 'inert', why: 'not-shell' } };
  }
  // A session that is left and was never seen to be entered was entered by hand.
  const isAway = isForThere(fence, place) || isExitAlone(fence);
  return { ...fence, items: fence.items.map((item) => markItem(item, isAway, place)) };
}

function isExitAlone({ items }: Fence): boolean {
  return items.length > 0 && items.every((item) => item.kind === 'command' && leavesSession(item.code));
}

/** Host tools alone, and words or a session that put them elsewhere. */
function isForThere(fence: Fence, { saidElsewhere, neverLeft }: Place): boolean {
  if (!fence.items.some(({ kind }) => kind === 'command')) return false;
  if (!saidElsewhere && !neverLeft) return false;
  const tools = fence.items
    .flatMap((item) =>
      item.kind === 'command' ? [...classify(item.code).tools, ...programsByPath(item.code)] : [],
    )
    .filter((tool) => !filters.has(tool));
  if (tools.length === 0 || tools.some((tool) => clients.has(tool) || tool.startsWith('kubectl-')))
    return false;
  return saidElsewhere || !tools.every((tool) => probes.has(tool));
}

/** `/opt/x/bin/tool`, behind `X=1` and `sudo` too: a program that is where somebody installed it. */
function programsByPath(code: string): readonly string[] {
  return /^(?:\s*(?:[A-Za-z_]\w*=\S*|sudo|\\\n))*\s*(\/[\w./-]+)/.exec(code)?.slice(1) ?? [];
}

function markItem(item: FenceItem, isAway: boolean, place: Place): FenceItem {
  if (
    item.kind === 'option' ||
    item.kind === 'expectation' ||
    (item.kind === 'manual' && item.why !== 'prompt')
  )
    return item;
  const wasElsewhere = isAway || place.depth > 0;
  if (leavesSession(item.kind === 'command' ? item.code : item.text)) {
    leaveOne(place);
    return item.kind === 'command' && wasElsewhere ? manual(item) : item;
  }
  if (item.kind === 'command' && opensSession(item.code)) place.depth += 1;
  return item.kind === 'command' && wasElsewhere ? manual(item) : item;
}

function leaveOne(place: Place): void {
  if (place.depth === 0) place.neverLeft = false;
  place.depth = Math.max(0, place.depth - 1);
}

/** What the comments say of it goes along: there is no command any more that they could stand at. */
function manual({ code, label, notes, span }: Command): FenceItem {
  const said = label === null ? code : `${label.replace(/[.:]$/, '')}: ${code}`;
  return {
    kind: 'manual',
    text: notes.length === 0 ? said : `${said} (${notes.join(' ')})`,
    why: 'elsewhere',
    span,
  };
}
