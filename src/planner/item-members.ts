import type { OptionMark } from '../model/runbook.js';
import { splitByFence } from './split-by-fence.js';
import { isOr, splitByOr } from './split-by-or.js';
import { isWork, type StreamEntry } from './step-stream.js';
import type { ItemMember, StreamItem } from './stream-item.js';

type Mark = Extract<StreamEntry, { kind: 'mark' }>;

/** Divides a step's work into what always runs and the members of its choices (1-language, Choices). */
export function findItemMembers(
  entries: readonly StreamEntry[],
  hasSubSteps: boolean,
): readonly StreamItem[] {
  const split = splitByOr(entries, followMarks(entries));
  const isDivided = hasSubSteps || split.some((item) => item.member !== null);
  const oneOf = entries.findIndex((entry) => entry.kind === 'run-one');
  if (oneOf < 0 || isDivided) return split;
  return splitByFence(split, entries.slice(0, oneOf).filter(isWork).length);
}

interface Holding {
  readonly mark: Mark;
  readonly member: ItemMember | null;
}

/** The options that hold where the reading stands: a section's or bold line's, and a comment's. */
interface Standing {
  readonly outer: Holding | null;
  readonly inner: Holding | null;
}

function followMarks(entries: readonly StreamEntry[]): readonly StreamItem[] {
  const memberOf = memberCounter();
  let standing: Standing = { outer: null, inner: null };
  const items: StreamItem[] = [];
  for (const [index, entry] of entries.entries()) {
    standing = leave(standing, entry);
    if (entry.kind === 'mark') standing = enter(standing, entry, memberOf);
    if (entry.kind === 'mark' || entry.kind === 'run-one') continue;
    if (standing.inner !== null && isForEveryOption(entry, standing.inner.mark, entries.slice(index))) {
      standing = { ...standing, inner: null };
    }
    const { outer, inner } = standing;
    const innerMark = outer === null ? null : (inner?.mark.mark ?? null);
    items.push({ ...entry, member: outer?.member ?? inner?.member ?? null, innerMark });
  }
  return items;
}

/** A comment's option ends with its fence, a bold line's with its section. */
function leave({ outer, inner }: Standing, { place }: StreamEntry): Standing {
  const leavesOuter = outer?.mark.level === 'block' && outer.mark.place.part !== place.part;
  return {
    outer: leavesOuter ? null : outer,
    inner: inner?.mark.place.fence === place.fence ? inner : null,
  };
}

function enter(standing: Standing, mark: Mark, memberOf: (mark: OptionMark) => ItemMember): Standing {
  const { outer } = standing;
  if (mark.level === 'fence' && outer !== null) return { outer, inner: { mark, member: null } };
  if (isOr(mark.mark)) return standing;
  const holding = { mark, member: memberOf(mark.mark) };
  return mark.level === 'fence' ? { outer, inner: holding } : { outer: holding, inner: null };
}

/** A second `Option A` opens a second choice. */
function memberCounter(): (mark: OptionMark) => ItemMember {
  let set = 0;
  let seen = new Set<string>();
  return (mark) => {
    if (seen.has(mark.id)) {
      set += 1;
      seen = new Set();
    }
    seen.add(mark.id);
    return { set, id: mark.id, title: mark.title, span: mark.span };
  };
}

/** `# Verify`, past a blank line behind the fence's last option, is for whichever was taken. */
function isForEveryOption(entry: StreamEntry, mark: Mark, ahead: readonly StreamEntry[]): boolean {
  if (entry.kind !== 'command' || entry.place.paragraph === mark.place.paragraph) return false;
  const isLast = !ahead.some(({ kind, place }) => kind === 'mark' && place.fence === mark.place.fence);
  return (
    isLast && /^(?:verify|afterwards|finally|in (?:either|both|any) case)\b/i.test(entry.command.label ?? '')
  );
}
